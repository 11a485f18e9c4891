import type { z } from 'zod';
import { ONE_LINE } from './fields/text.ts';
import { mapTexts } from './map-texts.ts';
import { schemaNode } from './schema-node.ts';
import type { Language } from './taxonomy.ts';
import { frenchTypography } from './typography.ts';

/**
 * The fields of a text with French typography in each line that people read: titles, summaries, labels… Names, dates and
 * addresses stay as they are; fields of several paragraphs are set when their Markdown is rendered.
 *
 * @param schema of the text's collection
 * @param language other languages than French come back unchanged
 */
export function typesetFields<Data>(schema: z.ZodType, data: Data, language?: Language): Data {
  // Only texts change, each to a text: the shape stays.
  return mapTexts(schemaNode(schema), data, (text, { pattern }) =>
    pattern === ONE_LINE.source ? frenchTypography(text, language) : text,
  ) as Data;
}
