import { DatabaseSync } from 'node:sqlite';
import { CamelCasePlugin, Kysely } from 'kysely';
import type { CommuneSlug } from '../../../core/commune/commune-slug.ts';
import { UnusableDatabaseError } from '../database-refusal.ts';
import { applyMigrations, readSchemaState } from '../migrations/apply-migrations.ts';
import type { Migration } from '../migrations/migration.ts';
import type { Tables } from '../tables.ts';
import { BUSY_TIMEOUT, fileDialect, whileBusy } from './file-dialect.ts';

/**
 * Opens one commune's file, made and brought up to date if needed.
 *
 * @throws UnusableDatabaseError when the file is not a database, belongs to another commune or to a newer version
 */
export async function openFile(
  path: string,
  commune: CommuneSlug,
  migrations: readonly Migration[],
): Promise<Kysely<Tables>> {
  const file = await openConnection(path);
  const database = new Kysely<Tables>({ dialect: fileDialect(file), plugins: [new CamelCasePlugin()] });
  try {
    const before = await whileBusy(() => readSchemaState(database, 'sqlite'));
    if (before !== undefined && before.owner !== commune)
      throw new UnusableDatabaseError({ code: 'file-of-another', file: path, commune, found: before.owner });
    if (before?.step !== migrations.length) {
      const plan = { engine: 'sqlite', owner: commune, place: path, migrations } as const;
      const migrated = await applyMigrations(database, plan);
      if (!migrated.ok) throw new UnusableDatabaseError(migrated.refusal);
    }
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

/**
 * A commit is on the disk before it is acknowledged (WAL with `synchronous=FULL`), readers never wait for a writer,
 * and `replace into` does not slip past the triggers that protect the access log (`recursive_triggers`).
 */
async function openConnection(path: string): Promise<DatabaseSync> {
  const file = new DatabaseSync(path, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
  try {
    await whileBusy(() => file.exec('pragma journal_mode = wal'));
    file.exec('pragma synchronous = full; pragma recursive_triggers = on; pragma trusted_schema = off');
    return file;
  } catch (error) {
    file.close();
    const isForeign = error instanceof Error && 'errcode' in error && UNREADABLE.includes(Number(error.errcode) & 0xff);
    throw isForeign ? new UnusableDatabaseError({ code: 'file-unreadable', file: path, reason: error.message }) : error;
  }
}

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const UNREADABLE = [11, 26];
