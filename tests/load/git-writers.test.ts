import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRepository } from '../../src/adapters/git/native-store.ts';
import { PUBLISHED } from '../../src/core/records/content-ref.ts';
import { repositoryPathSchema } from '../../src/core/records/repository-path.ts';

const PROCESSES = 4;
const WRITERS = 15;
const SAVES = 20;
const run = promisify(execFile);

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'perron-load-'));
});
afterAll(() => rm(root, { recursive: true }));

it('keeps every save of 60 people saving 20 times at once through four servers', async () => {
  const directory = join(root, 'content.git');
  const store = await createRepository(directory, { committer: { name: 'Perron', email: 'perron@localhost' } });
  await store.commit({
    ref: PUBLISHED,
    changes: [
      {
        path: repositoryPathSchema.parse('communes/exemple/commune.yaml'),
        expected: 'absent',
        bytes: new Uint8Array(),
      },
    ],
    author: { name: 'Perron', email: 'perron@localhost' },
    message: 'Début',
    at: '2026-11-24T08:00:00Z',
  });

  const program = join(import.meta.dirname, 'save-repeatedly.ts');
  const outputs = await Promise.all(
    Array.from({ length: PROCESSES }, (_, index) =>
      run('node', [program, directory, `serveur-${index}`, String(WRITERS), String(SAVES)]),
    ),
  );
  const acknowledged = outputs.flatMap(({ stdout }) =>
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ').slice(2).join(' ')),
  );
  expect(acknowledged).toHaveLength(PROCESSES * WRITERS * SAVES);

  const git = async (...args: string[]) =>
    (await run('git', ['--git-dir', directory, ...args], { maxBuffer: 1e8 })).stdout;
  const committed = (await git('log', '--format=%s', 'main')).trim().split('\n');
  expect(committed.sort()).toEqual([...acknowledged, 'Début'].sort());
  const head = await store.resolve(PUBLISHED);
  const pages =
    head === undefined ? [] : await store.list(head, repositoryPathSchema.parse('communes/exemple/content/news'));
  expect(pages).toHaveLength(PROCESSES * WRITERS);
  await store.close();
  await git('fsck', '--strict');
});
