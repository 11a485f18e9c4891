import type { z } from 'zod';
import type { Problem } from '../content/problem.ts';
import { accept, type Result } from '../shared/result.ts';
import { editYaml, renderFields } from './edit-yaml.ts';
import { type EntryContent, type EntryFormat, readEntryFile } from './entry-file.ts';
import { fieldOrder } from './field-order.ts';

/** What an edit must know of the file beside its text. */
export interface EntryKind {
  readonly format: EntryFormat;
  readonly schema: z.ZodType;
  /** Names the file in problems, a path from the repository's root. */
  readonly file: string;
}

/**
 * Changes an entry file so that it says `content`, touching only the lines of the fields that change; a text
 * that already says it comes back as it is.
 *
 * @returns problems of the file as it was (see `readEntryFile`)
 */
export function applyEdit(
  text: string,
  content: EntryContent,
  { format, schema, file }: EntryKind,
): Result<string, readonly Problem[]> {
  const before = readEntryFile(text, format, file);
  if (!before.ok) return before;
  const { opening, yaml, closing, body } = before.value;
  const edited = editYaml(yaml, content.fields, fieldOrder(schema));
  if (format === 'yaml') return accept(edited);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const newBody = isSameBody(body, content.body) ? body : replaceBody(body, content.body, lineEnd);
  const closed = closing.endsWith('\n') || newBody === '' ? closing : `${closing}${lineEnd}`;
  return accept(`${opening}${edited}${closed}${newBody}`);
}

/** Writes a new entry file, fields in the schema's order. */
export function composeEntryFile(content: EntryContent, { format, schema }: Omit<EntryKind, 'file'>): string {
  const yaml = renderFields(content.fields, undefined, fieldOrder(schema));
  return format === 'yaml' ? yaml : `---\n${yaml}---\n${replaceBody('', content.body, '\n')}`;
}

/** Whether two texts differ at most by their line ends and by blank lines around them. */
export function isSameBody(a: string, b: string): boolean {
  return coreOf(a) === coreOf(b);
}

/** The blank lines above a text, its line ends and its final line end are the file's own habits: they stay. */
function replaceBody(before: string, after: string, lineEnd: string): string {
  const text = coreOf(after);
  if (text === '') return '';
  const lead = /^(?:[ \t]*\r?\n)*/.exec(before)?.[0] ?? '';
  const final = before.trim() === '' || before.endsWith('\n') ? lineEnd : '';
  return `${lead}${text.replaceAll('\n', lineEnd)}${final}`;
}

function coreOf(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}
