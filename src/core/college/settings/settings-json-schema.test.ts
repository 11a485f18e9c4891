import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { settingsJsonSchemas } from './settings-json-schema.ts';

const root = new URL('../../../../', import.meta.url);
const schemas = settingsJsonSchemas();
const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validators = {
  general: ajv.compile(schemas.general),
  droit: ajv.compile(schemas.droit),
  assemblee: ajv.compile(schemas.assemblee),
};
const kindOf = (name: string) => (name === 'general' || name === 'droit' ? name : 'assemblee');
const folders = readdirSync(new URL('communes/', root));
const files = folders.flatMap((slug) =>
  readdirSync(new URL(`communes/${slug}/college/`, root))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `communes/${slug}/college/${name}`),
);

describe('the schemas that editors use', () => {
  it.each(Object.keys(schemas) as (keyof typeof schemas)[])('%s is the one that was committed', (name) => {
    expect(JSON.parse(readFileSync(new URL(`docs/college/schemas/${name}.json`, root), 'utf8'))).toEqual(schemas[name]);
  });

  it.each(files)('accept %s', (file) => {
    const validate = validators[kindOf(/([a-z-]+)\.yaml$/.exec(file)?.[1] ?? '')];
    validate(parse(readFileSync(new URL(file, root), 'utf8')));
    expect(validate.errors).toBeNull();
  });

  it('refuse what the reader refuses', () => {
    expect(validators.assemblee({ lawOf: 'senat' })).toBe(false);
    expect(validators.assemblee({ sittings: { usualPlase: 'Salle' } })).toBe(false);
    expect(validators.assemblee({ insertion: { rules: [{ by: 'chance' }] } })).toBe(false);
    expect(validators.general({ closures: [{ from: '2026-12-24' }] })).toBe(false);
  });

  it('accept entries taken out, moved, or changed in one field', () => {
    expect(validators.assemblee({ categories: { travaux: null, finances: { before: 'urbanisme' } } })).toBe(true);
    expect(validators.assemblee({ basedOn: 'college', levels: { cabinet: { enabled: false } } })).toBe(true);
  });
});
