import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { at } from '../../../tests/database/moments.ts';
import { describeOnEachEngine, freshSlug, openOrThrow } from '../../../tests/database/on-each-engine.ts';
import { createThrowawayDatabase, type ThrowawayDatabase } from '../../../tests/postgres/throwaway-database.ts';
import type { AutosaveRecord } from '../../app/autosave.ts';
import type { CommuneStores, Database } from '../../app/commune-database.ts';
import { communeSlugSchema } from '../../core/commune/commune-slug.ts';
import { personIdSchema } from '../../core/identity/person-id.ts';

const person = personIdSchema.parse('alice-exemple');
const seneffe = communeSlugSchema.parse('seneffe');
const floreffe = communeSlugSchema.parse('floreffe');

describe('on SQLite, a query that names no commune', () => {
  let folder: string;
  let database: Database;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'perron-isolation-'));
    database = await openOrThrow({ kind: 'sqlite', folder });
    await typeIn(database);
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  it('finds nothing of a commune in another’s file, whatever it asks', () => {
    const file = new DatabaseSync(join(folder, 'floreffe.sqlite'), { readOnly: true });
    const texts = file.prepare('select text from autosave').all();
    expect(texts.map(({ text }) => text)).toEqual(['de floreffe']);
    expect(file.prepare('select * from autosave where commune = ?').all('seneffe')).toEqual([]);
    file.close();
  });

  it('is not made a path by a commune’s name', () => {
    for (const name of ['../seneffe', 'a/b', '', '.', 'Seneffe', 'seneffe\0', 'x'.repeat(61)])
      expect(communeSlugSchema.safeParse(name).success).toBe(false);
  });
});

