import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { runStep, type StepOutcome } from './test/run-step.ts';
import { TEST_STEPS } from './test/steps.ts';

/**
 * `npm test`: every check, in order, each to its end even when one before failed.
 * Names given as arguments keep only those steps: `npm test -- types unit`.
 */
const repository = resolve(import.meta.dirname, '..');
await mkdir(resolve(repository, '.perron/reports'), { recursive: true });

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !TEST_STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`Étape inconnue : ${unknown.join(', ')}. Étapes : ${TEST_STEPS.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

const steps = TEST_STEPS.filter((step) => wanted.length === 0 || wanted.includes(step.name));
const outcomes: StepOutcome[] = [];
for (const [index, step] of steps.entries()) {
  console.log(`\n[${index + 1}/${steps.length}] ${step.title}`);
  const outcome = await runStep(repository, step);
  outcomes.push(outcome);
  console.log(`    ${outcome.failed === 0 ? 'réussi' : 'ÉCHEC'} en ${Math.round(outcome.milliseconds / 1000)} s`);
}

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
const broken = outcomes.filter((outcome) => outcome.failed > 0).map((outcome) => outcome.name);
if (broken.length > 0) console.log(`\nEn échec : ${broken.join(', ')}.`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
