import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftRef, PUBLISHED } from '../../core/records/content-ref.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { repositoryPathSchema } from '../../core/records/repository-path.ts';
import type { GitSettings } from './git-settings.ts';
import { createRepository, type NativeStore, openRepository } from './native-store.ts';

const settings: GitSettings = { committer: { name: 'Perron', email: 'perron@localhost' } };
const alice = { name: 'Alice Exemple', email: 'alice@exemple.example' };
const at = '2026-11-24T08:00:00Z';
const run = promisify(execFile);
const path = (text: string) => repositoryPathSchema.parse(text);

let root: string;
let directory: string;
let store: NativeStore;
let opened = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'perron-native-'));
});
beforeEach(async () => {
  opened += 1;
  directory = join(root, `${opened}.git`);
  store = await createRepository(directory, settings);
});
afterEach(async () => {
  await store.close();
  vi.unstubAllEnvs();
});
afterAll(() => rm(root, { recursive: true }));

const git = async (...args: string[]) => (await run('git', ['--git-dir', directory, ...args])).stdout.trim();

async function save(
  file: string,
  text: string,
  more: Partial<Parameters<NativeStore['commit']>[0]> = {},
): Promise<CommitId> {
  const base = (await store.resolve(more.ref ?? PUBLISHED)) ?? (await store.resolve(PUBLISHED));
  const expected = base === undefined ? undefined : (await store.read(base, path(file)))?.blob;
  const changes = [
    { path: path(file), expected: expected ?? ('absent' as const), bytes: new TextEncoder().encode(text) },
  ];
  const result = await store.commit({ ref: PUBLISHED, changes, author: alice, message: 'Page modifiée', at, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.commit;
}

describe('what git keeps', () => {
  it('names the agent as author, the gateway as committer, and passes git’s strictest check', async () => {
    for (const file of ['a/b.md', 'a.md', 'a-b.md', 'a0', 'é.md', 'z/é/ü.md']) await save(file, file);
    await save('a/b.md', 'encore');
    expect(await git('log', '-1', '--format=%an|%ae|%cn|%ce|%aI', 'main')).toBe(
      'Alice Exemple|alice@exemple.example|Perron|perron@localhost|2026-11-24T08:00:00+00:00',
    );
    await git('fsck', '--strict');
    expect(await git('ls-tree', '-r', '--name-only', '-z', 'main')).toBe('a-b.md\0a.md\0a/b.md\0a0\0z/é/ü.md\0é.md\0');
  });

  it('writes down each move of a ref', async () => {
    await save('a.md', 'A');
    await save('b.md', 'B', { ref: draftRef({ commune: 'exemple', collection: 'news', slug: 'b' }) });
    expect(await git('reflog', 'show', 'main')).toContain('perron');
    expect(await git('reflog', 'show', 'refs/drafts/exemple/news/b')).toContain('perron');
  });

  it('refuses an author that would forge a line of the commit', async () => {
    for (const name of ['Alice\ncommitter X', 'Alice <x@y>', ' ', 'A\0'])
      await expect(save('a.md', 'A', { author: { name, email: 'a@exemple.example' } })).rejects.toThrow('auteur');
    expect(await store.resolve(PUBLISHED)).toBeUndefined();
  });
});

describe('what a state was built upon', () => {
  it('is told of the nearest and of the furthest, and of nothing else', async () => {
    const first = await save('a.md', '0');
    for (let index = 1; index <= 110; index += 1) await save('a.md', String(index));
    const last = await save('a.md', 'fin');
    expect(await store.descends(last, first)).toBe(true);
    expect(await store.descends(last, (await git('rev-parse', 'main~3')) as CommitId)).toBe(true);
    expect(await store.descends(first, last)).toBe(false);
    const aside = await git('commit-tree', '-m', 'ailleurs', `${last}^{tree}`);
    expect(await store.descends(last, aside as CommitId)).toBe(false);
  });
});

describe('saves that arrive together', () => {
  it('each succeed or fail by themselves', async () => {
    await save('a.md', 'A');
    const wrong = { author: { name: 'Alice\nBruno', email: 'a@exemple.example' } };
    const ends = await Promise.allSettled([
      save('b.md', 'B'),
      save('c.md', 'C', wrong),
      save('d.md', 'D'),
      save('a.md/e.md', 'E'),
      save('f.md', 'F'),
    ]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await git('ls-tree', '--name-only', 'main')).toBe('a.md\nb.md\nd.md\nf.md');
    expect(await git('rev-list', '--count', 'main')).toBe('4');
  });

  it('keep files of every size whole', async () => {
    const sizes = [0, 1, 15, 16, 127, 2047, 2048, 262_143, 262_144, 3_000_000];
    await Promise.all(sizes.map((size) => save(`${size}.txt`, 'x'.repeat(size))));
    const head = await store.resolve(PUBLISHED);
    const files = head === undefined ? [] : await store.list(head, '');
    expect(files.map(({ size }) => size).sort((a = 0, b = 0) => a - b)).toEqual(sizes);
    await git('fsck', '--strict');
  });
});

describe('what others put into the repository', () => {
  /** A tree with a link, a submodule, a dot file, an executable file and a name that is not UTF-8. */
  async function plant(): Promise<void> {
    const first = await save('a.md', 'A');
    const blob = await git('rev-parse', `${first}:a.md`);
    const entries = [
      `100644 blob ${blob}\ta.md`,
      `120000 blob ${blob}\tlien.md`,
      `160000 commit ${first}\tmodule`,
      `100644 blob ${blob}\t.gitignore`,
      `100755 blob ${blob}\toutil.sh`,
      `100644 blob ${blob}\tlatin-\u00E9`,
    ];
    const lines = Buffer.from(entries.map((entry) => `${entry}\u0000`).join(''), 'latin1');
    await writeFile(join(root, 'lines'), lines);
    const tree = (
      await run('sh', ['-c', 'git --git-dir "$1" mktree -z < "$2"', 'sh', directory, join(root, 'lines')])
    ).stdout.trim();
    const environment = {
      ...process.env,
      GIT_AUTHOR_NAME: 'x',
      GIT_AUTHOR_EMAIL: 'x@x',
      GIT_COMMITTER_NAME: 'x',
      GIT_COMMITTER_EMAIL: 'x@x',
    };
    const commit = (
      await run('git', ['--git-dir', directory, 'commit-tree', '-p', first, '-m', 'x', tree], { env: environment })
    ).stdout.trim();
    await git('update-ref', PUBLISHED, commit);
  }

  it('shows and reads regular files alone', async () => {
    await plant();
    const head = await store.resolve(PUBLISHED);
    if (head === undefined) throw new Error('main should exist');
    expect((await store.list(head, '')).map((file) => file.path)).toEqual(['a.md', 'outil.sh']);
    expect(await store.read(head, path('lien.md'))).toBeUndefined();
    expect(await store.read(head, path('module'))).toBeUndefined();
  });

  it('never replaces a link or a submodule, nor writes through them', async () => {
    await plant();
    for (const file of ['lien.md', 'module', 'lien.md/x.md', 'module/x.md']) {
      const changes = [{ path: path(file), expected: 'absent' as const, bytes: new Uint8Array(1) }];
      const result = await store.commit({ ref: PUBLISHED, changes, author: alice, message: 'x', at });
      expect(result).toEqual({ ok: false, refusal: { code: 'blocked', paths: [file] } });
    }
  });

  it('keeps all of it as it is when a neighbour changes', async () => {
    await plant();
    const before = await git('ls-tree', 'main');
    await save('b.md', 'B');
    const after = await git('ls-tree', 'main');
    expect(
      after
        .split('\n')
        .filter((line) => !line.endsWith('\tb.md'))
        .join('\n'),
    ).toBe(before);
  });
});

describe('the surroundings of git', () => {
  it('run no hook and read no configuration or variable of the server', async () => {
    const trap = join(root, 'trap');
    const hooks = join(directory, 'hooks');
    await mkdir(hooks, { recursive: true });
    for (const hook of ['reference-transaction', 'post-update', 'pre-auto-gc']) {
      await writeFile(join(hooks, hook), `#!/bin/sh\ntouch ${trap}\n`);
      await chmod(join(hooks, hook), 0o755);
    }
    await writeFile(join(root, 'gitconfig'), '[core]\n\tcompression = nonsense\n');
    vi.stubEnv('GIT_CONFIG_GLOBAL', join(root, 'gitconfig'));
    vi.stubEnv('GIT_DIR', '/nonexistent');
    vi.stubEnv('GIT_OBJECT_DIRECTORY', '/nonexistent');
    vi.stubEnv('GIT_AUTHOR_DATE', '2001-01-01T00:00:00Z');
    const again = await openRepository(directory, settings);
    await save('a.md', 'A');
    expect(await again.resolve(PUBLISHED)).toBe(await store.resolve(PUBLISHED));
    await again.close();
    await expect(readdir(trap)).rejects.toThrow('ENOENT');
  });

  it('refuses to open what is no repository', async () => {
    await expect(openRepository(join(root, 'absent'), settings)).rejects.toThrow();
  });
});

describe('several processes', () => {
  it('see each other’s saves at once', async () => {
    const other = await openRepository(directory, settings);
    const commit = await save('a.md', 'A');
    expect(await other.resolve(PUBLISHED)).toBe(commit);
    await other.close();
  });

  it('free the lock that a killed one left, and respect the lock of one at work', async () => {
    store = await createRepository(directory, { ...settings, abandonedLockAge: 400 });
    await save('a.md', 'A');
    const lock = join(directory, `${PUBLISHED}.lock`);
    await writeFile(lock, '');
    const started = performance.now();
    await save('a.md', 'A2');
    expect(performance.now() - started).toBeGreaterThan(350);
    await writeFile(lock, '');
    await utimes(lock, 1, 1);
    await save('a.md', 'A3');
    await git('fsck', '--strict');
  });

  it('remove the drafts that one left when it was killed right after publishing', async () => {
    await save('a.md', 'A');
    const ref = draftRef({ commune: 'exemple', collection: 'news', slug: 'a' });
    const tip = await save('a.md', 'A2', { ref });
    const wish = { drafts: [{ ref, tip }], author: alice, message: 'Publication', at };
    for (const key of [{}, { idempotencyKey: 'clé' }]) {
      await store.publish({ ...wish, ...key });
      await git('update-ref', ref, tip);
      expect(await store.publish({ ...wish, ...key })).toMatchObject({ ok: true });
      expect(await store.resolve(ref)).toBeUndefined();
      await git('update-ref', ref, tip);
    }
  });
});

describe('signed commits', () => {
  it('are made with the server’s SSH key and verified by git', async () => {
    const key = join(root, `key-${opened}`);
    await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'perron@localhost', '-f', key]);
    const { stdout: publicKey } = await run('ssh-keygen', ['-y', '-f', key]);
    await writeFile(join(root, 'signers'), `perron@localhost ${publicKey}`);
    store = await createRepository(directory, { ...settings, signingKey: key });
    await save('a.md', 'A');
    const ref = draftRef({ commune: 'exemple', collection: 'news', slug: 'a' });
    const tip = await save('a.md', 'A2', { ref });
    await store.publish({ drafts: [{ ref, tip }], author: alice, message: 'Publication', at });
    await save('a.md', 'A3', { ref });
    expect(await store.findDraft(ref)).toEqual((await store.listDrafts('refs/drafts/'))[0]);
    const check = ['-c', 'gpg.format=ssh', '-c', `gpg.ssh.allowedSignersFile=${join(root, 'signers')}`];
    expect(await git(...check, 'log', '--format=%G? %an|%at', 'main')).toBe(
      Array(3).fill('G Alice Exemple|1795507200').join('\n'),
    );
  });
});

