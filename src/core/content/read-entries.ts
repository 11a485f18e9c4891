import type { Entries, Entry, UnreadEntry } from './loaded-commune.ts';
import type { Problem } from './problem.ts';
import { type EntryFile, readEntry } from './read-entry.ts';
import { addressOf, COLLECTION_NAMES, COLLECTIONS, type CollectionName } from './registry.ts';
import type { ContentFolder } from './source-file.ts';
import { describeStrays } from './stray-files.ts';

/** What names an entry in an address, folder by folder. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/;

/** Entries ready to be shown, and those that exist but are not: links to them are not broken links. */
export interface ReadEntries {
  readonly entries: Entries;
  readonly unread: readonly UnreadEntry[];
  readonly problems: readonly Problem[];
}

/** Every collection's entries: the shared folder's, replaced or changed file by file by the commune's own. */
export function readEntries(shared: ContentFolder, own: ContentFolder, communeName: string): ReadEntries {
  const { files, overlays } = layOver(shared, own);
  const problems: Problem[] = [];
  const unread: UnreadEntry[] = [];
  const used = new Set<string>();

  const readCollection = (name: CollectionName): Entry[] => {
    const { folder, format, nested } = COLLECTIONS[name];
    const entries: Entry[] = [];
    for (const [path, file] of files) {
      if (!path.startsWith(`${folder}/`)) continue;
      const extension = /\.(md|mdx|yaml)$/.exec(path)?.[1];
      if (
        extension === undefined ||
        (extension === 'yaml') !== (format === 'yaml') ||
        (extension === 'mdx' && !file.shared)
      )
        continue;
      used.add(path);
      const id = withoutExtension(path.slice(folder.length + 1));
      if (!ID.test(id) || (!nested && id.includes('/'))) {
        problems.push(describeBadName(file.file, nested));
        continue;
      }
      const result = readEntry(name, id, file, overlays.get(withoutExtension(path)), communeName);
      problems.push(...result.problems);
      if (result.entry === undefined)
        unread.push({ collection: name, id, address: addressOf(name, id), reason: 'broken' });
      else if ('hidden' in result.entry.data && result.entry.data.hidden === true)
        unread.push({ collection: name, id, address: result.entry.address, reason: 'hidden' });
      else entries.push(result.entry);
    }
    return entries.sort((a, b) => (a.id < b.id ? -1 : 1));
  };

  // Each collection is read with its own schema, so the pairs match their names.
  const entries = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, readCollection(name)]),
  ) as unknown as Entries;
  problems.push(...describeStrays([shared, own], files, overlays, used));
  return { entries, unread, problems };
}

/** The commune's file hides the shared one of the same path; its overlay changes the shared one's fields. */
function layOver(
  shared: ContentFolder,
  own: ContentFolder,
): { files: ReadonlyMap<string, EntryFile>; overlays: ReadonlyMap<string, EntryFile> } {
  const files = new Map<string, EntryFile>();
  const overlays = new Map<string, EntryFile>();
  for (const folder of [shared, own]) {
    for (const source of folder.texts) {
      if (source.kind !== 'text') continue;
      const file: EntryFile = {
        file: `${folder.root}/${source.path}`,
        text: source.text,
        shared: folder === shared,
        extension: /\.(\w+)$/.exec(source.path)?.[1] ?? '',
      };
      if (source.path.endsWith('.overlay.yaml')) overlays.set(source.path.replace(/\.overlay\.yaml$/, ''), file);
      else files.set(source.path, file);
    }
  }
  return { files, overlays };
}

function withoutExtension(path: string): string {
  return path.replace(/\.(?:md|mdx|yaml)$/, '');
}

function describeBadName(file: string, nested: boolean): Problem {
  return {
    severity: 'error',
    code: 'file-name',
    file,
    message: nested
      ? 'Le nom de ce fichier ne peut pas devenir une adresse.'
      : 'Le nom ou le dossier de ce fichier ne peut pas devenir une adresse.',
    remedy: `Employez des lettres minuscules sans accent, des chiffres et des tirets, par exemple « fete-du-village.md »${nested ? '' : ', sans sous-dossier'}.`,
  };
}
