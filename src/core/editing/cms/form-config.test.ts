import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { exampleFiles } from '../../../../tests/examples/example-files.ts';
import decapSchema from '../../../../tests/fixtures/decap/config-schema.json' with { type: 'json' };
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../content/registry.ts';
import { schemaFields } from '../../content/schema-fields.ts';
import { readEntryFile } from '../entry-file.ts';
import { fitForm } from '../fit-form.ts';
import { type CollectionRights, composeFormConfig } from './form-config.ts';
import type { FormField } from './form-types.ts';

const ALL: CollectionRights = { create: true, delete: true, publish: true };
const everything = config(Object.fromEntries(COLLECTION_NAMES.map((name) => [name, ALL])));

describe('the editor’s configuration', () => {
  it('is one that Decap accepts', () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(decapSchema);
    expect(validate(everything) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...everything, collections: [{ name: 'x' }] })).toBe(false);
  });

  it('gives each name once', () => {
    const check = (fields: readonly FormField[]): void => {
      const names = fields.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const field of fields) check(innerFields(field));
    };
    expect(new Set(everything.collections.map(({ name }) => name)).size).toBe(COLLECTION_NAMES.length);
    for (const { fields } of everything.collections) check(fields);
  });

  it('shows a person only their collections, and the others’ titles where a text may name them', () => {
    const { collections } = config({ news: { create: true, delete: false, publish: false } });
    expect(collections.map(({ name, hide, create, publish }) => ({ name, hide, create, publish }))).toEqual([
      { name: 'news', hide: undefined, create: true, publish: false },
      { name: 'directory', hide: true, create: false, publish: false },
    ]);
    expect(collections[1]?.fields.map(({ name }) => name)).toEqual(['title']);
  });

  it('shows nothing of another commune', () => {
    expect(
      JSON.stringify(everything)
        .match(/communes\/[a-z-]+/g)
        ?.every((path) => path === 'communes/exemple'),
    ).toBe(true);
  });
});

