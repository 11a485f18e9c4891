import type { z } from 'zod';
import type { EntryContent } from './entry-file.ts';
import { isRecord } from './field-order.ts';
import { type Removal, sanitiseMarkdown } from './sanitise-markdown.ts';
import { propertiesOf, type SchemaNode, schemaNode } from './schema-node.ts';

/** A removal in a field of several paragraphs, or in the text itself (`field` undefined). */
export type ContentRemoval = Removal & { readonly field?: string };

/** Takes out of an entry what the site would never show: its text, and each field that holds paragraphs. */
export function sanitiseContent(
  content: EntryContent,
  schema: z.ZodType,
): { readonly content: EntryContent; readonly removals: readonly ContentRemoval[] } {
  const body = sanitiseMarkdown(content.body);
  const removals: ContentRemoval[] = [...body.removals];
  // A group stays a group.
  const fields = sanitise(schemaNode(schema), content.fields, []) as EntryContent['fields'];
  return { content: { fields, body: body.text }, removals };

  function sanitise(node: SchemaNode, value: unknown, path: readonly string[]): unknown {
    if (typeof value === 'string' && node.widget === 'markdown') {
      const { text, removals: found } = sanitiseMarkdown(value);
      removals.push(...found.map((removal) => ({ ...removal, field: path.join('.') })));
      return text;
    }
    if (Array.isArray(value))
      return value.map((item, index) => sanitise(node.items ?? {}, item, [...path, String(index)]));
    if (!isRecord(value)) return value;
    const known = propertiesOf(node);
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        // Variants of a group agree on which fields hold paragraphs.
        const [child = {}] = known.get(key) ?? [];
        return [key, sanitise(child, inner, [...path, key])];
      }),
    );
  }
}
