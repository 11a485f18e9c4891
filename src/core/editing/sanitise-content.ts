import type { z } from 'zod';
import { mapTexts } from '../content/map-texts.ts';
import { schemaNode } from '../content/schema-node.ts';
import type { EntryContent } from './entry-file.ts';
import { type Removal, sanitiseMarkdown } from './sanitise-markdown.ts';

/** A removal in a field of several paragraphs, or in the text itself (`field` undefined). */
export type ContentRemoval = Removal & { readonly field?: string };

/** Takes out of an entry what the site would never show: its text, and each field that holds paragraphs. */
export function sanitiseContent(
  content: EntryContent,
  schema: z.ZodType,
): { readonly content: EntryContent; readonly removals: readonly ContentRemoval[] } {
  const body = sanitiseMarkdown(content.body);
  const removals: ContentRemoval[] = [...body.removals];
  const fields = mapTexts(schemaNode(schema), content.fields, (text, node, path) => {
    if (node.widget !== 'markdown') return text;
    const { text: clean, removals: found } = sanitiseMarkdown(text);
    removals.push(...found.map((removal) => ({ ...removal, field: path.join('.') })));
    return clean;
  });
  // A group stays a group.
  return { content: { fields: fields as EntryContent['fields'], body: body.text }, removals };
}
