import { type Kysely, sql } from 'kysely';
import { accept, type Result, refuse } from '../../../core/shared/result.ts';
import type { DatabaseRefusal } from '../database-refusal.ts';
import { readSchemaState } from '../migrations/apply-migrations.ts';

/**
 * Whether the server keeps communes apart for the role that asks: a version that we know, a role that row-level
 * security binds, the schema of this program, and the security in force on every table.
 */
export async function checkServer<Tables>(
  database: Kysely<Tables>,
  known: number,
): Promise<Result<undefined, DatabaseRefusal>> {
  const server = await sql<{ number: number; version: string }>`
    select current_setting('server_version_num')::integer as number, current_setting('server_version') as version`.execute(
    database,
  );
  const { number = 0, version = '' } = server.rows[0] ?? {};
  if (number < OLDEST) return refuse({ code: 'server-too-old', version });

  // Being a member of the owner is enough to become it (`set role`).
  const role = await sql<{ name: string; isStrong: boolean }>`
    select rolname as name, rolsuper or rolbypassrls or exists (
      select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where nspname = 'perron' and pg_has_role(current_user, relowner, 'member')
    ) as is_strong
    from pg_roles where rolname = current_user`.execute(database);
  const [current] = role.rows;
  if (current === undefined || current.isStrong)
    return refuse({ code: 'role-too-powerful', role: current?.name ?? '' });

  const state = await readSchemaState(database, 'postgres');
  const found = state?.step ?? 0;
  if (found > known) return refuse({ code: 'schema-newer', place: 'Postgres', found, known });
  if (found < known) return refuse({ code: 'schema-behind', place: 'Postgres', found, known });

  const open = await sql<{ name: string }>`
    select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = 'perron' and relkind in ('r', 'p') and relname <> 'schema_step'
      and not (relrowsecurity and relforcerowsecurity)
    order by relname`.execute(database);
  return open.rows.length === 0
    ? accept(undefined)
    : refuse({ code: 'isolation-missing', tables: open.rows.map((table) => table.name) });
}

/** Postgres 15, as the server numbers it. */
const OLDEST = 150_000;
