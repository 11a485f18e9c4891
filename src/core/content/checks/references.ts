import { z } from 'zod';
import type { Entry, LoadedCommune } from '../loaded-commune.ts';
import type { Problem } from '../problem.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../registry.ts';

/** Where a schema says that a field names an entry of another collection (`meta.reference`). */
interface ReferenceField {
  readonly path: readonly string[];
  readonly collection: CollectionName;
}

/** Each field that names another entry names one that exists. */
export function checkReferences(commune: LoadedCommune, root: string): Problem[] {
  const ids = new Map(COLLECTION_NAMES.map((name) => [name, new Set(commune.entries[name].map((entry) => entry.id))]));
  const problems: Problem[] = [];
  const check = (file: string, line: number, field: string, collection: CollectionName, id: unknown) => {
    if (typeof id !== 'string' || ids.get(collection)?.has(id)) return;
    problems.push({
      severity: 'error',
      code: 'unknown-reference',
      file,
      line,
      field,
      message: `« ${id} » ne correspond à aucune fiche (${COLLECTIONS[collection].label}).`,
      remedy: `Indiquez le nom d’un fichier de « ${COLLECTIONS[collection].folder} », sans son extension${suggest(id, ids.get(collection))}.`,
    });
  };

  for (const name of COLLECTION_NAMES) {
    const fields = referenceFields(COLLECTIONS[name].schema);
    for (const entry of commune.entries[name] as readonly Entry[]) {
      for (const field of fields) {
        for (const { value, at } of valuesAt(entry.data, field.path)) check(entry.file, entry.lineOf(at), at, field.collection, value);
      }
    }
  }
  commune.config.home.procedures.forEach((id, index) => check(`${root}/commune.yaml`, commune.configLineOf(`home.procedures.${index}`), `home.procedures.${index}`, 'procedures', id));
  return problems;
}

function referenceFields(schema: z.ZodType): ReferenceField[] {
  const found: ReferenceField[] = [];
  collect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), [], found);
  return found;
}

function collect(node: unknown, path: readonly string[], found: ReferenceField[]): void {
  if (typeof node !== 'object' || node === null) return;
  const schema = node as { reference?: CollectionName; type?: string; properties?: Record<string, unknown>; items?: unknown; anyOf?: unknown[]; oneOf?: unknown[]; allOf?: unknown[] };
  if (schema.reference !== undefined) found.push({ path: schema.type === 'array' ? [...path, '*'] : path, collection: schema.reference });
  for (const [key, inner] of Object.entries(schema.properties ?? {})) collect(inner, [...path, key], found);
  if (schema.items !== undefined) collect(schema.items, [...path, '*'], found);
  for (const branch of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) collect(branch, path, found);
}

function valuesAt(value: unknown, path: readonly string[], at: readonly string[] = []): { value: unknown; at: string }[] {
  const [key, ...rest] = path;
  if (key === undefined) return [{ value, at: at.join('.') }];
  if (key === '*') return Array.isArray(value) ? value.flatMap((item, index) => valuesAt(item, rest, [...at, String(index)])) : [];
  if (typeof value !== 'object' || value === null || !(key in value)) return [];
  return valuesAt(Reflect.get(value, key), rest, [...at, key]);
}

function suggest(id: string, known: ReadonlySet<string> | undefined): string {
  const near = [...(known ?? [])].find((candidate) => candidate.startsWith(id.slice(0, 4)));
  return near === undefined ? '' : `, par exemple « ${near} »`;
}
