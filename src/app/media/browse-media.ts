import { parseEditPath } from '../../core/editing/edit-path.ts';
import {
  descriptionsPath,
  type PictureDescription,
  type PictureDescriptions,
  readDescriptions,
} from '../../core/media/picture-descriptions.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { BlobId, CommitId } from '../../core/records/git-ids.ts';
import { parseRepositoryPath, type RepositoryPath } from '../../core/records/repository-path.ts';
import type { ContentStore } from '../content-store.ts';
import type { EditingRoom } from '../editing/editing-room.ts';
import { findMediaUse } from '../editing/media-use.ts';
import { readText } from '../editing/read-text.ts';

/** A picture or document of the commune's library. */
export interface MediaItem {
  /** As texts write it: `media/fetes/marche.jpg`. */
  readonly source: string;
  readonly type: 'image' | 'document';
  readonly blob: BlobId;
  /** Bytes. */
  readonly size: number | undefined;
  /** Undefined for documents, and for pictures that still lack one. */
  readonly description: PictureDescription | undefined;
}

export interface MediaLibrary {
  readonly commit: CommitId | undefined;
  /** By path. */
  readonly items: readonly MediaItem[];
  readonly descriptions: PictureDescriptions;
}

/** Everything in the library, as it is published. */
export async function readLibrary({ store, commune }: EditingRoom): Promise<MediaLibrary> {
  const commit = await store.resolve(PUBLISHED);
  if (commit === undefined) return { commit, items: [], descriptions: {} };
  const path = descriptionsPath(commune);
  const descriptions = readDescriptions(readText((await readPath(store, commit, path))?.bytes), path);
  const found = await Promise.all(
    ['media', 'files'].map((root) => listUnder(store, commit, `communes/${commune}/${root}`)),
  );
  const items = found.flat().flatMap(({ path: file, blob, size }): MediaItem[] => {
    const target = parseEditPath(file, commune);
    if (!target.ok || target.value.kind !== 'media') return [];
    const { source, type } = target.value;
    return [{ source, type, blob, size, description: descriptions[source] }];
  });
  return { commit, items, descriptions };
}

/** @param search words of the name or of the description, accents or not; each must be there */
export function searchMedia(items: readonly MediaItem[], search: string): readonly MediaItem[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter(({ source, description }) => {
    const text = plain(`${source} ${description !== undefined && 'alt' in description ? description.alt : ''}`);
    return words.every((word) => text.includes(word));
  });
}

/** Folders of the library, the files directly at its roots left out: `media/fetes`. */
export function foldersOf(items: readonly MediaItem[]): readonly string[] {
  return [...new Set(items.map(({ source }) => source.slice(0, source.lastIndexOf('/'))))].sort();
}

/** One item with the texts that show it. */
export async function findMedia(
  room: EditingRoom,
  source: string,
): Promise<{ readonly item: MediaItem; readonly uses: readonly string[] } | undefined> {
  const { commit, items } = await readLibrary(room);
  const item = items.find((one) => one.source === source);
  if (item === undefined || commit === undefined) return undefined;
  return { item, uses: await findMediaUse(room, commit, source) };
}

export async function readPath(store: ContentStore, commit: CommitId, path: string) {
  const parsed = parseRepositoryPath(path);
  return parsed.ok ? store.read(commit, parsed.value) : undefined;
}

async function listUnder(store: ContentStore, commit: CommitId, folder: string) {
  // Made of a slug and of a fixed name: safe by construction, and read only.
  return store.list(commit, folder as RepositoryPath);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
