import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at } from '../../../../tests/database/moments.ts';
import { openOrThrow } from '../../../../tests/database/on-each-engine.ts';
import type { Database } from '../../../app/commune-database.ts';
import { type CommuneSlug, communeSlugSchema } from '../../../core/commune/commune-slug.ts';
import { personIdSchema } from '../../../core/identity/person-id.ts';
import { migrations } from '../migrations/migrations.ts';
import { openDatabase } from '../open-database.ts';
import { openFile } from './open-file.ts';

const person = personIdSchema.parse('alice-exemple');
const exemple = communeSlugSchema.parse('exemple');
const autre = communeSlugSchema.parse('autre');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perron-sqlite-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a commune’s file', () => {
  it('holds what is acknowledged on the disk, with readers beside the writer', async () => {
    const file = await openFile(join(folder, 'exemple.sqlite'), exemple, migrations);
    const setting = async (name: string) =>
      Object.values((await sql.raw<object>(`pragma ${name}`).execute(file)).rows[0] ?? {})[0];
    expect(await setting('journal_mode')).toBe('wal');
    expect(await setting('synchronous')).toBe(2);
    expect(await setting('foreign_keys')).toBe(1);
    expect(await setting('recursive_triggers')).toBe(1);
    await file.destroy();
  });

  it('is found again with its rows by the next process', async () => {
    await useOnce((database) => typeIn(database, exemple, 'a'));
    await useOnce(async (database) => expect(await typed(database, exemple)).toEqual(['a']));
  });

  it('can be closed and opened again at any moment: two open files serve twelve communes at once', async () => {
    const database = await openOrThrow({ kind: 'sqlite', folder, openFiles: 2 });
    const communes = Array.from({ length: 12 }, (_, number) => communeSlugSchema.parse(`exemple-${number}`));
    for (let round = 0; round < 4; round += 1)
      await Promise.all(communes.map((commune) => typeIn(database, commune, `${commune}/${round}`)));
    for (const commune of communes)
      expect(await typed(database, commune)).toEqual([0, 1, 2, 3].map((round) => `${commune}/${round}`));
    await database.close();
  });

  it('is closed only when what runs in it has finished', async () => {
    const database = await openOrThrow({ kind: 'sqlite', folder });
    const running = database.forCommune(exemple).transaction(async ({ autosave }) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await autosave.save({ person, path: 'a', text: '', savedAt: at('09:00') });
    });
    await database.close();
    await running;
    await expect(typed(database, exemple)).rejects.toThrow('fermée');
    await useOnce(async (again) => expect(await typed(again, exemple)).toEqual(['a']));
  });
});

describe('a file that cannot serve', () => {
  it('from a newer version is refused in plain words and left as it is; the other communes go on', async () => {
    await useOnce((database) => typeIn(database, exemple, 'a'));
    const path = join(folder, 'exemple.sqlite');
    const file = new DatabaseSync(path);
    file.exec(`insert into schema_step values (99, 'exemple', 'plus-tard', '2030-01-01T00:00:00.000Z')`);
    file.close();
    const before = await readFile(path);
    await useOnce(async (database) => {
      await expect(typed(database, exemple)).rejects.toMatchObject({
        name: 'UnusableDatabaseError',
        refusal: { code: 'schema-newer', place: path, found: 99, known: migrations.length },
        message: expect.stringContaining('vient d’une version plus récente de Perron (étape 99'),
      });
      await typeIn(database, autre, 'b');
      expect(await typed(database, autre)).toEqual(['b']);
    });
    expect((await readFile(path)).equals(before)).toBe(true);
  });

  it('of another commune is refused: a backup put back under the wrong name', async () => {
    await useOnce((database) => typeIn(database, exemple, 'a'));
    await copyFile(join(folder, 'exemple.sqlite'), join(folder, 'autre.sqlite'));
    await useOnce(async (database) => {
      const refusal = { code: 'file-of-another', commune: 'autre', found: 'exemple' };
      await expect(typed(database, autre)).rejects.toMatchObject({ refusal });
    });
  });

  it('is served again as soon as it is mended, without a restart', async () => {
    const path = join(folder, 'exemple.sqlite');
    await writeFile(path, 'ceci n’est pas une base de données, et c’est assez long pour qu’on le voie. '.repeat(80));
    await useOnce(async (database) => {
      await expect(typed(database, exemple)).rejects.toMatchObject({ refusal: { code: 'file-unreadable' } });
      await rm(path);
      await typeIn(database, exemple, 'a');
      expect(await typed(database, exemple)).toEqual(['a']);
    });
  });

  it('cannot even be in a folder that is a file', async () => {
    const path = join(folder, 'fichier');
    await writeFile(path, '');
    expect(await openDatabase({ kind: 'sqlite', folder: path })).toMatchObject({
      ok: false,
      refusal: { code: 'folder-unusable', folder: path },
    });
  });

  it('is read by its owner alone: the folder is closed to others', async () => {
    const inside = join(folder, 'database');
    await (await openOrThrow({ kind: 'sqlite', folder: inside })).close();
    expect((await stat(inside)).mode & 0o077).toBe(0);
  });
});

