import { stringify } from 'yaml';
import { parseYaml } from '../../content/parse-yaml.ts';
import { isRecord } from '../../shared/is-record.ts';
import type { SettingsFolders } from '../settings/settings-files.ts';

/**
 * A commune's own settings with those that a scenario changes, laid over them file by file.
 *
 * @param reglages by file: `college`, `conseil`… ; `null` takes a standard entry out
 * @param scenario the file whose settings these are, for the problems found in them
 */
export function overlayReglages(
  own: SettingsFolders['own'],
  reglages: Readonly<Record<string, unknown>>,
  scenario: string,
): SettingsFolders['own'] {
  if (Object.keys(reglages).length === 0) return own;
  const texts = new Map(own.texts.map((source) => [source.path, source]));
  for (const [part, overlay] of Object.entries(reglages)) {
    const path = `college/${part}.yaml`;
    const held = texts.get(path);
    const before: unknown = held?.kind === 'text' ? parseYaml(held.text, path).parsed?.value : undefined;
    texts.set(path, { path, kind: 'text', text: stringify(mergeDeep(before, overlay)) });
  }
  return { root: `${scenario} (reglages)`, texts: [...texts.values()] };
}

/** `null` stays: in a commune's own file it takes a standard entry out. */
function mergeDeep(under: unknown, over: unknown): unknown {
  if (!isRecord(under) || !isRecord(over)) return over;
  const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
  return Object.fromEntries([...keys].map((key) => [key, key in over ? mergeDeep(under[key], over[key]) : under[key]]));
}
