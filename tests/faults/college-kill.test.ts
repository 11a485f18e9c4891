import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rebuildIndex } from '../../src/app/college/follow-records.ts';
import { openExampleCollege } from '../fixtures/example-college.ts';
import { runUntilKilled } from './kill-server.ts';

const COMMANDS = 300;
const LIFETIME = { acts: 40, meanwhile: 80, starting: 600 };
const run = promisify(execFile);

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'perron-college-kill-'));
});
afterAll(() => rm(root, { recursive: true }));

it('loses no acknowledged command when the server is killed at any moment, and its index heals by itself', async () => {
  const [directory, database] = [join(root, 'records.git'), join(root, 'database')];
  await (await openExampleCollege({ directory, database })).close();
  const acknowledged = new Map<number, string>();
  let kills = 0;
  while (acknowledged.size < COMMANDS) {
    const program = join(import.meta.dirname, 'give-commands.ts');
    const args = [program, directory, database, String(acknowledged.size + 1), String(COMMANDS)];
    if (await runUntilKilled(args, LIFETIME, kills % 3 === 2, acknowledged)) kills += 1;
  }
  expect(kills).toBeGreaterThan(3);
  expect([...acknowledged.keys()]).toEqual(Array.from({ length: COMMANDS }, (_, index) => index + 1));

  const git = async (...args: string[]) =>
    (await run('git', ['--git-dir', directory, ...args], { maxBuffer: 1e8 })).stdout.trim();
  const history = new Set((await git('rev-list', 'main')).split('\n'));
  expect([...acknowledged.values()].filter((commit) => !history.has(commit))).toEqual([]);
  // Each command is one commit, done once.
  expect(history.size).toBe(COMMANDS);
  await git('fsck', '--strict');

  const college = await openExampleCollege({ directory, database });
  const index = college.work.ports.database.stores.college;
  expect(await college.work.follow()).toMatchObject({ ok: true });
  const items = await index.listItems({ limit: COMMANDS });
  expect(items.map(({ title }) => title).toSorted()).toEqual(
    Array.from(
      { length: COMMANDS / 2 },
      (_, rank) => `Acte n${2 * rank + 1}n, modifié par n${2 * rank + 2}n`,
    ).toSorted(),
  );
  const dump = async () => (await Array.fromAsync(index.dump())).join('\n');
  const healed = await dump();
  await rebuildIndex(college.work.ports);
  expect(await dump()).toBe(healed);
  await college.close();
}, 600_000);
