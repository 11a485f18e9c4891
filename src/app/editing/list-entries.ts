import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../core/content/registry.ts';
import { parseEditPath } from '../../core/editing/edit-path.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { BlobId } from '../../core/records/git-ids.ts';
import type { RepositoryPath } from '../../core/records/repository-path.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { StoredFile } from '../content-store.ts';
import type { EditingRefusal } from './editing-refusal.ts';
import type { EditingRoom } from './editing-room.ts';
import { readText } from './read-text.ts';

/** An entry as published. */
export interface StoredEntry {
  readonly path: RepositoryPath;
  readonly blob: BlobId;
  readonly text: string;
}

export interface ListRequest {
  /** As the client names it, a leading slash allowed. */
  readonly folder: string;
  /** `fields` leaves out the texts below the fields: a list of 3 000 entries shows none of them. */
  readonly parts: 'all' | 'fields';
  /** How many; all without it. */
  readonly limit?: number | undefined;
  /** Entries to pass over. */
  readonly skip?: number | undefined;
}

export interface EntryPage {
  readonly entries: readonly StoredEntry[];
  /** How many there are in all. */
  readonly total: number;
}

/**
 * The published entries of a collection: the newest first where they have a date, else by name.
 *
 * @returns refusal `path` for a folder that holds no collection of this commune
 */
export async function listEntries(
  { store, commune }: EditingRoom,
  { folder, parts, limit, skip = 0 }: ListRequest,
): Promise<Result<EntryPage, EditingRefusal>> {
  const collection = collectionAt(folder, commune);
  if (collection === undefined) return refuse({ code: 'path', why: { code: 'outside-content' } });
  const commit = await store.resolve(PUBLISHED);
  if (commit === undefined) return accept({ entries: [], total: 0 });
  // Made of a slug and of the registry: safe by construction, and read only.
  const inside = `communes/${commune}/${COLLECTIONS[collection].folder}` as RepositoryPath;
  const files = (await store.list(commit, inside)).filter(({ path }) => isOwnEntry(path, commune));
  const heads = await readHeads(
    files,
    async (missing) =>
      new Map([...(await store.readMany(commit, missing))].map(([path, { bytes }]) => [path, readText(bytes)])),
  );
  const sorted = heads.toSorted((a, b) => compareHeads(a, b));
  const page = sorted.slice(skip, limit === undefined ? undefined : skip + limit);
  const texts =
    parts === 'all'
      ? await store.readMany(
          commit,
          page.map(({ path }) => path),
        )
      : undefined;
  const entries = page.map(({ path, blob, head }) => ({
    path,
    blob,
    text: texts === undefined ? head : (readText(texts.get(path)?.bytes) ?? ''),
  }));
  return accept({ entries, total: sorted.length });
}

/** The collection whose folder a client names. */
function collectionAt(folder: string, commune: string): CollectionName | undefined {
  const asked = folder.replace(/^\/|\/$/g, '');
  return COLLECTION_NAMES.find((name) => asked === `communes/${commune}/${COLLECTIONS[name].folder}`);
}

function isOwnEntry(path: string, commune: string): boolean {
  const target = parseEditPath(path, commune);
  return target.ok && target.value.kind === 'entry' && !target.value.isOverlay;
}

interface Head extends StoredFile {
  /** The file without the text below its fields. */
  readonly head: string;
  /** The day or moment by which it is sorted; `''` without one. */
  readonly date: string;
}

/** The same bytes have the same head: only files never seen are read. */
async function readHeads(
  files: readonly StoredFile[],
  read: (paths: readonly RepositoryPath[]) => Promise<ReadonlyMap<RepositoryPath, string | undefined>>,
): Promise<readonly Head[]> {
  const missing = files.filter(({ blob }) => !heads.has(blob));
  const texts = await read(missing.map(({ path }) => path));
  for (const { path, blob } of missing) remember(blob, texts.get(path) ?? '');
  return files.map((file) => ({ ...file, ...(heads.get(file.blob) ?? { head: '', date: '' }) }));
}

const heads = new Map<BlobId, Pick<Head, 'head' | 'date'>>();

/** Entries kept: some 20 MB. */
const MOST_HEADS = 40_000;

function remember(blob: BlobId, text: string): void {
  if (heads.size >= MOST_HEADS) {
    const oldest = heads.keys().next().value;
    if (oldest !== undefined) heads.delete(oldest);
  }
  const end = /^---[ \t]*\r?\n/.test(text) ? text.search(/\r?\n---[ \t]*(?:\r?\n|$)/) : -1;
  const head = end === -1 ? text : `${text.slice(0, end).replaceAll('\r\n', '\n')}\n---\n`;
  // Our files are canonical: a date stands alone on its line.
  const date = /^(?:date|start|at|adopted): *["']?([\d-]{10}[T\d:.Z+-]*)/m.exec(head)?.[1] ?? '';
  heads.set(blob, { head, date });
}

function compareHeads(a: Head, b: Head): number {
  if (a.date !== b.date) return a.date > b.date ? -1 : 1;
  return a.path < b.path ? -1 : 1;
}
