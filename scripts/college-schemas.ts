import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { settingsJsonSchemas } from '../src/core/college/settings/settings-json-schema.ts';

/** `npm run college:schemas`: writes what editors know of the settings' files, from the schemas that check them. */
const folder = resolve(import.meta.dirname, '../docs/college/schemas');
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(settingsJsonSchemas()))
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 1)}\n`);
console.log('Schémas écrits dans docs/college/schemas.');
