import { addressOf, COLLECTIONS, type CollectionName } from '../content/registry.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { readText, type TextFile, type TextKind, textKind } from './commune-texts.ts';
import { entryPath } from './edit-path.ts';
import { editRedirects } from './edit-redirects.ts';
import { type FollowedLink, mentions, type Renaming, relinkText } from './relink.ts';

export interface MoveRequest {
  readonly commune: string;
  readonly collection: CollectionName;
  /** Where the entry is: `vivre/dechets`, `vivre/dechets/index`. */
  readonly from: string;
  /** Where it goes, without `index`: `commune/dechets`. */
  readonly to: string;
  /** Every text of the commune, its settings (`commune.yaml`) and its redirects (`redirects.csv`) included. */
  readonly files: readonly TextFile[];
  /** Addresses of the site that are taken, the template's and the shared pages' included. */
  readonly taken: ReadonlySet<string>;
}

export type MoveRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'bad-name'; readonly name: string }
  | { readonly code: 'same-place' }
  | { readonly code: 'into-itself' }
  | { readonly code: 'address-taken'; readonly address: string };

/** Everything that a move writes, in one commit; `text` undefined: the file goes. */
export interface MovePlan {
  readonly changes: readonly { readonly path: string; readonly text: string | undefined }[];
  /** Old address → new one, of the page and of those below it. */
  readonly addresses: ReadonlyMap<string, string>;
  /** The links that were made to follow, to be shown. */
  readonly links: readonly FollowedLink[];
}

/**
 * Moves or renames an entry: the pages below follow, the old addresses redirect, and the links of the commune's own
 * texts, menu and fields follow, so that nothing breaks.
 */
export function planMove(request: MoveRequest): Result<MovePlan, MoveRefusal> {
  const { commune, collection, from, to, files, taken } = request;
  const { nested } = COLLECTIONS[collection];
  const bad = to.split('/').find((name) => !NAME.test(name) || name === 'index');
  if (bad !== undefined || (!nested && to.includes('/'))) return refuse({ code: 'bad-name', name: bad ?? to });
  const source = from.replace(/\/index$/, '');
  if (source === to) return refuse({ code: 'same-place' });
  if (to.startsWith(`${source}/`)) return refuse({ code: 'into-itself' });

  const texts = files.flatMap((file) => {
    const kind = textKind(file.path, commune);
    return kind === undefined ? [] : [{ file, kind }];
  });
  const ids = new Map(
    texts
      .filter(({ kind }) => kind.collection === collection && !kind.isOverlay)
      .filter(({ kind: { id } }) => id === from || (nested && id.startsWith(`${source}/`)))
      .map(({ kind: { id } }) => [id, `${to}${id.slice(source.length)}`]),
  );
  if (!ids.has(from)) return refuse({ code: 'not-found' });
  const addresses = movedAddresses(collection, ids);
  const clash = [...addresses.values()].find((address) => taken.has(address) && !addresses.has(address));
  if (clash !== undefined) return refuse({ code: 'address-taken', address: clash });

  const renaming = { addresses, collection, ids };
  const links: FollowedLink[] = [];
  const changes = texts.flatMap(({ file, kind }) => {
    const relinked = followMove(file, kind, renaming);
    links.push(...relinked.links);
    const newId = kind.collection === collection && !kind.isOverlay ? ids.get(kind.id) : undefined;
    return writeText(file, relinked.text, newId === undefined ? undefined : entryPath(commune, collection, newId));
  });
  return accept({ changes: [...changes, ...redirectChanges(commune, files, addresses)], addresses, links });
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function movedAddresses(collection: CollectionName, ids: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...ids].flatMap(([before, after]) => {
      const [old, now] = [addressOf(collection, before), addressOf(collection, after)];
      return old === undefined || now === undefined ? [] : [[old, now] as const];
    }),
  );
}

/** A text that can't be read moves as it is. */
function followMove(file: TextFile, kind: TextKind, renaming: Renaming): ReturnType<typeof relinkText> {
  const text = mentions(file.text, renaming) ? readText(file, kind) : undefined;
  return text === undefined ? { text: file.text, links: [] } : relinkText(text, renaming);
}

function writeText({ path, text }: TextFile, after: string, newPath: string | undefined): MovePlan['changes'] {
  if (newPath !== undefined)
    return [
      { path, text: undefined },
      { path: newPath, text: after },
    ];
  return after === text ? [] : [{ path, text: after }];
}

function redirectChanges(
  commune: string,
  files: readonly TextFile[],
  addresses: ReadonlyMap<string, string>,
): MovePlan['changes'] {
  const path = `communes/${commune}/redirects.csv`;
  const before = files.find((file) => file.path === path)?.text;
  if (addresses.size === 0) return [];
  const text = editRedirects(before, addresses);
  return text === before ? [] : [{ path, text }];
}
