import { sql } from 'kysely';
import type { CollegeIndex, IndexedItem } from '../../../../app/college/college-index.ts';
import { INDEX_VERSION } from '../../../../app/college/index-rows.ts';
import type { ItemId } from '../../../../core/college/ids.ts';
import type { Mandate } from '../../../../core/college/sittings/mandate.ts';
import type { Sitting } from '../../../../core/college/sittings/sitting.ts';
import type { StandIn } from '../../../../core/college/sittings/stand-in.ts';
import type { CommitId } from '../../../../core/records/git-ids.ts';
import type { CommuneQueries } from '../../commune-queries.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { addRecords, removeRecords, wordRowsOf } from './college-rows.ts';
import { dumpRows } from './dump-rows.ts';
import { selectItems } from './item-query.ts';

/** The one row that says where the index stands. */
const POSITION = 'college';

/** What is read back was written here from checked records: JSON of their own shape. */
export function sqlCollegeIndex({ read, write }: UnitOfWork<CommuneQueries>): CollegeIndex {
  return {
    position: () =>
      read(async ({ select }) => {
        const row = await select('collegePosition').where('name', '=', POSITION).selectAll().executeTakeFirst();
        return row?.commitId === null || row === undefined
          ? undefined
          : { commit: row.commitId as CommitId, version: row.version };
      }),

    advance: ({ from, to, put, remove }) =>
      write(async (queries) => {
        const moved = await queries
          .update('collegePosition')
          .set({ commitId: to })
          .where('name', '=', POSITION)
          .where('commitId', '=', from)
          .where('version', '=', INDEX_VERSION)
          .executeTakeFirst();
        if (moved.numUpdatedRows !== 1n) return false;
        const items = put.filter(({ kind }) => kind === 'item').map(({ record }) => record.id);
        const rows = await wordRowsOf(queries, items);
        let next = await nextWordRow(queries);
        await removeRecords(queries, [...remove, ...put.map(({ kind, record }) => ({ kind, id: record.id }))]);
        for (const one of put) {
          const known = one.kind === 'item' ? rows.get(one.record.id) : undefined;
          await addRecords(queries, [one], known ?? next);
          if (one.kind === 'item' && known === undefined) next += 1;
        }
        return true;
      }),

    restart: (token) =>
      write(async (queries) => {
        const { insert, remove } = queries;
        for (const table of [
          'collegePosition',
          'collegeItem',
          'collegeInvolved',
          'collegeSitting',
          'collegePerson',
        ] as const)
          await remove(table).execute();
        await remove('collegeWords').execute();
        const row = { name: POSITION, commitId: null, version: INDEX_VERSION, token };
        await insert('collegePosition', row).execute();
      }),

    fill: (token, records) =>
      write(async (queries) => {
        const held = await queries
          .select('collegePosition')
          .where('name', '=', POSITION)
          .where('token', '=', token)
          .where('commitId', 'is', null)
          .select('token')
          .executeTakeFirst();
        if (held === undefined) return false;
        await addRecords(queries, records, await nextWordRow(queries));
        return true;
      }),

    finish: (token, { commit, version }) =>
      write(async ({ update }) => {
        const done = await update('collegePosition')
          .set({ commitId: commit, version })
          .where('name', '=', POSITION)
          .where('token', '=', token)
          .where('commitId', 'is', null)
          .executeTakeFirst();
        return done.numUpdatedRows === 1n;
      }),

    items: (ids) =>
      read(async ({ select }) => {
        const found = new Map<ItemId, IndexedItem>();
        for (let start = 0; start < ids.length; start += 1000) {
          const rows = await select('collegeItem')
            .where('id', 'in', ids.slice(start, start + 1000))
            .select('facts')
            .execute();
          for (const item of rows.map(readItem)) found.set(item.id, item);
        }
        return found;
      }),

    listItems: (query) => read(async (queries) => (await selectItems(queries, query).execute()).map(readItem)),

    itemsFrom: (id) =>
      read(async ({ select }) => {
        const rows = await select('collegeItem').where('origin', '=', id).select('id').orderBy('id').execute();
        return rows.map((row) => row.id as ItemId);
      }),

    sittings: ({ assembly, from, to, stages, order, limit }) =>
      read(async ({ select }) => {
        let found = select('collegeSitting').select('facts').limit(limit);
        if (assembly !== undefined) found = found.where('assembly', '=', assembly);
        if (from !== undefined) found = found.where('at', '>=', from);
        if (to !== undefined) found = found.where('at', '<', to);
        if (stages !== undefined) found = found.where('stage', 'in', stages);
        const direction = order === 'newestFirst' ? 'desc' : 'asc';
        const rows = await found.orderBy('at', direction).orderBy('id', direction).execute();
        return rows.map(({ facts }) => JSON.parse(facts) as Sitting);
      }),

    sitting: (id) =>
      read(async ({ select }) => {
        const row = await select('collegeSitting').where('id', '=', id).select('facts').executeTakeFirst();
        return row === undefined ? undefined : (JSON.parse(row.facts) as Sitting);
      }),

    mandates: () => read((queries) => persons<Mandate>(queries, 'mandate')),
    standIns: () => read((queries) => persons<StandIn>(queries, 'standIn')),
    dump: () => dumpRows(read),
  };
}

function readItem({ facts }: { readonly facts: string }): IndexedItem {
  return JSON.parse(facts) as IndexedItem;
}

async function persons<Held>({ select }: CommuneQueries, kind: string): Promise<Held[]> {
  const rows = await select('collegePerson').where('kind', '=', kind).select('facts').orderBy('id').execute();
  return rows.map(({ facts }) => JSON.parse(facts) as Held);
}

async function nextWordRow({ select }: CommuneQueries): Promise<number> {
  const { last } = await select('collegeItem')
    .select(sql<number | string | null>`max(word_row)`.as('last'))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}