describe.skipIf(inject('postgresUrl') === '')('on Postgres, a query that names no commune', () => {
  let place: ThrowawayDatabase;
  let database: Database;
  let client: Client;
  beforeAll(async () => {
    place = await createThrowawayDatabase(inject('postgresUrl'));
    database = await openOrThrow({ kind: 'postgres', url: place.url, ownerUrl: place.ownerUrl, onError: () => {} });
    await typeIn(database);
    client = new Client({ connectionString: place.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.close();
    await place.drop();
  });

  it('reads no row of any table', async () => {
    const tables = await tablesOf(client);
    expect(tables).toContain('autosave');
    for (const table of tables) expect((await client.query(`select * from perron.${table}`)).rows).toEqual([]);
  });

  it('writes, changes and removes no row', async () => {
    await expect(insertAs('seneffe')).rejects.toThrow('row-level security');
    expect((await client.query(`update perron.autosave set text = ''`)).rowCount).toBe(0);
    expect((await client.query('delete from perron.autosave')).rowCount).toBe(0);
  });

  it('reads no more once a transaction of some commune is over on the same connection', async () => {
    await asCommune('seneffe', async () => {
      expect((await client.query('select * from perron.autosave')).rows).toHaveLength(1);
    });
    expect((await client.query('select * from perron.autosave')).rows).toEqual([]);
    await expect(insertAs('')).rejects.toThrow();
  });

  it('reaches one commune’s rows at most, even where it asks for another’s', async () => {
    await asCommune('floreffe', async () => {
      const { rows } = await client.query('select commune, text from perron.autosave');
      expect(rows).toEqual([{ commune: 'floreffe', text: 'de floreffe' }]);
      expect((await client.query(`select * from perron.autosave where commune = 'seneffe'`)).rows).toEqual([]);
      expect((await client.query(`update perron.autosave set text = '' where commune = 'seneffe'`)).rowCount).toBe(0);
    });
    await expect(asCommune('floreffe', () => insertAs('seneffe'))).rejects.toThrow('row-level security');
    const moved = asCommune('floreffe', () => client.query(`update perron.autosave set commune = 'seneffe'`));
    await expect(moved).rejects.toThrow('row-level security');
  });

  it('is held even when the owner of the tables asks', async () => {
    const owner = new Client({ connectionString: place.ownerUrl });
    await owner.connect();
    expect((await owner.query('select * from perron.autosave')).rows).toEqual([]);
    await owner.end();
  });

  it('cannot touch the tables themselves', async () => {
    for (const statement of [
      'truncate perron.access_log',
      'alter table perron.autosave disable row level security',
      'drop policy own_commune on perron.autosave',
      'drop trigger access_log_refuses_update on perron.access_log',
      'create table perron.intruse (commune text)',
      'update perron.schema_step set step = 0',
    ])
      await expect(client.query(statement)).rejects.toThrow(/must be owner|permission denied/);
  });

  it('meets a commune, a policy and forced security on every table', async () => {
    const { rows } = await client.query(`
      select relname, relrowsecurity and relforcerowsecurity as forced,
        (select count(*)::int from pg_policies where schemaname = 'perron' and tablename = relname) as policies,
        (select is_nullable from information_schema.columns
          where table_schema = 'perron' and table_name = relname and column_name = 'commune') as nullable
      from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where nspname = 'perron' and relkind in ('r', 'p') and relname <> 'schema_step'`);
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row).toMatchObject({ forced: true, policies: 1, nullable: 'NO' });
  });

  async function asCommune(commune: string, work: () => Promise<unknown>) {
    await client.query('begin');
    try {
      await client.query(`select set_config('perron.commune', $1, true)`, [commune]);
      await work();
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  }

  function insertAs(commune: string) {
    return client.query(
      `insert into perron.autosave (commune, person, path, text, saved_at) values ($1, 'alice-exemple', 'intrus', '', '2026')`,
      [commune],
    );
  }
});

describeOnEachEngine('two communes at work', ({ database }) => {
  it('never mix, in any order of reading and writing', async () => {
    const step = fc.record({
      side: fc.constantFrom(0, 1),
      path: fc.constantFrom('a', 'b', 'c'),
      action: fc.constantFrom('save', 'discard', 'clear', 'transaction', 'fail'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const sides = [freshSlug(), freshSlug()].map((slug) => database().forCommune(slug));
        const expected = sides.map(() => new Map<string, string>());
        // Each side does its own steps in order, while the other does its own.
        await Promise.all(
          sides.map(async (side, own) => {
            const wanted = expected[own] ?? new Map<string, string>();
            for (const [number, { path, action }] of steps.filter((one) => one.side === own).entries()) {
              const text = `${side.commune} ${number}`;
              const record = { person, path, text, savedAt: at('09:00') };
              if (action === 'save') await side.stores.autosave.save(record);
              if (action === 'transaction') await side.transaction(({ autosave }) => autosave.save(record));
              if (action === 'save' || action === 'transaction') wanted.set(path, text);
              if (action === 'discard') await side.stores.autosave.discard(person, path);
              if (action === 'discard') wanted.delete(path);
              if (action === 'clear') await side.stores.autosave.removeOlder(at('10:00'));
              if (action === 'clear') wanted.clear();
              if (action === 'fail') await side.transaction(failAfter(record)).catch(() => {});
            }
          }),
        );
        for (const [own, side] of sides.entries()) {
          const found = await Promise.all(['a', 'b', 'c'].map((path) => side.stores.autosave.find(person, path)));
          const texts = found.flatMap((record) => (record === undefined ? [] : [[record.path, record.text]]));
          expect(Object.fromEntries(texts)).toEqual(Object.fromEntries(expected[own] ?? []));
        }
      }),
      { numRuns: 25 },
    );
  });
});

function failAfter(record: AutosaveRecord) {
  return async ({ autosave }: CommuneStores) => {
    await autosave.save(record);
    throw new Error('panne');
  };
}

async function typeIn(database: Database): Promise<void> {
  for (const commune of [seneffe, floreffe]) {
    const { autosave } = database.forCommune(commune).stores;
    await autosave.save({ person, path: 'page', text: `de ${commune}`, savedAt: at('09:00') });
  }
}

async function tablesOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'perron' and tablename <> 'schema_step'`,
  );
  return rows.map(({ name }) => name);
}
