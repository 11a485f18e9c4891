import type { Entry, LoadedCommune } from '../loaded-commune.ts';
import type { Problem } from '../problem.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../registry.ts';
import { schemaFields, valuesAt } from '../schema-fields.ts';
import { checkMarkdown } from './markdown.ts';

/** Every text of Markdown of a commune: the bodies, and the fields that hold paragraphs. */
export function checkTexts(commune: LoadedCommune, addresses: ReadonlySet<string>): Problem[] {
  const check = (text: string) => checkMarkdown(text, addresses, (path) => commune.media.has(path));
  return COLLECTION_NAMES.flatMap((name) => {
    const markdownFields = schemaFields(COLLECTIONS[name].schema).filter(({ meta }) => meta['widget'] === 'markdown');
    return (commune.entries[name] as readonly Entry[]).flatMap((entry): Problem[] => [
      ...(entry.format === 'md' ? check(entry.body) : []).map(({ line, ...fault }) => ({
        severity: 'error' as const,
        file: entry.file,
        line: entry.bodyLine + line - 1,
        ...fault,
      })),
      ...markdownFields
        .flatMap(({ path }) => valuesAt(entry.data, path))
        .flatMap(({ value, field }) =>
          (typeof value === 'string' ? check(value) : []).map(({ line, ...fault }) => ({
            severity: 'error' as const,
            ...entry.placeOf(field, line),
            field,
            ...fault,
          })),
        ),
    ]);
  });
}
