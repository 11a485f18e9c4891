import { z } from 'zod';
import { keysOf } from '../taxonomy.ts';

/** One value of a closed list; people read its label. */
export function choice<const Key extends string>(
  title: string,
  list: Readonly<Record<Key, string | { readonly label: string; readonly one?: string }>>,
  help?: string,
) {
  return z.enum(keysOf(list)).meta({
    title,
    labels: Object.fromEntries(Object.entries(list).map(([key, entry]) => [key, labelOf(entry)])),
    ...(help === undefined ? {} : { description: help }),
  });
}

/** What tells one form of a group from the others; people read `label`. */
export function mark<const Kind extends string>(kind: Kind, label: string, title = 'Genre') {
  return z.literal(kind).meta({ title, choice: label });
}

function labelOf(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  // The parameter's type above: a label, and perhaps the name of one such thing.
  const { label, one } = entry as { label: string; one?: string };
  return one ?? label;
}
