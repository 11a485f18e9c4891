import type { EditingRefusal } from '../../app/editing/editing-refusal.ts';
import { listEntries, type StoredEntry } from '../../app/editing/list-entries.ts';
import { readEntryText } from '../../app/editing/read-entry-text.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import type { Visit } from './environment.ts';
import type { Params } from './protocol.ts';

/** A published entry as the editor reads it. The file's `id` is the `base` of its next save. */
interface EditorEntry {
  readonly data: string;
  readonly file: { readonly path: string; readonly id: string };
}

/**
 * The entries of a collection. With `limit`, a page of them and how many there are in all: the stock editor asks for
 * everything and gets a plain list.
 */
export async function listFolder(
  { room }: Visit,
  { folder, parts = 'all', skip, limit }: Params<'entriesByFolder'>,
): Promise<Result<readonly EditorEntry[] | { entries: readonly EditorEntry[]; total: number }, EditingRefusal>> {
  const listed = await listEntries(room, { folder, parts, skip, limit });
  if (!listed.ok) return listed;
  const entries = listed.value.entries.map(showEntry);
  return accept(limit === undefined ? entries : { entries, total: listed.value.total });
}

/** Named entries; `data` is null for those that do not exist. */
export async function listFiles({ room }: Visit, { files }: Params<'entriesByFiles'>) {
  const entries = [];
  for (const { path, label } of files) {
    const entry = await readEntryText(room, path);
    if (!entry.ok && entry.refusal.code !== 'not-found') return entry;
    const shown = entry.ok ? showEntry(entry.value) : { data: null, file: { path, id: null } };
    entries.push({ ...shown, file: { ...shown.file, label } });
  }
  return accept(entries);
}

export async function getEntry(
  { room }: Visit,
  { path }: Params<'getEntry'>,
): Promise<Result<EditorEntry, EditingRefusal>> {
  const entry = await readEntryText(room, path);
  return entry.ok ? accept(showEntry(entry.value)) : entry;
}

function showEntry({ path, blob, text }: StoredEntry): EditorEntry {
  return { data: text, file: { path, id: blob } };
}
