import { type Kysely, sql } from 'kysely';
import { accept, type Result } from '../../../core/shared/result.ts';
import type { DatabaseRefusal } from '../database-refusal.ts';
import { applyMigrations, LOCK } from '../migrations/apply-migrations.ts';
import type { Migration } from '../migrations/migration.ts';

/**
 * Brings the schema up to date and gives the application's role what it needs, nothing more: rows, not tables;
 * an access log that it can write and read but not change.
 *
 * @param owner connected as the role that owns, or will own, the tables
 */
export async function prepareSchema<Tables>(
  owner: Kysely<Tables>,
  applicationRole: string,
  migrations: readonly Migration[],
): Promise<Result<undefined, DatabaseRefusal>> {
  const migrated = await applyMigrations(owner, { engine: 'postgres', owner: '*', place: 'Postgres', migrations });
  if (!migrated.ok) return migrated;
  const role = sql.id(applicationRole);
  await owner.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
    await sql`grant usage on schema perron to ${role}`.execute(transaction);
    await sql`grant select, insert, update, delete on all tables in schema perron to ${role}`.execute(transaction);
    await sql`revoke insert, update, delete on perron.schema_step from ${role}`.execute(transaction);
    await sql`revoke update on perron.access_log from ${role}`.execute(transaction);
    await sql`revoke update, delete on perron.access_log_erasure from ${role}`.execute(transaction);
  });
  return accept(undefined);
}
