import { z } from 'zod';

/** One field of a schema; in its path `*` stands for each element of a list. */
export interface SchemaField {
  readonly path: readonly string[];
  /** What the schema says of it (`z.….meta({ … })`). */
  readonly meta: Readonly<Record<string, unknown>>;
}

const known = new WeakMap<z.ZodType, readonly SchemaField[]>();

/** Every field of a schema, whatever its depth and in whichever variant it stands. */
export function schemaFields(schema: z.ZodType): readonly SchemaField[] {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const fields: SchemaField[] = [];
  // Our schemas never produce the boolean form of JSON Schema.
  collect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SchemaNode, [], fields);
  known.set(schema, fields);
  return fields;
}

/** The fields that may stand directly in the group at `path` (list positions as numbers). */
export function fieldsOfGroup(schema: z.ZodType, path: readonly PropertyKey[]): readonly SchemaField[] {
  const pattern = path.map((key) => (typeof key === 'number' ? '*' : String(key)));
  const names = new Map<string, SchemaField>();
  for (const field of schemaFields(schema)) {
    const name = field.path.at(-1);
    if (name === undefined || name === '*' || field.path.length !== pattern.length + 1) continue;
    if (pattern.every((key, index) => key === field.path[index])) names.set(name, field);
  }
  return [...names.values()];
}

/** Every value that stands where a path of a schema points, each with its own place (`steps.2`). */
export function valuesAt(
  value: unknown,
  path: readonly string[],
  at: readonly string[] = [],
): { readonly value: unknown; readonly field: string }[] {
  const [key, ...rest] = path;
  if (key === undefined) return [{ value, field: at.join('.') }];
  if (key === '*')
    return Array.isArray(value) ? value.flatMap((item, index) => valuesAt(item, rest, [...at, String(index)])) : [];
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
  return valuesAt(Reflect.get(value, key), rest, [...at, key]);
}

/** The parts of JSON Schema that lead to fields. */
interface SchemaNode extends Record<string, unknown> {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
}

function collect(node: SchemaNode, path: readonly string[], fields: SchemaField[]): void {
  if (path.length > 0) fields.push({ path, meta: node });
  for (const [key, inner] of Object.entries(node.properties ?? {})) collect(inner, [...path, key], fields);
  if (node.items !== undefined) collect(node.items, [...path, '*'], fields);
  for (const branch of [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])]) {
    const inner: SchemaField[] = [];
    collect(branch, path, inner);
    // The variant itself is not another field.
    fields.push(...inner.filter((field) => field.path.length > path.length || path.length === 0));
  }
}
