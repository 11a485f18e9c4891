import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, inject, it } from 'vitest';
import { at } from '../../../tests/database/moments.ts';
import { openOrThrow } from '../../../tests/database/on-each-engine.ts';
import { createThrowawayDatabase } from '../../../tests/postgres/throwaway-database.ts';
import { communeSlugSchema } from '../../core/commune/commune-slug.ts';
import type { DatabaseSettings } from './open-database.ts';

const JOBS = 40;

it('loses no job and does none twice on SQLite when two workers are killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'perron-kill-'));
  await expectEachJobOnce({ kind: 'sqlite', folder });
  await rm(folder, { recursive: true });
});

it.skipIf(inject('postgresUrl') === '')('nor on Postgres', async () => {
  const { url, ownerUrl, drop } = await createThrowawayDatabase(inject('postgresUrl'));
  await expectEachJobOnce({ kind: 'postgres', url, ownerUrl, onError: () => {} });
  await drop();
});

/** Two processes share the jobs and are killed while each holds one; two others finish once the leases are over. */
async function expectEachJobOnce(settings: DatabaseSettings): Promise<void> {
  const database = await openOrThrow(settings);
  const { outbox } = database.forCommune(communeSlugSchema.parse('exemple')).stores;
  const ids = Array.from({ length: JOBS }, (_, number) => `travail-${number}`);
  for (const id of ids)
    await outbox.enqueue({
      id,
      kind: 'mail',
      payload: {},
      idempotencyKey: id,
      enqueuedAt: at('09:00'),
      dueAt: at('09:00'),
    });

  const killed = await Promise.all([5, 8].map((count) => work(settings, '09:00', '09:05', count)));
  const held = killed.flatMap(({ held }) => held);
  expect(new Set(held).size).toBe(2);
  const before = await Promise.all([0, 1].map(() => work(settings, '09:04', '09:09', JOBS)));
  const after = await Promise.all([0, 1].map(() => work(settings, '09:05', '09:10', JOBS)));

  expect(before.flatMap(({ done }) => done)).toHaveLength(JOBS - 5 - 8 - 2);
  expect(after.flatMap(({ done }) => done).toSorted()).toEqual(held.toSorted());
  const all = [...killed, ...before, ...after].flatMap(({ done }) => done);
  expect(all.toSorted()).toEqual(ids.toSorted());
  await database.close();
}

/** Runs a worker process to its end, or kills it as soon as it holds a job it will not finish. */
async function work(settings: DatabaseSettings, now: string, until: string, count: number) {
  const program = resolve(import.meta.dirname, '../../../tests/database/take-jobs-and-hang.ts');
  const args = [program, JSON.stringify(settings), at(now), at(until), String(count)];
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (output.includes('held ')) child.kill('SIGKILL');
  });
  await ended;
  const named = (word: string) =>
    output
      .split('\n')
      .filter((line) => line.startsWith(word))
      .map((line) => line.slice(word.length + 1));
  return { done: named('done'), held: named('held') };
}
