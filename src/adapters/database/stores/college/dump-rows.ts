import type { CommuneQueries } from '../../commune-queries.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';

const PAGE = 2000;

/** Every row of the index but where it stands, one line of JSON each, by table then key. */
export async function* dumpRows(read: UnitOfWork<CommuneQueries>['read']): AsyncIterable<string> {
  for (let after = ''; ; ) {
    const rows = await read(({ select }) =>
      select('collegeItem').where('id', '>', after).orderBy('id').limit(PAGE).selectAll().execute(),
    );
    if (rows.length === 0) break;
    const ids = rows.map(({ id }) => id);
    const words = await read((queries) => wordsByItem(queries, rows));
    const involved = await read(({ select }) =>
      select('collegeInvolved').where('item', 'in', ids).select(['kind', 'name', 'item']).execute(),
    );
    for (const { commune, wordRow, ...row } of rows) {
      const concerned = involved.filter(({ item }) => item === row.id).map(({ kind, name }) => `${kind} ${name}`);
      yield JSON.stringify(['item', sorted(row), concerned.toSorted(), words.get(row.id) ?? null]);
    }
    after = ids.at(-1) ?? '';
  }
  const sittings = await read(({ select }) => select('collegeSitting').orderBy('id').selectAll().execute());
  for (const { commune, ...row } of sittings) yield JSON.stringify(['sitting', sorted(row)]);
  const persons = await read(({ select }) =>
    select('collegePerson').orderBy('kind').orderBy('id').selectAll().execute(),
  );
  for (const { commune, ...row } of persons) yield JSON.stringify([row.kind, sorted(row)]);
}

async function wordsByItem(
  { select, engine }: CommuneQueries,
  rows: readonly { readonly id: string; readonly wordRow: number }[],
): Promise<ReadonlyMap<string, string>> {
  const query = select('collegeWords').select(['item', 'words']);
  const found =
    engine === 'sqlite'
      ? query.where(
          'rowid',
          'in',
          rows.map(({ wordRow }) => wordRow),
        )
      : query.where(
          'item',
          'in',
          rows.map(({ id }) => id),
        );
  return new Map((await found.execute()).map(({ item, words }) => [item, words]));
}

/** Engines give columns in orders of their own. */
function sorted(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
