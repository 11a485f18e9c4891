import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { HOLDING_STORY } from './example-scenario.ts';
import { scenarioJsonSchema } from './scenario-json-schema.ts';

const root = new URL('../../../../', import.meta.url);
const folder = new URL('communes/_shared/college/scenarios/', root);
const shipped = readdirSync(folder).filter((name) => name !== 'distribution.yaml');
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(scenarioJsonSchema());

describe('the schema of a scenario that editors use', () => {
  it('is the one that was committed', () => {
    const committed = readFileSync(new URL('docs/college/schemas/scenario.json', root), 'utf8');
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  });

  it.each(shipped)('accepts %s', (name) => {
    validate(parse(readFileSync(new URL(name, folder), 'utf8')));
    expect(validate.errors).toBeNull();
  });

  it('refuses what the reader refuses', () => {
    const written = (from: string, to: string) => validate(parse(HOLDING_STORY.replace(from, to)));
    expect(validate(parse(HOLDING_STORY))).toBe(true);
    expect(written('kind: validate', 'kind: valider')).toBe(false);
    expect(written('domaine: point', 'domaine: ordre')).toBe(false);
    expect(written('refus: role-missing', 'refuse: role-missing')).toBe(false);
    expect(written('presents: [alice]', 'presents: toutes')).toBe(false);
  });
});
