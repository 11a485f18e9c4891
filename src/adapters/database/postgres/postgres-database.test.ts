import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { at } from '../../../../tests/database/moments.ts';
import { openOrThrow } from '../../../../tests/database/on-each-engine.ts';
import { createThrowawayDatabase, type ThrowawayDatabase } from '../../../../tests/postgres/throwaway-database.ts';
import { communeSlugSchema } from '../../../core/commune/commune-slug.ts';
import { personIdSchema } from '../../../core/identity/person-id.ts';
import { explainDatabaseRefusal } from '../database-refusal.ts';
import { openDatabase } from '../open-database.ts';

const commune = communeSlugSchema.parse('exemple');
const person = personIdSchema.parse('alice-exemple');
const onError = () => {};

describe.skipIf(inject('postgresUrl') === '')('Postgres', () => {
  let place: ThrowawayDatabase;
  beforeAll(async () => {
    place = await createThrowawayDatabase(inject('postgresUrl'));
  });
  afterAll(() => place.drop());

  it('is refused while its schema is behind and nobody may bring it up to date', async () => {
    const refused = await refusalOf(place.url);
    expect(refused).toMatchObject({ code: 'schema-behind', found: 0 });
    if (refused) expect(explainDatabaseRefusal(refused)).toContain('DATABASE_OWNER_URL');
    await (await openOrThrow({ kind: 'postgres', url: place.url, ownerUrl: place.ownerUrl, onError })).close();
    expect(await refusalOf(place.url)).toBeUndefined();
  });

  it('is refused to an administrator and to the owner of the tables', async () => {
    expect(await refusalOf(place.adminUrl)).toMatchObject({ code: 'role-too-powerful' });
    expect(await refusalOf(place.ownerUrl)).toMatchObject({ code: 'role-too-powerful' });
  });

  it('is refused to a role that may pass over the walls, or become the owner', async () => {
    const [role, owner] = [new URL(place.url).username, new URL(place.ownerUrl).username];
    for (const [grant, revoke] of [
      [`alter role ${role} bypassrls`, `alter role ${role} nobypassrls`],
      [`grant ${owner} to ${role}`, `revoke ${owner} from ${role}`],
    ] as const) {
      await administer(grant);
      expect(await refusalOf(place.url), grant).toEqual({ code: 'role-too-powerful', role });
      await administer(revoke);
      expect(await refusalOf(place.url), revoke).toBeUndefined();
    }
  });

  it('is refused when a wall is missing', async () => {
    await administer('alter table perron.autosave no force row level security');
    expect(await refusalOf(place.url)).toEqual({ code: 'isolation-missing', tables: ['autosave'] });
    await administer('alter table perron.autosave force row level security');
  });

  it('says that it does not answer, without showing any password', async () => {
    const refused = await refusalOf('postgres://exemple:motdepasse@127.0.0.1:1/exemple');
    expect(refused).toMatchObject({ code: 'server-unreachable' });
    expect(JSON.stringify(refused)).not.toContain('motdepasse');
  });

  it('survives a server that cuts every connection', async () => {
    const troubles: Error[] = [];
    const database = await openOrThrow({ kind: 'postgres', url: place.url, onError: (error) => troubles.push(error) });
    const { autosave } = database.forCommune(commune).stores;
    await autosave.save({ person, path: 'page', text: 'gardé', savedAt: at('09:00') });
    const role = new URL(place.url).username;
    await administer(`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${role}'`);
    await expect.poll(() => troubles.length).toBeGreaterThan(0);
    expect((await autosave.find(person, 'page'))?.text).toBe('gardé');
    await database.close();
  });

  async function refusalOf(url: string) {
    const opened = await openDatabase({ kind: 'postgres', url, onError });
    if (!opened.ok) return opened.refusal;
    await opened.value.close();
    return undefined;
  }

  async function administer(statement: string) {
    const client = new Client({ connectionString: place.adminUrl });
    await client.connect();
    await client.query(statement);
    await client.end();
  }
});
