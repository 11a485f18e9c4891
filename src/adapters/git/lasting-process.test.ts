import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gitEnvironment } from './git-settings.ts';
import { type LastingProcess, lastingProcess, ProcessEnded, takeLine } from './lasting-process.ts';
import { runGit } from './run-git.ts';

let root: string;
let questions: LastingProcess;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'perron-lasting-'));
  const environment = gitEnvironment(root, { committer: { name: 'Perron', email: 'perron@localhost' } });
  await runGit(environment, ['init', '--quiet', '--bare']);
  questions = lastingProcess(environment, ['cat-file', '--batch-command']);
});
afterAll(async () => {
  await questions.close();
  await rm(root, { recursive: true });
});

it('answers many questions in their order', async () => {
  const names = Array.from({ length: 500 }, (_, index) => `nom-${index}`);
  const answers = await Promise.all(names.map((name) => questions.ask(`info ${name}\n`, takeLine)));
  expect(answers).toEqual(names.map((name) => `${name} missing`));
});

it('fails every question on its way when the process ends, then starts again', async () => {
  const bad = questions.ask('nonsense\n', takeLine);
  const behind = questions.ask('info a\n', takeLine);
  await expect(bad).rejects.toThrow(ProcessEnded);
  await expect(behind).rejects.toThrow('unknown command');
  expect(await questions.ask('info b\n', takeLine)).toBe('b missing');
});

it('starts again after it was closed', async () => {
  await questions.close();
  expect(await questions.ask('info c\n', takeLine)).toBe('c missing');
});

it('gathers a reply that comes in pieces', async () => {
  const three = (read: Buffer) => (read.length < 30 ? 30 : { reply: read.toString('utf8', 0, 30), used: 30 });
  const reply = questions.ask('info 0123456\ninfo 0123456\n', three);
  expect(await reply).toBe('0123456 missing\n0123456 missin');
  await questions.close();
});
