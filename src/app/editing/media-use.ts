import { COLLECTIONS } from '../../core/content/registry.ts';
import { parseEditPath } from '../../core/editing/edit-path.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { parseRepositoryPath } from '../../core/records/repository-path.ts';
import type { EditingRoom } from './editing-room.ts';
import { titleOf } from './entry-words.ts';
import { readText } from './read-text.ts';

/**
 * Which published entries show a picture or link a document.
 *
 * @param source as texts write it (`media/marche.jpg`)
 * @returns « Actualité : Marché de Noël », in French alphabetical order
 */
export async function findMediaUse(
  { store, commune }: EditingRoom,
  commit: CommitId,
  source: string,
): Promise<string[]> {
  const root = parseRepositoryPath(`communes/${commune}`);
  if (!root.ok) return [];
  const entries = (await store.list(commit, root.value)).flatMap(({ path }) => {
    const target = parseEditPath(path, commune);
    return target.ok && target.value.kind === 'entry' ? [target.value] : [];
  });
  const files = await store.readMany(
    commit,
    entries.map(({ path }) => path),
  );
  const uses = entries.flatMap((entry) => {
    const text = readText(files.get(entry.path)?.bytes) ?? '';
    if (!mentions(text, source)) return [];
    return [`${COLLECTIONS[entry.collection].one}\u00A0: ${titleOf({ ...entry, text })}`];
  });
  return uses.sort((a, b) => a.localeCompare(b, 'fr'));
}

/** `media/a.jpg` is not in `media/a.jpg.webp` nor in `autre-media/a.jpg`. */
function mentions(text: string, source: string): boolean {
  for (let at = text.indexOf(source); at !== -1; at = text.indexOf(source, at + 1)) {
    const isWord = /[\p{L}\p{N}_-]/u;
    const after = text.charAt(at + source.length);
    const isLonger = isWord.test(after) || (after === '.' && isWord.test(text.charAt(at + source.length + 1)));
    if (!isLonger && !isWord.test(text.charAt(at - 1))) return true;
  }
  return false;
}
