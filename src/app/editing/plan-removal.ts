import { addressOf, COLLECTIONS } from '../../core/content/registry.ts';
import { readText as readCommuneText, textKind } from '../../core/editing/commune-texts.ts';
import { leadElsewhere } from '../../core/editing/edit-redirects.ts';
import { mentions, relinkText } from '../../core/editing/relink.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { parseRepositoryPath } from '../../core/records/repository-path.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { PathChange } from '../content-store.ts';
import type { EditingRefusal, EntryName } from './editing-refusal.ts';
import type { EditingRoom } from './editing-room.ts';
import { titleOf } from './entry-words.ts';
import { readKnownSite } from './known-site.ts';
import { readText } from './read-text.ts';

/**
 * What goes with a text that leaves the site: redirects that led to it lead to what stood above it. Links of texts and
 * of the menu can't be mended by machine, and would stop the building of the site.
 *
 * @returns refusal `still-linked` with the titles of the texts that lead to it
 */
export async function planRemoval(
  room: EditingRoom,
  name: EntryName,
): Promise<Result<readonly PathChange[], Extract<EditingRefusal, { code: 'still-linked' }>>> {
  const head = await room.store.resolve(PUBLISHED);
  const address = addressOf(name.collection, name.id);
  if (head === undefined || (await isShared(room, head, name))) return accept([]);
  const titles = await findLinks(room, head, name, address);
  if (titles.length > 0) return refuse({ code: 'still-linked', titles });
  return accept(address === undefined ? [] : await redirectChanges(room, head, address));
}

/** The text that all communes share comes back in its place. */
async function isShared({ store }: EditingRoom, head: CommitId, { collection, id }: EntryName): Promise<boolean> {
  const paths = ['md', 'mdx', 'yaml'].flatMap((extension) => {
    const path = parseRepositoryPath(`communes/_shared/${COLLECTIONS[collection].folder}/${id}.${extension}`);
    return path.ok ? [path.value] : [];
  });
  return (await store.readMany(head, paths)).size > 0;
}

async function findLinks(
  { store, commune }: EditingRoom,
  head: CommitId,
  name: EntryName,
  address: string | undefined,
): Promise<readonly string[]> {
  const root = parseRepositoryPath(`communes/${commune}`);
  if (!root.ok) return [];
  const texts = (await store.list(head, root.value)).flatMap(({ path }) => {
    const kind = textKind(path, commune);
    const isItself = kind?.collection === name.collection && kind.id === name.id;
    return kind === undefined || isItself ? [] : [{ path, kind }];
  });
  const files = await store.readMany(
    head,
    texts.map(({ path }) => path),
  );
  const renaming = {
    addresses: new Map(address === undefined ? [] : [[address, ELSEWHERE]]),
    collection: name.collection,
    ids: new Map([[name.id, ELSEWHERE]]),
  };
  return texts
    .flatMap(({ path, kind }) => {
      const text = readText(files.get(path)?.bytes) ?? '';
      const read = mentions(text, renaming) ? readCommuneText({ path, text }, kind) : undefined;
      if (read === undefined || relinkText(read, renaming).links.length === 0) return [];
      const { collection, id } = kind;
      return [
        collection === undefined
          ? 'le menu ou les réglages du site'
          : `${COLLECTIONS[collection].one}\u00A0: ${titleOf({ collection, id, text })}`,
      ];
    })
    .sort((a, b) => a.localeCompare(b, 'fr'));
}

/** Nothing is written: it only tells the links apart. */
const ELSEWHERE = '/ailleurs/';

async function redirectChanges(
  { store, commune }: EditingRoom,
  head: CommitId,
  address: string,
): Promise<readonly PathChange[]> {
  const path = parseRepositoryPath(`communes/${commune}/redirects.csv`);
  const file = path.ok ? await store.read(head, path.value) : undefined;
  if (!path.ok || file === undefined) return [];
  const before = readText(file.bytes) ?? '';
  const { addresses } = await readKnownSite(store, commune, head);
  const after = leadElsewhere(before, address, above(address, addresses));
  if (after === before) return [];
  return [{ path: path.value, expected: file.blob, bytes: new TextEncoder().encode(after) }];
}

/** The nearest address that exists above one; the home page at worst. */
function above(address: string, addresses: ReadonlySet<string>): string {
  const parent = address.replace(/[^/]+\/$/, '');
  return parent === '/' || addresses.has(parent) ? parent : above(parent, addresses);
}
