import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { TestStep } from './steps.ts';

export interface StepOutcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly milliseconds: number;
}

/** What this runner reads of Vitest's JSON report. */
const vitestReportSchema = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numTotalTests: z.int() });

/** Runs a step with its output shown; a step that dies without a report counts as one failure. */
export async function runStep(repository: string, step: TestStep): Promise<StepOutcome> {
  const start = performance.now();
  if (step.report !== undefined) await rm(join(repository, step.report), { force: true });
  const code = await run(repository, step.command);
  const counts = step.report === undefined ? undefined : await readCounts(join(repository, step.report));
  const milliseconds = performance.now() - start;

  if (step.report === undefined)
    return { name: step.name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, milliseconds };
  if (counts === undefined) return { name: step.name, passed: 0, failed: 1, milliseconds };
  // A suite can fail without a failed test (a file that does not load): that is a failure too.
  const failed = counts.numFailedTests === 0 && code !== 0 ? 1 : counts.numFailedTests;
  return { name: step.name, passed: counts.numPassedTests, failed, milliseconds };
}

function run(repository: string, [program, ...args]: readonly [string, ...string[]]): Promise<number> {
  const bin = join(repository, 'node_modules/.bin');
  return new Promise((resolve) => {
    const child = spawn(join(bin, program), args, {
      cwd: repository,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` },
    });
    child.once('error', (error) => {
      console.error(`« ${program} » ne démarre pas : ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function readCounts(file: string): Promise<z.infer<typeof vitestReportSchema> | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : vitestReportSchema.parse(JSON.parse(text));
}
