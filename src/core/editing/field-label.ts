import type { z } from 'zod';
import { fieldsOfGroup } from '../content/schema-fields.ts';

/** What a person calls a field: the schema's title, or the name in the file when it has none. */
export function fieldLabel(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const name = String(path.at(-1) ?? '');
  const field = fieldsOfGroup(schema, path.slice(0, -1)).find((candidate) => candidate.path.at(-1) === name);
  const title = field?.meta['title'];
  return typeof title === 'string' ? title : name;
}
