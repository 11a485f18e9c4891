import type { z } from 'zod';
import { fieldsOfGroup } from '../content/schema-fields.ts';

/** The order of the fields of the group at a path, as a schema gives them. */
export type FieldOrder = (path: readonly PropertyKey[]) => readonly string[];

/** The order that a schema gives to the fields of each of its groups. */
export function fieldOrder(schema: z.ZodType): FieldOrder {
  return (path) => fieldsOfGroup(schema, path).map((field) => String(field.path.at(-1)));
}

/**
 * The keys of a record in the order to write them: those already written stay in place, each new one
 * comes after the nearest field that precedes it in the schema. Unknown keys come last.
 */
export function orderKeys(
  value: Readonly<Record<string, unknown>>,
  written: readonly string[],
  order: readonly string[],
): string[] {
  const wanted = Object.keys(value).filter((key) => value[key] !== undefined);
  const ordered = written.filter((key) => wanted.includes(key));
  const added = wanted.filter((key) => !ordered.includes(key));
  for (const key of order.filter((name) => added.includes(name))) {
    const before = order.slice(0, order.indexOf(key)).findLast((name) => ordered.includes(name));
    const after = order.slice(order.indexOf(key)).find((name) => ordered.includes(name));
    if (before !== undefined) ordered.splice(ordered.indexOf(before) + 1, 0, key);
    else if (after !== undefined) ordered.splice(ordered.indexOf(after), 0, key);
    else ordered.push(key);
  }
  return [...ordered, ...added.filter((key) => !order.includes(key))];
}
