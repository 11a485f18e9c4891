import { resolve } from 'node:path';
import { loadScenario } from '../src/adapters/content-files/load-scenario.ts';
import { runScenario } from '../src/core/college/scenarios/run-scenario.ts';
import { tellFaults } from '../src/core/college/scenarios/tell-faults.ts';
import { formatProblem } from '../src/core/content/problem.ts';

/**
 * `npm run -s college:scenario -- FILE…`: plays rules told as stories against the engine. Exit code 0 when each holds,
 * 1 with a readable difference otherwise, 2 when a file can't be read.
 */
const repository = resolve(import.meta.dirname, '..');
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error(
    'Indiquez au moins un scénario\u00A0: npm run -s college:scenario -- communes/_shared/college/scenarios/*.yaml',
  );
  process.exit(2);
}
let held = 0;
let unreadable = 0;
for (const file of files) {
  const loaded = await loadScenario(repository, resolve(file));
  if (!loaded.ok) {
    unreadable += 1;
    console.error(loaded.refusal.map(formatProblem).join('\n'));
    continue;
  }
  const faults = runScenario(loaded.value);
  if (faults.length === 0) held += 1;
  const { titre } = loaded.value.scenario;
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${titre}`);
  if (faults.length > 0) console.log(`${file}\n${tellFaults(faults)}`);
}
if (files.length > 1) console.log(`${held} scénario(s) sur ${files.length} tiennent.`);
process.exitCode = unreadable > 0 ? 2 : held === files.length ? 0 : 1;
