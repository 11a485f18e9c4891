import { type Kysely, sql, type Transaction } from 'kysely';
import { accept, type Result, refuse } from '../../../core/shared/result.ts';
import type { Engine } from '../commune-queries.ts';
import type { DatabaseRefusal } from '../database-refusal.ts';
import { writePostgresTable, writeSqliteTable } from './commune-table.ts';
import type { Migration } from './migration.ts';

export interface MigrationPlan {
  readonly engine: Engine;
  /** Whose data the database holds: a commune's slug, or `*` for all. */
  readonly owner: string;
  /** What a message calls this database. */
  readonly place: string;
  readonly migrations: readonly Migration[];
}

/** How far a database has come; `undefined` when it is new. */
export interface SchemaState {
  readonly step: number;
  readonly owner: string;
}

/** Two processes that start together migrate one after the other; the second finds nothing left to do. */
export async function applyMigrations<Tables>(
  database: Kysely<Tables>,
  plan: MigrationPlan,
): Promise<Result<undefined, DatabaseRefusal>> {
  return database.transaction().execute(async (transaction) => {
    // On SQLite the transaction itself holds the file's write lock from its beginning.
    if (plan.engine === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
    const before = await readSchemaState(transaction, plan.engine);
    if (before === undefined) await createHistory(transaction, plan);
    const done = before?.step ?? 0;
    if (done > plan.migrations.length)
      return refuse({ code: 'schema-newer', place: plan.place, found: done, known: plan.migrations.length });
    for (const [index, migration] of plan.migrations.entries()) {
      if (index >= done) await applyOne(transaction, plan, index + 1, migration);
    }
    return accept(undefined);
  });
}

export async function readSchemaState<Tables>(
  database: Kysely<Tables>,
  engine: Engine,
): Promise<SchemaState | undefined> {
  const history =
    engine === 'sqlite'
      ? sql<Found>`select name from sqlite_schema where name = 'schema_step'`
      : sql<Found>`select 1 as name from pg_tables where schemaname = 'perron' and tablename = 'schema_step'`;
  if ((await history.execute(database)).rows.length === 0) return undefined;
  const last = sql<SchemaState>`select step, owner from ${table(engine)} order by step desc limit 1`;
  return (await last.execute(database)).rows[0];
}

async function createHistory<Tables>(transaction: Transaction<Tables>, { engine }: MigrationPlan): Promise<void> {
  if (engine === 'postgres') await sql`create schema if not exists perron`.execute(transaction);
  const suffix = sql.raw(engine === 'sqlite' ? ' strict' : '');
  await sql`create table ${table(engine)} (
    step integer not null primary key, owner text not null, name text not null, applied_at text not null)${suffix}`.execute(
    transaction,
  );
}

async function applyOne<Tables>(
  transaction: Transaction<Tables>,
  { engine, owner }: MigrationPlan,
  step: number,
  migration: Migration,
): Promise<void> {
  if (engine === 'postgres') await sql`set local search_path to perron`.execute(transaction);
  const write = engine === 'sqlite' ? writeSqliteTable : writePostgresTable;
  for (const statement of [...migration.tables.flatMap(write), ...migration[engine]])
    await sql.raw(statement).execute(transaction);
  const now = new Date().toISOString();
  await sql`insert into ${table(engine)} (step, owner, name, applied_at)
    values (${step}, ${owner}, ${migration.name}, ${now})`.execute(transaction);
}

interface Found {
  readonly name: unknown;
}

/** What processes that change the schema lock: any number that nothing else in the database uses. */
export const LOCK = 7_376_696_177;

function table(engine: Engine) {
  return engine === 'sqlite' ? sql.table('schema_step') : sql.table('perron.schema_step');
}