describe.each(COLLECTION_NAMES.map((name) => [COLLECTIONS[name].label, name] as const))(
  'the form of « %s »',
  (_, name) => {
    const collection = everything.collections.find((candidate) => candidate.name === name);
    const fields = collection?.fields ?? [];

    it('has every field of the schema', () => {
      const shown = new Set(pathsOf(fields));
      const expected = schemaFields(COLLECTIONS[name].schema).map(({ path }) => path.join('.'));
      // Lists of plain values are shown by the field of the list itself.
      expect(expected.filter((path) => !shown.has(path) && !path.endsWith('.*'))).toEqual([]);
    });

    it('names each field in plain French words', () => {
      for (const { label, name: key, hint = '' } of allFields(fields)) {
        expect(label, key).toMatch(/^[A-ZÀÉÊ]/);
        expect(label, key).not.toBe(key);
        expect(`${label} ${hint}`, key).not.toMatch(/slug|markdown|collection|yaml|front.?matter|undefined/i);
      }
    });

    it('names each choice in French', () => {
      for (const field of allFields(fields).filter(({ widget }) => widget === 'select')) {
        if (field.widget !== 'select') continue;
        expect(field.options.length).toBeGreaterThan(1);
        for (const { label, value } of field.options)
          expect(label, `${field.name}: ${value}`).toMatch(/^[A-ZÀÉÊ\p{L}]/u);
        for (const { label, value } of field.options) expect(label, `${field.name}: ${value}`).not.toBe(value);
      }
    });

    it('asks for nothing inside a group that may be left empty', () => {
      const check = (inner: readonly FormField[], isOptional: boolean): void => {
        for (const field of inner) {
          if (isOptional) expect(field.required, field.name).toBe(false);
          if (field.widget === 'object') check(field.fields, isOptional || !field.required);
          else check(innerFields(field), false);
        }
      };
      for (const field of fields) if (field.widget === 'object') check(field.fields, !field.required);
    });

    it('has patterns that a browser understands', () => {
      for (const { pattern } of allFields(fields)) {
        if (pattern === undefined) continue;
        expect(() => new RegExp(pattern[0])).not.toThrow();
        expect(pattern[0]).not.toMatch(/\\p\{/);
      }
    });
  },
);

describe('what the editor would save', () => {
  const examples = exampleFiles();

  it('passes our schemas for every entry of every commune, opened and saved as it is', () => {
    for (const { collection, format, file, text } of examples) {
      const entry = readEntryFile(text, format, file);
      if (!entry.ok) throw new Error(file);
      // The editor reads and writes YAML 1.2 without quotes or comments of ours.
      const saved = parse(stringify(touch(fieldsOf(collection), entry.value.fields))) as Record<string, unknown>;
      const { schema } = COLLECTIONS[collection];
      const result = schema.safeParse(fitForm(schema, saved, entry.value.fields));
      expect(result.success ? [] : result.error.issues, file).toEqual([]);
    }
  });

  it('lets every value that a commune has ever written through its patterns and choices', () => {
    for (const { collection, format, file, text } of examples) {
      const entry = readEntryFile(text, format, file);
      if (entry.ok) checkValues(fieldsOf(collection), entry.value.fields, file);
    }
  });
});

function fieldsOf(name: CollectionName): readonly FormField[] {
  return everything.collections.find((candidate) => candidate.name === name)?.fields ?? [];
}

/** As a person does who opens every group and leaves it: empty texts, lists and unticked boxes everywhere. */
function touch(fields: readonly FormField[], value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const touched: Record<string, unknown> = { ...value };
  for (const field of fields.filter(({ name }) => name !== 'body')) {
    const written = value[field.name];
    if (field.widget === 'object') touched[field.name] = touch(field.fields, isGroup(written) ? written : {});
    else if (field.widget === 'list' && 'fields' in field)
      touched[field.name] = Array.isArray(written)
        ? written.map((item) => (isGroup(item) ? touch(field.fields, item) : item))
        : [];
    else if (written === undefined) touched[field.name] = emptyOf(field);
  }
  return touched;
}

function emptyOf(field: FormField): unknown {
  if (field.widget === 'boolean') return field.default === undefined && field.name !== 'decorative' ? undefined : false;
  if (field.widget === 'list' || ('multiple' in field && field.multiple === true)) return [];
  return '';
}

function checkValues(fields: readonly FormField[], value: Readonly<Record<string, unknown>>, file: string): void {
  for (const field of fields) {
    const written = value[field.name];
    const values = Array.isArray(written) ? written : written === undefined ? [] : [written];
    for (const one of values) {
      if (field.pattern !== undefined)
        expect(String(one), `${file} ${field.name}`).toMatch(new RegExp(field.pattern[0]));
      if (field.widget === 'select')
        expect(
          field.options.map((option) => option.value),
          file,
        ).toContain(one);
      if (field.widget === 'list' && 'field' in field) checkValues([field.field], { item: one }, file);
      else if (isGroup(one)) checkValues(innerFields(field), one, file);
    }
  }
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function innerFields(field: FormField): readonly FormField[] {
  if (field.widget === 'object') return field.fields;
  if (field.widget !== 'list') return [];
  return 'fields' in field ? field.fields : [field.field];
}

function allFields(fields: readonly FormField[]): readonly FormField[] {
  return fields.flatMap((field) => [field, ...allFields(innerFields(field))]);
}

function pathsOf(fields: readonly FormField[], above = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${above}${field.name}`;
    return [path, ...pathsOf(innerFields(field), field.widget === 'list' ? `${path}.*.` : `${path}.`)];
  });
}

function config(rights: Partial<Record<CollectionName, CollectionRights>>) {
  return composeFormConfig({
    commune: 'exemple',
    siteUrl: 'https://www.exemple.example',
    backend: { name: 'proxy', proxy_url: '/api/content', branch: 'main' },
    rights,
  });
}
