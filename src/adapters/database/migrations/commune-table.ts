/** `text` and `number` (a whole number); with `?` the value may be missing. */
type ColumnType = 'text' | 'text?' | 'number' | 'number?';

/** A table that belongs to communes, told once for both engines. Its `commune` column comes first by itself. */
export interface CommuneTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** With the commune before. */
  readonly key: readonly string[];
  /** Each with the commune before. */
  readonly unique?: readonly (readonly string[])[];
  readonly indexes?: readonly (readonly string[])[];
  readonly checks?: readonly string[];
}

export function writeSqliteTable(table: CommuneTable): string[] {
  const text = writeTable(table, { text: 'text', number: 'integer' });
  return [`${text} strict, without rowid`, ...writeIndexes(table)];
}

/**
 * The row's commune must be the one that the transaction announced, whoever asks, the owner included.
 * Without announcement the setting is null or empty and no row matches. Texts compare by their bytes, as on SQLite.
 */
export function writePostgresTable(table: CommuneTable): string[] {
  const isOwn = `commune = current_setting('perron.commune', true)`;
  return [
    writeTable(table, { text: 'text collate "C"', number: 'bigint' }),
    ...writeIndexes(table),
    `alter table ${table.name} enable row level security`,
    `alter table ${table.name} force row level security`,
    `create policy own_commune on ${table.name} using (${isOwn}) with check (${isOwn})`,
  ];
}

function writeTable(table: CommuneTable, types: Readonly<Record<'text' | 'number', string>>): string {
  const columns = Object.entries({ commune: 'text' as const, ...table.columns }).map(([name, type]) => {
    const sort = type.startsWith('text') ? types.text : types.number;
    return `${name} ${sort}${type.endsWith('?') ? '' : ' not null'}`;
  });
  const constraints = [
    `check (commune <> '')`,
    `primary key (${['commune', ...table.key].join(', ')})`,
    ...(table.unique ?? []).map((names) => `unique (${['commune', ...names].join(', ')})`),
    ...(table.checks ?? []).map((check) => `check (${check})`),
  ];
  return `create table ${table.name} (${[...columns, ...constraints].join(', ')})`;
}

function writeIndexes(table: CommuneTable): string[] {
  return (table.indexes ?? []).map((names) => {
    const name = `${table.name}_by_${names.join('_')}`;
    return `create index ${name} on ${table.name} (${['commune', ...names].join(', ')})`;
  });
}
