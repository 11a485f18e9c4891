import { relative, resolve } from 'node:path';
import { findScenarios } from '../src/adapters/content-files/find-scenarios.ts';
import { loadScenario } from '../src/adapters/content-files/load-scenario.ts';
import { runScenario } from '../src/core/college/scenarios/run-scenario.ts';
import { scenarioJsonSchema } from '../src/core/college/scenarios/scenario-json-schema.ts';
import { tellFaults } from '../src/core/college/scenarios/tell-faults.ts';
import { formatProblem } from '../src/core/content/problem.ts';

/**
 * `npm run -s college:scenario -- FILE_OR_FOLDER…`: plays rules told as stories against the engine. Exit code 0 when
 * each holds, 1 with a readable difference otherwise, 2 when a file can't be read. `--schema` prints the JSON Schema of
 * a scenario.
 */
const repository = resolve(import.meta.dirname, '..');
const [first, ...others] = process.argv.slice(2);
if (first === '--schema') console.log(JSON.stringify(scenarioJsonSchema(), null, 1));
else if (first === undefined) {
  console.error(
    'Indiquez au moins un scénario ou un dossier\u00A0: npm run -s college:scenario -- communes/_shared/college/scenarios',
  );
  process.exitCode = 2;
} else process.exitCode = await playAll([first, ...others].map((path) => resolve(path)));

async function playAll(paths: readonly string[]): Promise<number> {
  const files = await findScenarios(paths);
  let held = 0;
  let unreadable = 0;
  for (const file of files) {
    const loaded = await loadScenario(repository, file);
    if (!loaded.ok) {
      unreadable += 1;
      console.error(`✗ ${relative(repository, file)}\n${loaded.refusal.map(formatProblem).join('\n')}`);
      continue;
    }
    const faults = runScenario(loaded.value);
    const { titre } = loaded.value.scenario;
    console.log(`${faults.length === 0 ? '✓' : '✗'} ${titre}`);
    if (faults.length === 0) held += 1;
    else console.log(`  ${relative(repository, file)}\n${tellFaults(faults)}`);
  }
  if (files.length === 0) console.error('Aucun scénario dans ce que vous indiquez.');
  else if (files.length > 1) console.log(`Scénarios joués\u00A0: ${files.length}, dont ${held} comme prévu.`);
  if (unreadable > 0 || files.length === 0) return 2;
  return held === files.length ? 0 : 1;
}
