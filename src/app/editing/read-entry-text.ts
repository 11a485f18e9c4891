import { parseEditPath } from '../../core/editing/edit-path.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { EditingRefusal } from './editing-refusal.ts';
import type { EditingRoom } from './editing-room.ts';
import type { StoredEntry } from './list-entries.ts';
import { readText } from './read-text.ts';

/** One published entry of the commune, by its path. */
export async function readEntryText(
  { store, commune }: EditingRoom,
  text: string,
): Promise<Result<StoredEntry, EditingRefusal>> {
  const target = parseEditPath(text, commune);
  if (!target.ok) return refuse({ code: 'path', why: target.refusal });
  if (target.value.kind !== 'entry') return refuse({ code: 'path', why: { code: 'outside-content' } });
  const { path } = target.value;
  const commit = await store.resolve(PUBLISHED);
  const file = commit === undefined ? undefined : await store.read(commit, path);
  const entry = readText(file?.bytes);
  if (file === undefined || entry === undefined) return refuse({ code: 'not-found' });
  return accept({ path, blob: file.blob, text: entry });
}
