import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import type { Database } from '../../../app/commune-database.ts';
import { accept, type Result, refuse } from '../../../core/shared/result.ts';
import { bindQueries } from '../commune-queries.ts';
import type { DatabaseRefusal } from '../database-refusal.ts';
import type { Migration } from '../migrations/migration.ts';
import { migrations as knownMigrations } from '../migrations/migrations.ts';
import { composeSqlStores } from '../stores/sql-stores.ts';
import type { Tables } from '../tables.ts';
import { composeDatabase } from '../unit-of-work.ts';
import { checkServer } from './check-server.ts';
import { prepareSchema } from './prepare-schema.ts';

export interface PostgresSettings {
  readonly kind: 'postgres';
  /** An ordinary role: neither administrator, nor owner of the tables, nor `bypassrls`. */
  readonly url: string;
  /** The role that owns the tables; without it the schema must already be up to date. */
  readonly ownerUrl?: string | undefined;
  /** Most connections at once; 10 when not said. */
  readonly connections?: number;
  /** A connection that breaks while nobody uses it; the next use opens another. */
  readonly onError: (error: Error) => void;
  readonly migrations?: readonly Migration[];
}

/** One schema for all communes, row-level security between them. */
export async function openPostgresDatabase(settings: PostgresSettings): Promise<Result<Database, DatabaseRefusal>> {
  const { migrations = knownMigrations, ownerUrl } = settings;
  const database = connect(settings.url, settings.connections ?? 10, settings.onError);
  const checked = await check();
  if (!checked.ok) {
    await database.destroy();
    return checked;
  }

  return accept({
    forCommune: (commune) =>
      composeDatabase(
        commune,
        (mode, work) =>
          database
            .transaction()
            .setAccessMode(mode === 'read' ? 'read only' : 'read write')
            .execute(async (transaction) => {
              await sql`select set_config('perron.commune', ${commune}, true),
                set_config('statement_timeout', ${LONGEST}, true),
                set_config('idle_in_transaction_session_timeout', ${LONGEST}, true)`.execute(transaction);
              return work(bindQueries(transaction.withSchema('perron'), commune, 'postgres'));
            }),
        composeSqlStores,
      ),
    close: () => database.destroy(),
  });

  async function check(): Promise<Result<undefined, DatabaseRefusal>> {
    try {
      if (ownerUrl !== undefined) {
        const role = await sql<{ role: string }>`select current_user as role`.execute(database);
        const owner = connect(ownerUrl, 1, settings.onError);
        const prepared = await prepareSchema(owner, role.rows[0]?.role ?? '', migrations).finally(() =>
          owner.destroy(),
        );
        if (!prepared.ok) return prepared;
      }
      return await checkServer(database, migrations.length);
    } catch (error) {
      // Neither address nor password: only what the server or the network answered.
      return refuse({ code: 'server-unreachable', reason: error instanceof Error ? error.message : String(error) });
    }
  }
}

/** Milliseconds, as the server reads them: how long one statement, or one silence inside a transaction, may last. */
const LONGEST = '15000';

function connect(url: string, max: number, onError: (error: Error) => void): Kysely<Tables> {
  const pool = new Pool({
    connectionString: url,
    max,
    application_name: 'perron',
    connectionTimeoutMillis: 10_000,
    types: {
      // bigint: our counts stay far below 2⁵³.
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === types.builtins.INT8 ? Number : types.getTypeParser(type, format),
    },
  });
  pool.on('error', onError);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
}
