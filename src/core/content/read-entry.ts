import { isRecord } from '../shared/is-record.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Entry } from './loaded-commune.ts';
import { applyOverlay } from './overlay.ts';
import { fieldPath, type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { fillPlaceholders, unfilledPlaceholders } from './placeholders.ts';
import type { Place, Problem } from './problem.ts';
import { checkRecord } from './read-record.ts';
import { addressOf, COLLECTIONS, type CollectionName } from './registry.ts';

/** A file that may be an entry. */
export interface EntryFile {
  /** From the repository's root. */
  readonly file: string;
  readonly text: string;
  readonly shared: boolean;
  /** Without dot. */
  readonly extension: string;
}

/** One entry from its file and the overlay of its fields, or the problems that prevent it. */
export function readEntry(
  name: CollectionName,
  id: string,
  source: EntryFile,
  overlay: EntryFile | undefined,
  communeName: string,
): { readonly entry?: Entry; readonly problems: readonly Problem[] } {
  const { file, shared, extension } = source;
  const text = shared ? fillPlaceholders(source.text, communeName) : source.text;
  const problems = describePlaceholders(source, text);

  const parts = extension === 'yaml' ? { yaml: text, yamlLine: 1, body: '', bodyLine: 1 } : splitFrontMatter(text);
  if (parts === undefined) return { problems: [...problems, describeMissingFrontMatter(file, text)] };
  const { parsed, problems: syntax } = parseYaml(parts.yaml, file, parts.yamlLine);
  problems.push(...syntax);
  const changes = overlay === undefined ? undefined : readOverlay(overlay, problems);
  if (parsed === undefined || (overlay !== undefined && changes === undefined)) return { problems };

  const placeOf = (path: readonly PropertyKey[], textLine?: number): Place => {
    // A field that the overlay sets (or removes) is mended there, any other in the text's own file.
    const [top] = path;
    if (overlay !== undefined && top !== undefined && changes?.has([top]))
      return { file: overlay.file, line: changes.lineOf(path, textLine) };
    return { file, line: parsed.lineOf(path, textLine) };
  };
  const value = changes === undefined ? parsed.value : applyOverlay(parsed.value, changes.value);
  const { data, problems: found } = checkRecord(COLLECTIONS[name].schema, value, placeOf);
  problems.push(...found);
  if (data === undefined) return { problems };

  const entry: Entry = {
    collection: name,
    id,
    address: addressOf(name, id),
    // The schema of this very collection made the data.
    data: data as Entry['data'],
    body: parts.body,
    format: extension === 'mdx' ? 'mdx' : extension === 'yaml' ? 'yaml' : 'md',
    file,
    bodyLine: parts.bodyLine,
    placeOf: (field, textLine) => placeOf(fieldPath(field), textLine),
    shared,
  };
  return { entry, problems };
}

function readOverlay(overlay: EntryFile, problems: Problem[]): ParsedYaml | undefined {
  const { parsed, problems: syntax } = parseYaml(overlay.text, overlay.file);
  problems.push(...syntax, ...describePlaceholders(overlay, overlay.text));
  if (parsed === undefined || isRecord(parsed.value)) return parsed;
  problems.push({
    severity: 'error',
    code: 'overlay-shape',
    file: overlay.file,
    line: 1,
    message: parsed.value === null ? 'Cette adaptation est vide.' : 'Cette adaptation ne contient aucun champ.',
    remedy: 'Écrivez les champs à changer, un par ligne (« nom: valeur »), ou supprimez ce fichier.',
  });
  return undefined;
}

/** Only shared texts are filled; elsewhere a placeholder would be shown as it is. In MDX the braces are code. */
function describePlaceholders({ file, shared, extension }: EntryFile, filled: string): Problem[] {
  if (extension === 'mdx') return [];
  return unfilledPlaceholders(filled).map(({ placeholder, line }) => ({
    severity: 'error',
    code: 'unknown-placeholder',
    file,
    line,
    message: `Le repère « ${placeholder} » n’est remplacé par rien.`,
    remedy: shared
      ? 'Employez « {{commune}} », « {{de commune}} » ou « {{à commune}} ».'
      : 'Écrivez le nom de la commune : les repères ne servent que dans les textes partagés.',
  }));
}

/** Says why a text has no readable header: empty, never opened, or never closed. */
export function describeMissingFrontMatter(file: string, text: string): Problem {
  const base = { severity: 'error', file, line: 1 } as const;
  if (text.trim() === '')
    return {
      ...base,
      code: 'empty-file',
      message: 'Ce fichier est vide.',
      remedy: 'Écrivez son contenu, ou supprimez-le.',
    };
  const opened = /^---[ \t]*\r?\n/.test(text);
  return {
    ...base,
    code: 'front-matter',
    message: opened ? 'L’en-tête de ce fichier n’est pas fermé.' : 'L’en-tête de ce fichier manque.',
    remedy: opened
      ? 'Ajoutez une ligne « --- » après le dernier champ.'
      : 'Commencez le fichier par une ligne « --- », les champs, puis une autre ligne « --- ».',
  };
}
