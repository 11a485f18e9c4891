import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { at } from '../../../tests/database/moments.ts';
import { openOrThrow } from '../../../tests/database/on-each-engine.ts';
import { createThrowawayDatabase } from '../../../tests/postgres/throwaway-database.ts';
import type { Database } from '../../app/commune-database.ts';
import { communeSlugSchema } from '../../core/commune/commune-slug.ts';

const commune = communeSlugSchema.parse('seneffe');

/** What someone who reaches the database itself might try. */
const CHANGES = [
  `update access_log set actor = 'bruno-exemple'`,
  `update access_log set at = at`,
  'delete from access_log',
  `delete from access_log where id = 'recente'`,
  `update access_log_erasure set month = '2026-03'`,
  'delete from access_log_erasure',
  `insert into access_log_erasure (commune, month, erased_at) values ('seneffe', '2026-04', '2026-03-02T09:00:00.000Z')`,
];

describe('the access log, in the database itself,', () => {
  it('refuses on SQLite to be changed or emptied, even through a replacement', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'perron-log-'));
    const database = await openOrThrow({ kind: 'sqlite', folder });
    await fill(database);
    await database.close();
    const file = new DatabaseSync(join(folder, 'seneffe.sqlite'));
    // As the application opens it.
    file.exec('pragma recursive_triggers = on');
    for (const change of CHANGES) expect(() => file.exec(change), change).toThrow(/journal des accès|CHECK constraint/);
    const replace = `replace into access_log select commune, id, at, actor_kind, 'bruno-exemple', action, object_kind, object_id from access_log`;
    expect(() => file.exec(replace)).toThrow('journal des accès');
    expect(file.prepare('select id, actor from access_log').all()).toEqual([{ id: 'recente', actor: 'publication' }]);
    expect(file.prepare('select month from access_log_erasure').all()).toEqual([{ month: '2026-01' }]);
    file.close();
    await rm(folder, { recursive: true });
  });

  it.skipIf(inject('postgresUrl') === '')('refuses on Postgres, to the owner of the tables too', async () => {
    const place = await createThrowawayDatabase(inject('postgresUrl'));
    const { url, ownerUrl } = place;
    const database = await openOrThrow({ kind: 'postgres', url, ownerUrl, onError: () => {} });
    await fill(database);
    await database.close();
    for (const address of [url, ownerUrl]) {
      const client = new Client({ connectionString: address });
      await client.connect();
      await client.query(
        `select set_config('perron.commune', 'seneffe', false), set_config('search_path', 'perron', false)`,
      );
      for (const change of CHANGES)
        await expect(client.query(change), change).rejects.toThrow(
          /journal des accès|check constraint|permission denied/,
        );
      const { rows } = await client.query('select id, actor from access_log');
      expect(rows).toEqual([{ id: 'recente', actor: 'publication' }]);
      await client.end();
    }
    await place.drop();
  });
});

/** An old entry, whose retention ends, and a recent one. */
async function fill(database: Database): Promise<void> {
  const { accessLog } = database.forCommune(commune).stores;
  const entry = {
    actor: { kind: 'role', role: 'publication' },
    action: 'page.publish',
    object: { kind: 'page', id: 'a' },
  } as const;
  await accessLog.append({ id: 'ancienne', at: at('2025-12-01T09:00'), ...entry });
  await accessLog.append({ id: 'recente', at: at('2026-03-01T09:00'), ...entry });
  expect(await accessLog.removeMonthsBefore('2026-01', at('09:00'))).toBe(1);
}
