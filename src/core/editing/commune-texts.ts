import type { z } from 'zod';
import { communeConfigSchema } from '../commune/commune-config.ts';
import { COLLECTIONS, type CollectionName } from '../content/registry.ts';
import { parseEditPath } from './edit-path.ts';
import { type EntryContent, type EntryFormat, readEntryFile } from './entry-file.ts';

/** A text file of a commune, as it is stored. */
export interface TextFile {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
}

/** What a text file of a commune is, by its path. */
export interface TextKind {
  /** Undefined for the commune's own settings. */
  readonly collection: CollectionName | undefined;
  readonly id: string;
  readonly format: EntryFormat;
  readonly schema: z.ZodType;
  readonly isOverlay: boolean;
}

/** A text file that could be read. */
export interface ReadText extends TextFile, TextKind {
  readonly content: EntryContent;
}

/** Undefined for what is neither an entry of this commune, nor an adaptation, nor its settings. */
export function textKind(path: string, commune: string): TextKind | undefined {
  if (path === `communes/${commune}/commune.yaml`)
    return { collection: undefined, id: 'commune', format: 'yaml', schema: communeConfigSchema, isOverlay: false };
  const target = parseEditPath(path, commune);
  if (!target.ok || target.value.kind !== 'entry') return undefined;
  const { collection, id, isOverlay } = target.value;
  const { format, schema } = COLLECTIONS[collection];
  return { collection, id, format: isOverlay ? 'yaml' : format, schema, isOverlay };
}

/** Undefined for a file that can't be read: it is left to those who mend it. */
export function readText(file: TextFile, kind: TextKind): ReadText | undefined {
  const content = readEntryFile(file.text, kind.format, file.path);
  return content.ok ? { ...file, ...kind, content: content.value } : undefined;
}
