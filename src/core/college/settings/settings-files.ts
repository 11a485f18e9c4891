import { parseYaml } from '../../content/parse-yaml.ts';
import type { Problem } from '../../content/problem.ts';
import type { ContentFolder } from '../../content/source-file.ts';
import { BASED_ON, type SettingsText } from './read-settings-part.ts';

/** The standard folder, and the commune's own laid over it; paths in them begin with `college/`. */
export interface SettingsFolders {
  readonly shared: Pick<ContentFolder, 'root' | 'texts'>;
  readonly own: Pick<ContentFolder, 'root' | 'texts'>;
}

/** The texts of one part (`general`, `droit`), the standard one first. */
export function textsOfPart({ shared, own }: SettingsFolders, name: string): readonly SettingsText[] {
  return [textIn(shared, name, false), textIn(own, name, true)].filter((text) => text !== undefined);
}

/**
 * The texts of an assembly: the standard file that it is based on, its own standard file, then the commune's.
 * `basedOn` in the commune's file takes the place of the standard file of the same name.
 */
export function textsOfAssembly(
  folders: SettingsFolders,
  id: string,
): { readonly texts: readonly SettingsText[]; readonly problems: readonly Problem[] } {
  const own = textIn(folders.own, id, true);
  const base = own === undefined ? undefined : baseOf(own);
  const standard = standardTexts(folders, base === undefined ? id : base.name, base, []);
  return { texts: own === undefined ? standard.texts : [...standard.texts, own], problems: standard.problems };
}

function standardTexts(
  folders: SettingsFolders,
  id: string,
  asked: Base | undefined,
  passed: readonly string[],
): { readonly texts: readonly SettingsText[]; readonly problems: readonly Problem[] } {
  const text = textIn(folders.shared, id, false);
  if (passed.includes(id) || (text === undefined && asked !== undefined))
    return { texts: [], problems: asked === undefined ? [] : [describeBase(folders, asked, passed.includes(id))] };
  if (text === undefined) return { texts: [], problems: [] };
  const base = baseOf(text);
  if (base === undefined) return { texts: [text], problems: [] };
  const under = standardTexts(folders, base.name, base, [...passed, id]);
  return { texts: [...under.texts, text], problems: under.problems };
}

interface Base {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

function baseOf({ text, file }: SettingsText): Base | undefined {
  // Parsed only where the key may stand: most files have none.
  if (!/^basedOn\s*:/m.test(text)) return undefined;
  const { parsed } = parseYaml(text, file);
  const value: unknown = parsed?.value;
  if (parsed === undefined || typeof value !== 'object' || value === null || !(BASED_ON in value)) return undefined;
  return { name: String(value[BASED_ON]), file, line: parsed.lineOf([BASED_ON]) };
}

function describeBase({ shared }: SettingsFolders, { name, file, line }: Base, cyclic: boolean): Problem {
  const names = shared.texts
    .flatMap(({ path }) => /^college\/([a-z0-9-]+)\.yaml$/.exec(path)?.[1] ?? [])
    .filter((known) => known !== 'general' && known !== 'droit');
  return {
    severity: 'error',
    code: cyclic ? 'circular-base' : 'unknown-base',
    file,
    line,
    field: BASED_ON,
    message: cyclic
      ? `«\u202F${name}\u202F» finit par partir de lui-même.`
      : `Aucune assemblée standard ne s’appelle «\u202F${name}\u202F».`,
    remedy: `Partez de l’une de celles-ci\u00A0: ${names.join(', ')}.`,
  };
}

function textIn(folder: SettingsFolders['own'], name: string, own: boolean): SettingsText | undefined {
  const path = `college/${name}.yaml`;
  const source = folder.texts.find((text) => text.path === path);
  return source?.kind === 'text' ? { file: `${folder.root}/${path}`, own, text: source.text } : undefined;
}
