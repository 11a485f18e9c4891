import type { ParsedYaml } from '../../content/parse-yaml.ts';
import type { Place, Problem } from '../../content/problem.ts';

/** One file of settings; `own`: the commune's, laid over the standard ones. */
export interface SettingsLayer {
  readonly file: string;
  readonly own: boolean;
  readonly parsed: ParsedYaml;
}

/** The files that make one part of the settings, the standard ones first. */
export type SettingsSource = readonly SettingsLayer[];

/** A field of one part of the settings. */
export interface SettingsField {
  readonly source: SettingsSource;
  readonly path: readonly PropertyKey[];
}

/**
 * Where a field that does not fit must be mended. The standard files are sound by themselves: as soon as the commune
 * wrote something around the field, the fault is there.
 */
export function placeOf({ source, path }: SettingsField): Place {
  const own = source.findLast((layer) => layer.own && depth(layer, path) > 0);
  return placeIn(own ?? deepest(source, path), path);
}

/**
 * The field to mend when two of them disagree: the first one that the commune wrote (or took out) itself, otherwise
 * `reference`.
 *
 * @param reference what refers to something that is missing or off
 * @param causes what would have to exist
 */
export function placeOfDisagreement(
  reference: SettingsField,
  ...causes: readonly SettingsField[]
): Pick<Problem, 'file' | 'line' | 'field'> {
  const written = [reference, ...causes].find((field) => ownLayerOf(field) !== undefined) ?? reference;
  const layer = ownLayerOf(written) ?? deepest(written.source, written.path);
  return { ...placeIn(layer, written.path), field: written.path.map(String).join('.') };
}

function ownLayerOf({ source, path }: SettingsField): SettingsLayer | undefined {
  return source.findLast((layer) => layer.own && layer.parsed.has(path));
}

/** The layer in which most of the path is written; the last of them when several are as good. */
function deepest(source: SettingsSource, path: readonly PropertyKey[]): SettingsLayer | undefined {
  return source.reduce<SettingsLayer | undefined>(
    (best, layer) => (best === undefined || depth(layer, path) >= depth(best, path) ? layer : best),
    undefined,
  );
}

function depth({ parsed }: SettingsLayer, path: readonly PropertyKey[]): number {
  let length = path.length;
  while (length > 0 && !parsed.has(path.slice(0, length))) length -= 1;
  return length;
}

function placeIn(layer: SettingsLayer | undefined, path: readonly PropertyKey[]): Place {
  return layer === undefined ? { file: '', line: 1 } : { file: layer.file, line: layer.parsed.lineOf(path) };
}
