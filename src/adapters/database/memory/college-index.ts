import type { CollegeIndex, IndexedItem, ItemQuery } from '../../../app/college/college-index.ts';
import { INDEX_VERSION, involvedIn, itemRow, withoutTexts } from '../../../app/college/index-rows.ts';
import type { Item } from '../../../core/college/items/item.ts';
import type { AnyRecord, RecordKind, Records } from '../../../core/college/records/record-kinds.ts';
import { hasWords } from '../../../core/college/search/search-words.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { type MemoryTables, sortBy } from './memory-tables.ts';

export function collegeIndexInMemory({ read, write }: UnitOfWork<MemoryTables>): CollegeIndex {
  return {
    position: () => read(async ({ collegePosition }) => collegePosition.get('college')?.position),

    advance: ({ from, to, put, remove }) =>
      write(async ({ collegeRecords, collegePosition }) => {
        const held = collegePosition.get('college');
        if (held?.position?.commit !== from || held.position.version !== INDEX_VERSION) return false;
        collegePosition.set('college', { ...held, position: { commit: to, version: INDEX_VERSION } });
        for (const { kind, id } of remove) collegeRecords.delete(`${kind} ${id}`);
        for (const one of put) collegeRecords.set(keyOf(one), one);
        return true;
      }),

    restart: (token) =>
      write(async ({ collegeRecords, collegePosition }) => {
        collegeRecords.clear();
        collegePosition.set('college', { token, position: undefined });
      }),

    fill: (token, records) =>
      write(async (tables) => {
        if (!isFilling(tables, token)) return false;
        for (const one of records) tables.collegeRecords.set(keyOf(one), one);
        return true;
      }),

    finish: (token, position) =>
      write(async (tables) => {
        if (!isFilling(tables, token)) return false;
        tables.collegePosition.set('college', { token, position });
        return true;
      }),

    items: (ids) =>
      read(async (tables) => {
        const wanted: ReadonlySet<string> = new Set(ids);
        const found = recordsOf(tables, 'item').filter(({ id }) => wanted.has(id));
        return new Map(found.map((item) => [item.id, indexed(item)]));
      }),

    listItems: (query) =>
      read(async (tables) =>
        sortBy(recordsOf(tables, 'item'), ({ id }) => id)
          .toReversed()
          .filter((item) => fits(item, query))
          .slice(0, query.limit)
          .map(indexed),
      ),

    itemsFrom: (id) =>
      read(async (tables) =>
        sortBy(
          recordsOf(tables, 'item').filter((item) => itemRow(item).origin === id),
          (item) => item.id,
        ).map((item) => item.id),
      ),

    sittings: ({ assembly, from = '', to = '~', stages, order, limit }) =>
      read(async (tables) => {
        const found = recordsOf(tables, 'sitting').filter(
          (sitting) =>
            (assembly === undefined || sitting.assembly === assembly) &&
            sitting.at >= from &&
            sitting.at < to &&
            (stages === undefined || stages.includes(sitting.stage)),
        );
        const sorted = sortBy(
          found,
          ({ at }) => at,
          ({ id }) => id,
        );
        return structuredClone((order === 'newestFirst' ? sorted.toReversed() : sorted).slice(0, limit));
      }),

    sitting: (id) => read(async (tables) => structuredClone(recordsOf(tables, 'sitting').find((one) => one.id === id))),
    mandates: () => read(async (tables) => structuredClone(sortBy(recordsOf(tables, 'mandate'), ({ id }) => id))),
    standIns: () => read(async (tables) => structuredClone(sortBy(recordsOf(tables, 'standIn'), ({ id }) => id))),

    async *dump() {
      const records = await read(async ({ collegeRecords }) => [...collegeRecords]);
      for (const [key, { record }] of sortBy(records, ([name]) => name)) yield JSON.stringify([key, record]);
    },
  };
}

function keyOf({ kind, record }: AnyRecord): string {
  return `${kind} ${record.id}`;
}

function isFilling({ collegePosition }: MemoryTables, token: string): boolean {
  const held = collegePosition.get('college');
  return held?.token === token && held.position === undefined;
}

function recordsOf<Kind extends RecordKind>({ collegeRecords }: MemoryTables, kind: Kind): Records[Kind][] {
  const found = [...collegeRecords.values()].filter((one) => one.kind === kind);
  // Only records of that kind are left.
  return found.map(({ record }) => record as Records[Kind]);
}

/** As a database gives it back: through JSON. */
function indexed(item: Item): IndexedItem {
  return structuredClone(withoutTexts(item));
}

function fits(item: Item, query: ItemQuery): boolean {
  const row = itemRow(item);
  const involved = new Set(involvedIn(item).map(({ kind, name }) => `${kind} ${name}`));
  const among = (values: readonly string[] | undefined, value: string | null) =>
    values === undefined || (value !== null && values.includes(value));
  const is = (wanted: string | undefined, value: string | null) => wanted === undefined || wanted === value;
  const { opinionOf, within, after } = query;
  return (
    among(query.assemblies, row.assembly) &&
    among(query.stages, row.stage) &&
    among(query.levels, row.level) &&
    is(query.sitting, row.sitting) &&
    among(query.categories, row.category) &&
    among(query.proposingServices, row.proposingService) &&
    is(query.author, row.author) &&
    is(query.takenOverBy, row.takenOverBy) &&
    is(query.privacy, row.privacy) &&
    among(query.outcomes, row.outcome) &&
    is(query.followUp, row.followUp) &&
    (after === undefined || row.id < after) &&
    (opinionOf === undefined ||
      opinionOf.services.some((name) => involved.has(`serviceOpinion ${name}`)) ||
      involved.has(`personOpinion ${opinionOf.person}`)) &&
    (within === undefined ||
      within.assemblies.some((assembly) => assembly === row.assembly) ||
      within.services.some((name) => involved.has(`service ${name}`)) ||
      involved.has(`person ${within.person}`)) &&
    (query.words === undefined || hasWords(item, query.words))
  );
}