describe('several processes on one commune', () => {
  it('start together on a file that does not exist, and lose nothing', async () => {
    const names = ['alice', 'bruno', 'chloe'];
    const outputs = await Promise.all(
      names.map(async (name) => {
        const child = startTyping(name, 60);
        const [output, [code]] = await Promise.all([text(outputOf(child)), once(child, 'exit')]);
        expect(code).toBe(0);
        return output.trim().split('\n');
      }),
    );
    await useOnce(async (database) => {
      for (const [index, name] of names.entries()) {
        const found = await database.forCommune(exemple).stores.autosave.list(personIdSchema.parse(name));
        expect(found.map(({ path }) => path).toSorted()).toEqual(outputs[index]?.toSorted());
        expect(found).toHaveLength(60);
      }
    });
  });

  it('keep every acknowledged write of one that is killed, and can go on', async () => {
    const child = startTyping('alice', 100_000);
    let output = '';
    for await (const chunk of outputOf(child)) {
      output += chunk;
      if (output.split('\n').length > 40) child.kill('SIGKILL');
    }
    const acknowledged = output.split('\n').slice(0, -1);
    expect(acknowledged.length).toBeGreaterThanOrEqual(40);
    await useOnce(async (database) => {
      const found = await database.forCommune(exemple).stores.autosave.list(personIdSchema.parse('alice'));
      const kept = new Set(found.map(({ path }) => path));
      expect(acknowledged.filter((path) => !kept.has(path))).toEqual([]);
      await typeIn(database, exemple, 'ensuite');
    });
    const file = new DatabaseSync(join(folder, 'exemple.sqlite'));
    expect(file.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    file.close();
  });

  it('wait for a long transaction of another without holding up the process', async () => {
    const [one, two] = await Promise.all([0, 1].map(() => openOrThrow({ kind: 'sqlite', folder })));
    if (!one || !two) throw new Error('deux bases attendues');
    await typeIn(one, exemple, 'avant');
    let ticks = 0;
    const clock = setInterval(() => {
      ticks += 1;
    }, 5);
    const long = one.forCommune(exemple).transaction(async ({ autosave }) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await autosave.save({ person, path: 'long', text: '', savedAt: at('09:00') });
    });
    await typeIn(two, exemple, 'court');
    await long;
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(8);
    expect((await typed(one, exemple)).toSorted()).toEqual(['avant', 'court', 'long']);
    await Promise.all([one.close(), two.close()]);
  });
});

async function useOnce(work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openOrThrow({ kind: 'sqlite', folder });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

async function typeIn(database: Database, commune: CommuneSlug, path: string): Promise<void> {
  await database.forCommune(commune).stores.autosave.save({ person, path, text: '', savedAt: at('09:00') });
}

async function typed(database: Database, commune: CommuneSlug): Promise<string[]> {
  return (await database.forCommune(commune).stores.autosave.list(person)).map(({ path }) => path);
}

function startTyping(name: string, count: number): ChildProcess {
  const program = resolve(import.meta.dirname, '../../../../tests/database/type-without-end.ts');
  return spawn(process.execPath, [program, folder, name, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

function outputOf(child: ChildProcess) {
  if (child.stdout === null) throw new Error('le processus n’a pas de sortie');
  return child.stdout;
}
