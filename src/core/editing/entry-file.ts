import { splitFrontMatter } from '../content/front-matter.ts';
import { parseYaml } from '../content/parse-yaml.ts';
import type { Problem } from '../content/problem.ts';
import { describeMissingFrontMatter } from '../content/read-entry.ts';
import { isRecord } from '../shared/is-record.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { isTextTooDeep } from './text-depth.ts';
import { isTooDeep } from './yaml-depth.ts';

/** `md`: front matter and Markdown; `yaml`: fields only. */
export type EntryFormat = 'md' | 'yaml';

/** What an entry file says: its fields as written, and its Markdown (empty for `yaml`). */
export interface EntryContent {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** An entry file in its parts; `opening + yaml + closing + body` is the file, byte for byte. */
export interface EntryFile extends EntryContent {
  readonly opening: string;
  readonly yaml: string;
  readonly closing: string;
}

/** Longest entry, in UTF-16 units. The longest real one is a tenth of it. */
export const MAX_ENTRY_LENGTH = 200_000;

/**
 * Reads a text as an entry file.
 *
 * @param file names it in the problems, a path from the repository's root
 * @returns every problem: `too-large`, `front-matter`, `empty-file`, `yaml-…` (syntax, duplicate key, alias, tag, depth), `yaml-shape`, `text-depth`
 */
export function readEntryFile(text: string, format: EntryFormat, file: string): Result<EntryFile, readonly Problem[]> {
  if (text.length > MAX_ENTRY_LENGTH) return refuse([describeSize(file)]);
  const parts = splitEntryFile(text, format);
  if (parts === undefined) return refuse([describeMissingFrontMatter(file, text)]);
  if (isTooDeep(parts.yaml)) return refuse([describeDepth(file)]);
  const { parsed, problems } = parseYaml(parts.yaml, file, format === 'md' ? 2 : 1);
  if (parsed === undefined) return refuse(problems);
  const fields = parsed.value ?? {};
  if (!isRecord(fields)) return refuse([describeShape(file)]);
  if (isTextTooDeep(parts.body) || holdsDeepText(fields)) return refuse([describeTextDepth(file)]);
  return accept({ ...parts, fields });
}

function holdsDeepText(value: unknown): boolean {
  if (typeof value === 'string') return isTextTooDeep(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsDeepText);
}

function splitEntryFile(text: string, format: EntryFormat): Omit<EntryFile, 'fields'> | undefined {
  if (format === 'yaml') return { opening: '', yaml: text, closing: '', body: '' };
  const parts = splitFrontMatter(text);
  if (parts === undefined) return undefined;
  const yamlStart = text.indexOf('\n') + 1;
  const bodyStart = text.length - parts.body.length;
  return {
    opening: text.slice(0, yamlStart),
    yaml: parts.yaml,
    closing: text.slice(yamlStart + parts.yaml.length, bodyStart),
    body: parts.body,
  };
}

function describeSize(file: string): Problem {
  return {
    severity: 'error',
    code: 'too-large',
    file,
    message: `Ce texte dépasse ${MAX_ENTRY_LENGTH / 1000} 000 caractères.`,
    remedy: 'Partagez-le en plusieurs pages.',
  };
}

function describeDepth(file: string): Problem {
  return {
    severity: 'error',
    code: 'yaml-depth',
    file,
    message: 'Les champs de ce texte sont emboîtés trop profondément.',
    remedy: 'Reprenez la dernière version enregistrée.',
  };
}

function describeTextDepth(file: string): Problem {
  return {
    severity: 'error',
    code: 'text-depth',
    file,
    message: 'Des listes ou des citations sont emboîtées trop profondément.',
    remedy: 'Employez au plus trois niveaux.',
  };
}

function describeShape(file: string): Problem {
  return {
    severity: 'error',
    code: 'yaml-shape',
    file,
    line: 1,
    message: 'Ce texte ne contient aucun champ.',
    remedy: 'Écrivez un champ par ligne : « nom: valeur ».',
  };
}
