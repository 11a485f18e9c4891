import { ONE_LINE } from '../../content/fields/text.ts';
import type { SchemaNode } from '../../content/schema-node.ts';
import type { FormContext } from './form-context.ts';
import type { FormField } from './form-types.ts';

type Base = Pick<FormField, 'name' | 'label' | 'required' | 'hint'>;

/** Headings begin at the second level (the first is the page's title); code has no place in a commune's text. */
export const MARKDOWN = {
  widget: 'markdown',
  buttons: [
    'bold',
    'italic',
    'link',
    'heading-two',
    'heading-three',
    'heading-four',
    'quote',
    'bulleted-list',
    'numbered-list',
  ],
  editor_components: ['image'],
  modes: ['rich_text', 'raw'],
} as const;

/** The field of a text: a date, a picture, several paragraphs, or a line of a given form. */
export function describeText(base: Base, node: SchemaNode, { commune }: FormContext): FormField {
  switch (node.widget) {
    case 'markdown':
      return { ...base, ...MARKDOWN };
    case 'picture':
      return mediaField(base, 'image', `/communes/${commune}/media`, 'media');
    case 'document':
      return mediaField(base, 'file', `/communes/${commune}/files`, 'files');
    case 'time':
      return { ...base, widget: 'datetime', date_format: false, time_format: 'HH:mm' };
    default:
  }
  if (node.format === 'date') return { ...base, widget: 'datetime', date_format: 'YYYY-MM-DD', time_format: false };
  if (node.format === 'date-time')
    return { ...base, widget: 'datetime', date_format: 'YYYY-MM-DD', time_format: 'HH:mm' };
  const pattern = patternOf(node);
  const isLong = node.pattern === undefined && node.maxLength === undefined && node.format === undefined;
  return {
    ...base,
    ...hintOf(base, node),
    widget: isLong || (node.maxLength ?? 0) > 250 ? 'text' : 'string',
    ...(pattern === undefined ? {} : { pattern }),
  };
}

function mediaField(base: Base, widget: 'image' | 'file', mediaFolder: string, publicFolder: string): FormField {
  return { ...base, widget, choose_url: false, media_folder: mediaFolder, public_folder: publicFolder };
}

function patternOf(node: SchemaNode): readonly [string, string] | undefined {
  if (node.pattern !== undefined && node.pattern !== ONE_LINE.source)
    return [node.pattern, node.expects ?? 'une valeur d’une autre forme'];
  return node.maxLength === undefined
    ? undefined
    : [`^\\s*[\\s\\S]{0,${node.maxLength}}$`, `au plus ${node.maxLength} caractères`];
}

/** What a text of a given form is, told before it is wrong; the length is told only when it is. */
function hintOf({ hint }: Base, node: SchemaNode): { hint?: string } {
  if (node.expects === undefined || node.pattern === ONE_LINE.source) return {};
  const words = `Attendu\u00A0: ${node.expects}.`;
  return { hint: hint === undefined ? words : `${hint} ${words}` };
}
