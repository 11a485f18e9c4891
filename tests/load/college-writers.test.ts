import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rebuildIndex } from '../../src/app/college/follow-records.ts';
import { runCommand } from '../../src/app/college/run-command.ts';
import { SECRETARY } from '../../src/core/college/examples/example-desk.ts';
import { sittingCommandSchema } from '../../src/core/college/sittings/sitting-command.ts';
import { openExampleCollege } from '../fixtures/example-college.ts';

/** In two processes, as on two machines before one repository. */
const PROCESSES = 2;
const WRITERS = 20;
const SECONDS = 60;
const run = promisify(execFile);

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'perron-college-'));
});
afterAll(() => rm(root, { recursive: true }));

it('keeps each command of 40 people who work on one sitting for a minute, in one line of history', async () => {
  const [directory, database] = [join(root, 'records.git'), join(root, 'database')];
  const college = await openExampleCollege({ directory, database });
  const planned = await runCommand(college.work, {
    command: {
      area: 'sitting',
      command: sittingCommandSchema.parse({ kind: 'createSitting', assembly: 'college', at: '2026-03-09T09:00' }),
    },
    person: SECRETARY,
    author: { name: SECRETARY.name, email: 'secretariat@exemple.example' },
  });
  const sitting = planned.ok ? planned.value.events[0]?.sitting : undefined;
  if (!planned.ok || sitting === undefined) throw new Error(JSON.stringify(planned));

  const written = await Promise.all(
    Array.from({ length: PROCESSES }, () =>
      output([join(import.meta.dirname, 'write-records.ts'), directory, database, sitting, `${WRITERS}`, `${SECONDS}`]),
    ),
  );
  const acknowledged = written.flatMap((text) => text.trim().split('\n'));
  console.info(`${acknowledged.length} commandes en ${SECONDS} s`);
  expect(acknowledged.length).toBeGreaterThan(100);
  expect(new Set(acknowledged).size).toBe(acknowledged.length);

  const git = async (...args: string[]) =>
    (await run('git', ['--git-dir', directory, ...args], { maxBuffer: 1e8 })).stdout.trim();
  // One line of history: every commit has one parent, and is a command that was acknowledged.
  const history = (await git('rev-list', '--parents', 'main')).split('\n').map((line) => line.split(' '));
  expect(history.filter(([, ...parents]) => parents.length > 1)).toEqual([]);
  const commits = history.map(([commit]) => commit);
  expect(commits.toSorted()).toEqual([...acknowledged, planned.value.commit].toSorted());
  await git('fsck', '--strict');

  const dump = async () => (await Array.fromAsync(college.work.ports.database.stores.college.dump())).join('\n');
  expect(await college.work.follow()).toEqual({ ok: true, value: commits[0] });
  const followed = await dump();
  await rebuildIndex(college.work.ports);
  expect(await dump()).toBe(followed);
  await college.close();
});

async function output(args: readonly string[]): Promise<string> {
  const child = spawn('node', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (text += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(errors);
  return text;
}
