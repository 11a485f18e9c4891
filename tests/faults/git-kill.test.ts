import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRepository } from '../../src/adapters/git/native-store.ts';
import { PUBLISHED } from '../../src/core/records/content-ref.ts';
import { repositoryPathSchema } from '../../src/core/records/repository-path.ts';
import { runUntilKilled } from './kill-server.ts';

/** 200 saves and 50 publications. */
const ACTS = 250;
const LIFETIME = { acts: 30, meanwhile: 50, starting: 300 };
const run = promisify(execFile);

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'perron-faults-'));
});
afterAll(() => rm(root, { recursive: true }));

it('loses no acknowledged save when the server is killed at any moment, with or without its git processes', async () => {
  const directory = join(root, 'content.git');
  const store = await createRepository(directory, { committer: { name: 'Perron', email: 'perron@localhost' } });
  await store.commit({
    ref: PUBLISHED,
    changes: [
      {
        path: repositoryPathSchema.parse('communes/exemple/commune.yaml'),
        expected: 'absent',
        bytes: new Uint8Array(1),
      },
    ],
    author: { name: 'Perron', email: 'perron@localhost' },
    message: 'Début',
    at: '2026-11-24T07:00:00Z',
  });

  const acknowledged = new Map<number, string>();
  let kills = 0;
  while (acknowledged.size < ACTS) {
    const next = acknowledged.size + 1;
    // One time in three git’s own processes die at the same instant, and leave their lock files.
    const program = [join(import.meta.dirname, 'save-and-publish.ts'), directory, String(next), String(ACTS)];
    const wasKilled = await runUntilKilled(program, LIFETIME, kills % 3 === 2, acknowledged);
    if (wasKilled) kills += 1;
  }
  expect(kills).toBeGreaterThan(3);
  expect([...acknowledged.keys()]).toEqual(Array.from({ length: ACTS }, (_, index) => index + 1));

  const git = async (...args: string[]) =>
    (await run('git', ['--git-dir', directory, ...args], { maxBuffer: 1e8 })).stdout;
  const history = new Set((await git('rev-list', 'main')).split('\n'));
  expect([...acknowledged.values()].filter((commit) => !history.has(commit))).toEqual([]);
  const subjects = (await git('log', '--format=%s', 'main'))
    .split('\n')
    .filter((subject) => subject.startsWith('Acte'));
  expect(subjects.sort()).toEqual([...acknowledged.keys()].map((act) => `Acte ${act}`).sort());

  const head = await store.resolve(PUBLISHED);
  if (head === undefined) throw new Error('main should exist');
  const pages = await store.list(head, repositoryPathSchema.parse('communes/exemple/content/news'));
  expect(pages).toHaveLength(ACTS);
  expect(await store.listDrafts('refs/drafts/')).toEqual([]);
  await store.maintain(new Date());
  await store.close();
  await git('fsck', '--strict');
}, 600_000);
