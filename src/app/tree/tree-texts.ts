import { COLLECTIONS } from '../../core/content/registry.ts';
import type { TextFile } from '../../core/editing/commune-texts.ts';
import { parseRepositoryPath } from '../../core/records/repository-path.ts';
import type { PathChange } from '../content-store.ts';
import { readText } from '../editing/read-text.ts';
import type { SiteTree } from './read-tree.ts';

/** Texts after a command: path → text; undefined: the file goes. Others stay as they are. */
export type ChangedTexts = ReadonlyMap<string, string | undefined>;

/** What to save of them. */
export function writeChanges(site: SiteTree, texts: ChangedTexts): PathChange[] {
  return [...texts].flatMap(([name, text]): PathChange[] => {
    const path = parseRepositoryPath(name);
    if (!path.ok) return [];
    const before = site.files.get(path.value);
    if (text === undefined)
      return before === undefined ? [] : [{ path: path.value, expected: before.blob, deleted: true }];
    const bytes = new TextEncoder().encode(text);
    return [{ path: path.value, expected: before?.blob ?? 'absent', bytes }];
  });
}

/** The commune's texts, with what the command has changed so far. */
export function textFiles(site: SiteTree, texts: ChangedTexts): TextFile[] {
  const paths = new Set<string>([...site.files.keys(), ...texts.keys()]);
  return [...paths].flatMap((path) => {
    const text = textAt(site, texts, path);
    return text === undefined ? [] : [{ path, text }];
  });
}

/** A text as the command leaves it so far. */
export function textAt(site: SiteTree, texts: ChangedTexts, path: string): string | undefined {
  if (texts.has(path)) return texts.get(path);
  const parsed = parseRepositoryPath(path);
  return parsed.ok ? readText(site.files.get(parsed.value)?.bytes) : undefined;
}

/** The text of a page shared with all communes. */
export function sharedText({ shared }: SiteTree, id: string): string | undefined {
  for (const [path, { bytes }] of shared) {
    if (path.replace(/\.mdx?$/, '') === `communes/_shared/${COLLECTIONS.pages.folder}/${id}`) return readText(bytes);
  }
  return undefined;
}

export function titleOf({ pages }: SiteTree, id: string): string {
  return pages.find((page) => page.id === id)?.data.title ?? id;
}
