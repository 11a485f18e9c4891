import type { z } from 'zod';
import { type ParsedYaml, parseYaml } from '../../content/parse-yaml.ts';
import type { Problem } from '../../content/problem.ts';
import { checkRecord } from '../../content/read-record.ts';
import { isRecord } from '../../shared/is-record.ts';
import { overlaySettings } from './overlay-settings.ts';
import { placeOf, type SettingsLayer, type SettingsSource } from './settings-source.ts';

/** One file before it is parsed. */
export interface SettingsText {
  readonly file: string;
  readonly own: boolean;
  readonly text: string;
}

/** The key by which a file says which standard assembly it starts from; no part of the settings themselves. */
export const BASED_ON = 'basedOn';

/**
 * Lays the files of one part over one another and checks the result.
 *
 * @param texts the standard files first; a file of the commune's with nothing but comments changes nothing
 */
export function readSettingsPart<Schema extends z.ZodType>(
  schema: Schema,
  texts: readonly SettingsText[],
): { readonly data?: z.output<Schema>; readonly source: SettingsSource; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const source: SettingsLayer[] = [];
  for (const { file, own, text } of texts) {
    const { parsed, problems: syntax } = parseYaml(text, file);
    problems.push(...syntax);
    if (parsed === undefined) continue;
    if (!isRecord(parsed.value) && parsed.value !== null) problems.push(describeShape(file));
    else source.push({ file, own, parsed });
  }
  if (problems.length > 0) return { source, problems };

  let value: unknown = {};
  for (const layer of source) {
    const laid = overlaySettings(value, settingsOf(layer.parsed));
    value = laid.value;
    problems.push(
      ...laid.misplaced.map(({ path, before }) => ({
        severity: 'error' as const,
        code: 'misplaced-entry',
        file: layer.file,
        line: layer.parsed.lineOf([...path, 'before']),
        field: [...path, 'before'].join('.'),
        message: `«\u202F${path.at(-1)}\u202F» demande à être placé avant «\u202F${before}\u202F», qui n’existe pas dans cette liste.`,
        remedy: 'Nommez une autre entrée de la même liste, ou supprimez «\u202Fbefore\u202F».',
      })),
    );
  }
  const checked = checkRecord(schema, value, (path) => placeOf({ source, path }));
  problems.push(...checked.problems);
  return { ...(checked.data === undefined ? {} : { data: checked.data }), source, problems };
}

function settingsOf({ value }: ParsedYaml): object {
  if (!isRecord(value)) return {};
  const { [BASED_ON]: _, ...settings } = value;
  return settings;
}

function describeShape(file: string): Problem {
  return {
    severity: 'error',
    code: 'settings-shape',
    file,
    line: 1,
    message: 'Ce fichier de réglages ne contient aucun champ.',
    remedy: 'Écrivez les champs à changer, un par ligne («\u202Fnom: valeur\u202F»), ou supprimez ce fichier.',
  };
}