describe('maintenance', () => {
  it('packs what was saved, forgets old keys, keeps every state and draft', async () => {
    for (let number = 0; number < 12; number += 1)
      await save(`page-${number}.md`, `${number}`, { idempotencyKey: `clé-${number}` });
    const ref = draftRef({ commune: 'exemple', collection: 'news', slug: 'a' });
    const tip = await save('page-1.md', 'brouillon', { ref });
    const twoDaysLater = new Date('2026-11-26T09:00:00Z');
    await store.maintain(twoDaysLater);
    expect(await git('for-each-ref', 'refs/perron')).toBe('');
    expect(await git('count-objects')).toBe('0 objects, 0 kilobytes');
    expect(await store.resolve(ref)).toBe(tip);
    const head = await save('page-1.md', 'après');
    expect(await store.list(head, '')).toHaveLength(12);
    expect((await store.history({ from: head, path: path('page-1.md'), of: 'saves', limit: 9 })).entries).toHaveLength(
      2,
    );
    await store.maintain(twoDaysLater);
    await git('fsck', '--strict');
  });

  it('keeps the keys of the last two days', async () => {
    await save('a.md', 'A', { idempotencyKey: 'clé' });
    await store.maintain(new Date('2026-11-25T08:00:00Z'));
    expect(await git('for-each-ref', 'refs/perron')).not.toBe('');
  });
});
