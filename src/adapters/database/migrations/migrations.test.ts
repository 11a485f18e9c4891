import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { at } from '../../../../tests/database/moments.ts';
import { openOrThrow } from '../../../../tests/database/on-each-engine.ts';
import { createThrowawayDatabase } from '../../../../tests/postgres/throwaway-database.ts';
import type { Database } from '../../../app/commune-database.ts';
import { communeSlugSchema } from '../../../core/commune/commune-slug.ts';
import { personIdSchema } from '../../../core/identity/person-id.ts';
import type { DatabaseSettings } from '../open-database.ts';
import type { Migration } from './migration.ts';
import { migrations } from './migrations.ts';

const commune = communeSlugSchema.parse('exemple');
const person = personIdSchema.parse('alice-exemple');
const nextStep: Migration = {
  name: 'next-step',
  tables: [{ name: 'reminder', columns: { id: 'text', count: 'number?' }, key: ['id'], indexes: [['count']] }],
  sqlite: ['alter table presence add column device text'],
  postgres: ['alter table presence add column device text'],
};
const brokenStep: Migration = { ...nextStep, sqlite: ['insert into nowhere values (1)'], postgres: ['select 1 / 0'] };

/** A place for a database, and what its schema records there. */
interface Place {
  settings(steps: readonly Migration[]): DatabaseSettings;
  steps(): Promise<readonly { readonly step: number; readonly name: string }[]>;
  discard(): Promise<void>;
}

describe.each([
  ['on SQLite', false, sqlitePlace] as const,
  ['on Postgres', inject('postgresUrl') === '', postgresPlace] as const,
])('migrations %s', (_, isSkipped, makePlace) => {
  let place: Place;
  beforeEach(async () => {
    if (!isSkipped) place = await makePlace();
  });
  afterEach(() => place?.discard());
  const rule = it.skipIf(isSkipped);

  rule('are recorded, and done once', async () => {
    await open(migrations, type);
    await open(migrations, type);
    expect(await place.steps()).toEqual(migrations.map(({ name }, index) => ({ step: index + 1, name })));
  });

  rule('go on from where the database is, its rows kept', async () => {
    await open(migrations, type);
    await open([...migrations, nextStep], async (database) => expect(await read(database)).toBe('gardé'));
    expect((await place.steps()).map(({ name }) => name)).toEqual([...migrations, nextStep].map(({ name }) => name));
  });

  rule('are done by one alone of many processes that start together', async () => {
    await Promise.all(Array.from({ length: 6 }, () => open([...migrations, nextStep], type)));
    expect(await place.steps()).toHaveLength(migrations.length + 1);
  });

  rule('leave nothing behind when one fails', async () => {
    await open(migrations, type);
    await expect(open([...migrations, brokenStep], type)).rejects.toThrow();
    expect(await place.steps()).toHaveLength(migrations.length);
    await open([...migrations, nextStep], async (database) => expect(await read(database)).toBe('gardé'));
  });

  rule('refuse a database that has gone further than this program', async () => {
    await open([...migrations, nextStep], type);
    await expect(open(migrations, type)).rejects.toThrow(/schema-newer|plus récente/);
  });

  async function open(steps: readonly Migration[], work: (database: Database) => Promise<void>): Promise<void> {
    const database = await openOrThrow(place.settings(steps));
    try {
      await work(database);
    } finally {
      await database.close();
    }
  }
});

async function type(database: Database): Promise<void> {
  const record = { person, path: 'page', text: 'gardé', savedAt: at('09:00') };
  await database.forCommune(commune).stores.autosave.save(record);
}

async function read(database: Database): Promise<string | undefined> {
  return (await database.forCommune(commune).stores.autosave.find(person, 'page'))?.text;
}

async function sqlitePlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'perron-migrations-'));
  return {
    settings: (steps) => ({ kind: 'sqlite', folder, migrations: steps }),
    async steps() {
      const file = new DatabaseSync(join(folder, 'exemple.sqlite'), { readOnly: true });
      const rows = file.prepare('select step, name from schema_step order by step').all();
      file.close();
      return rows.map(({ step, name }) => ({ step: Number(step), name: String(name) }));
    },
    discard: () => rm(folder, { recursive: true }),
  };
}

async function postgresPlace(): Promise<Place> {
  const { url, ownerUrl, adminUrl, drop } = await createThrowawayDatabase(inject('postgresUrl'));
  return {
    settings: (steps) => ({ kind: 'postgres', url, ownerUrl, onError: () => {}, migrations: steps }),
    async steps() {
      const client = new Client({ connectionString: adminUrl });
      await client.connect();
      const { rows } = await client.query<{ step: number; name: string }>(
        'select step, name from perron.schema_step order by step',
      );
      await client.end();
      return rows;
    },
    discard: drop,
  };
}
