import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { databaseInMemory } from '../../src/adapters/database/memory/memory-database.ts';
import { type DatabaseSettings, openDatabase } from '../../src/adapters/database/open-database.ts';
import type { CommuneDatabase, Database } from '../../src/app/commune-database.ts';
import { type CommuneSlug, communeSlugSchema } from '../../src/core/commune/commune-slug.ts';
import { createThrowawayDatabase } from '../postgres/throwaway-database.ts';

export interface Engine {
  /** Shared by the tests of one file. */
  database(): Database;
  /** A commune that no other test knows. */
  freshCommune(): CommuneDatabase;
}

interface Opened {
  readonly database: Database;
  discard(): Promise<void>;
}

/** Runs the same tests in memory, on SQLite and on Postgres; the last is shown as skipped where there is none. */
export function describeOnEachEngine(name: string, tests: (engine: Engine) => void): void {
  describe.each([
    ['in memory', openInMemory],
    ['on SQLite', openOnSqlite],
  ])(`${name} %s`, (_, open) => tests(useEngine(open)));
  describe.skipIf(inject('postgresUrl') === '')(`${name} on Postgres`, () => tests(useEngine(openOnPostgres)));
}

let communes = 0;

export function freshSlug(): CommuneSlug {
  communes += 1;
  return communeSlugSchema.parse(`exemple-${communes}`);
}

function useEngine(open: () => Promise<Opened>): Engine {
  let opened: Opened | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(async () => {
    await opened?.database.close();
    await opened?.discard();
  });
  const database = () => {
    if (opened === undefined) throw new Error('La base de données est lue avant le début des essais.');
    return opened.database;
  };
  return { database, freshCommune: () => database().forCommune(freshSlug()) };
}

async function openInMemory(): Promise<Opened> {
  return { database: databaseInMemory(), discard: async () => {} };
}

async function openOnSqlite(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'perron-sqlite-'));
  const discard = () => rm(folder, { recursive: true });
  // Few open files, so that the tests also close and open them again.
  return { database: await openOrThrow({ kind: 'sqlite', folder, openFiles: 2 }), discard };
}

async function openOnPostgres(): Promise<Opened> {
  const { url, ownerUrl, drop } = await createThrowawayDatabase(inject('postgresUrl'));
  return { database: await openOrThrow({ kind: 'postgres', url, ownerUrl, onError: () => {} }), discard: drop };
}

export async function openOrThrow(settings: DatabaseSettings): Promise<Database> {
  const opened = await openDatabase(settings);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  return opened.value;
}
