import type { Database } from '../../app/commune-database.ts';
import type { Result } from '../../core/shared/result.ts';
import type { DatabaseRefusal } from './database-refusal.ts';
import { openPostgresDatabase, type PostgresSettings } from './postgres/postgres-database.ts';
import { openSqliteDatabase, type SqliteSettings } from './sqlite/sqlite-database.ts';

export type DatabaseSettings = SqliteSettings | PostgresSettings;

/**
 * Opens the database of all communes, brought up to date first when it can be.
 *
 * On SQLite each commune's file is opened at its first use: one that is damaged or comes from a newer version throws
 * `UnusableDatabaseError` there, and the other communes go on.
 */
export function openDatabase(settings: DatabaseSettings): Promise<Result<Database, DatabaseRefusal>> {
  return settings.kind === 'sqlite' ? openSqliteDatabase(settings) : openPostgresDatabase(settings);
}
