import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { z } from 'zod';
import type { ContentStore, PathChange } from '../../app/content-store.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { type BlobId, blobIdSchema, type CommitId } from '../../core/records/git-ids.ts';
import { parseRepositoryPath, type RepositoryPath } from '../../core/records/repository-path.ts';
import { blobIdOf } from '../git/blob-id.ts';

/** What each file held when it was last imported: what tells an update of the folder from an edit in the store. */
export const importedSchema = z.record(z.string(), blobIdSchema);
export type Imported = Readonly<Record<string, BlobId>>;

export interface ImportRequest {
  readonly store: ContentStore;
  /** Absolute path of the folder that holds `root`. */
  readonly folder: string;
  /** `communes` */
  readonly root: string;
  readonly imported: Imported;
  /** ISO 8601 with offset. */
  readonly at: string;
}

export interface Import {
  readonly imported: Imported;
  /** Files updated in the folder and edited in the store since: the store's text stays. */
  readonly kept: readonly string[];
  readonly commit: CommitId | undefined;
}

/**
 * Brings into a store what changed in a folder since the last import, as one commit: the first texts, then those
 * that an update of the product brings. A text that agents changed meanwhile stays theirs.
 */
export async function importFolder({ store, folder, root, imported, at }: ImportRequest): Promise<Import> {
  const present = await readFiles(folder, root);
  const head = await store.resolve(PUBLISHED);
  const held = new Map(
    head === undefined ? [] : (await store.list(head, rootPath(root))).map(({ path, blob }) => [path, blob] as const),
  );
  const changes: PathChange[] = [];
  const kept: string[] = [];
  for (const path of new Set([...present.keys(), ...(Object.keys(imported) as RepositoryPath[])])) {
    const bytes = present.get(path);
    const blob = bytes === undefined ? undefined : blobIdOf(bytes);
    const now = held.get(path);
    if (blob === imported[path] || blob === now) continue;
    if (now !== imported[path]) kept.push(path);
    else if (bytes !== undefined) changes.push({ path, expected: now ?? 'absent', bytes });
    else if (now !== undefined) changes.push({ path, expected: now, deleted: true });
  }
  const next = Object.fromEntries([...present].map(([path, bytes]) => [path, blobIdOf(bytes)]));
  if (changes.length === 0) return { imported: next, kept: kept.sort(), commit: head };
  const message = head === undefined ? 'Premiers textes' : 'Mise à jour des textes livrés avec Perron';
  const saved = await store.commit({ ref: PUBLISHED, changes, author: AUTHOR, message, at });
  if (!saved.ok) throw new Error(`L’import des textes a été refusé (${saved.refusal.code}).`);
  return { imported: next, kept: kept.sort(), commit: saved.value.commit };
}

const AUTHOR = { name: 'Perron', email: 'perron@localhost' };

async function readFiles(folder: string, root: string): Promise<Map<RepositoryPath, Uint8Array>> {
  const entries = await readdir(join(folder, root), { recursive: true, withFileTypes: true });
  const files = new Map<RepositoryPath, Uint8Array>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const path = parseRepositoryPath(
      file
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    );
    // A file of the system (`.DS_Store`) is no text of a commune.
    if (path.ok) files.set(path.value, await readFile(file));
  }
  return files;
}

function rootPath(root: string): RepositoryPath {
  const path = parseRepositoryPath(root);
  if (!path.ok) throw new Error(`« ${root} » n’est pas un chemin.`);
  return path.value;
}
