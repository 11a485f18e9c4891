import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { scenarioJsonSchema } from '../src/core/college/scenarios/scenario-json-schema.ts';
import { settingsJsonSchemas } from '../src/core/college/settings/settings-json-schema.ts';

/** `npm run college:schemas`: writes what editors know of the files of settings and scenarios, from the schemas that check them. */
const folder = resolve(import.meta.dirname, '../docs/college/schemas');
await mkdir(folder, { recursive: true });
const schemas = { ...settingsJsonSchemas(), scenario: scenarioJsonSchema() };
for (const [name, schema] of Object.entries(schemas))
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 1)}\n`);
console.log('Schémas écrits dans docs/college/schemas.');
