import { involvedIn, itemRow, withoutTexts } from '../../../../app/college/index-rows.ts';
import type { AnyRecord } from '../../../../core/college/records/record-kinds.ts';
import { itemWords } from '../../../../core/college/search/search-words.ts';
import type { CommuneQueries } from '../../commune-queries.ts';
import type { Row } from '../../tables.ts';

/** SQLite binds at most 32 766 values to a statement. */
const MOST_VALUES = 30_000;

/**
 * Adds records that the index does not hold yet.
 *
 * @param firstWordRow rank of the first item among all that were ever added: the newest has the highest
 */
export async function addRecords(
  queries: CommuneQueries,
  records: readonly AnyRecord[],
  firstWordRow: number,
): Promise<void> {
  const items: Row<'collegeItem'>[] = [];
  const involved: Row<'collegeInvolved'>[] = [];
  const words: Row<'collegeWords'>[] = [];
  const sittings: Row<'collegeSitting'>[] = [];
  const persons: Row<'collegePerson'>[] = [];
  for (const { kind, record } of records) {
    if (kind === 'item') {
      const wordRow = firstWordRow + items.length;
      items.push({ ...itemRow(record), wordRow, facts: JSON.stringify(withoutTexts(record)) });
      involved.push(...involvedIn(record).map((one) => ({ ...one, item: record.id })));
      const row = queries.engine === 'sqlite' ? { rowid: wordRow } : {};
      words.push({ ...row, item: record.id, words: itemWords(record) });
    } else if (kind === 'sitting') {
      const { id, assembly, at, stage } = record;
      sittings.push({ id, assembly, at, stage, facts: JSON.stringify(record) });
    } else {
      persons.push({ kind, id: record.id, facts: JSON.stringify(record) });
    }
  }
  await addMany(queries, 'collegeItem', items);
  await addMany(queries, 'collegeInvolved', involved);
  await addMany(queries, 'collegeWords', words);
  await addMany(queries, 'collegeSitting', sittings);
  await addMany(queries, 'collegePerson', persons);
}

/** Takes records out of the index, where it holds them. */
export async function removeRecords(
  { select, remove, engine }: CommuneQueries,
  names: readonly { readonly kind: AnyRecord['kind']; readonly id: string }[],
): Promise<void> {
  for (const { kind, id } of names) {
    if (kind === 'item') {
      const known = await select('collegeItem').where('id', '=', id).select('wordRow').executeTakeFirst();
      if (known === undefined) continue;
      await remove('collegeItem').where('id', '=', id).execute();
      await remove('collegeInvolved').where('item', '=', id).execute();
      // Full text on SQLite is found by its row alone: any other condition reads all of it.
      if (engine === 'sqlite') await remove('collegeWords').where('rowid', '=', known.wordRow).execute();
      else await remove('collegeWords').where('item', '=', id).execute();
    } else if (kind === 'sitting') {
      await remove('collegeSitting').where('id', '=', id).execute();
    } else {
      await remove('collegePerson').where('kind', '=', kind).where('id', '=', id).execute();
    }
  }
}

/** Where each item stood among all, for those whose words are replaced: an edited item keeps its age in the search. */
export async function wordRowsOf(
  { select }: CommuneQueries,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await select('collegeItem').where('id', 'in', ids).select(['id', 'wordRow']).execute();
  return new Map(rows.map(({ id, wordRow }) => [id, Number(wordRow)]));
}

type ManyTable = 'collegeItem' | 'collegeInvolved' | 'collegeWords' | 'collegeSitting' | 'collegePerson';

async function addMany<Name extends ManyTable>(
  { insertMany }: CommuneQueries,
  table: Name,
  rows: readonly Row<Name>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).length + 1;
  const size = Math.floor(MOST_VALUES / columns);
  for (let start = 0; start < rows.length; start += size)
    await insertMany(table, rows.slice(start, start + size)).execute();
}
