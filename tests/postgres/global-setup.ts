import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { startThrowawayCluster } from './throwaway-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a Postgres administrator; empty when there is no Postgres to test on. */
    postgresUrl: string;
  }
}

/**
 * The Postgres that the tests of the database use: the one of `PERRON_TEST_POSTGRES` (an administrator's address),
 * which must answer; else one of their own, when Postgres is installed.
 *
 * Vitest asks for a default export or for `setup` and `teardown`.
 */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env['PERRON_TEST_POSTGRES'];
  if (given) {
    const client = new Client({ connectionString: given });
    await client.connect();
    await client.end();
    project.provide('postgresUrl', given);
    return;
  }
  const cluster = await startThrowawayCluster();
  stop = cluster?.stop;
  if (cluster === undefined)
    console.warn(
      '\nPostgres n’est pas installé\u00A0: la moitié Postgres des essais de la base de données N’A PAS TOURNÉ (SQLite seulement).\n',
    );
  project.provide('postgresUrl', cluster?.url ?? '');
}

export async function teardown(): Promise<void> {
  await stop?.();
}

let stop: (() => Promise<void>) | undefined;
