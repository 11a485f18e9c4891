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

/** A text file with what it is. */
export interface ReadText extends TextFile {
  /** Undefined for the commune's own settings. */
  readonly collection: CollectionName | undefined;
  readonly id: string;
  readonly format: EntryFormat;
  readonly schema: z.ZodType;
  readonly content: EntryContent;
}

/** The entries of a commune and its settings, among its files; a file that can't be read is left to those who mend it. */
export function readTexts(files: readonly TextFile[], commune: string): readonly ReadText[] {
  return files.flatMap((file): ReadText[] => {
    const kind = kindOf(file.path, commune);
    if (kind === undefined) return [];
    const content = readEntryFile(file.text, kind.format, file.path);
    return content.ok ? [{ ...file, ...kind, content: content.value }] : [];
  });
}

function kindOf(path: string, commune: string): Pick<ReadText, 'collection' | 'id' | 'format' | 'schema'> | undefined {
  if (path === `communes/${commune}/commune.yaml`)
    return { collection: undefined, id: 'commune', format: 'yaml', schema: communeConfigSchema };
  const target = parseEditPath(path, commune);
  if (!target.ok || target.value.kind !== 'entry') return undefined;
  const { collection, id, isOverlay } = target.value;
  const { format, schema } = COLLECTIONS[collection];
  return { collection, id, format: isOverlay ? 'yaml' : format, schema };
}
