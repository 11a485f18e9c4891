import { LRUCache } from 'lru-cache';
import type { EditingRefusal } from '../../app/editing/editing-refusal.ts';
import type { EditingRoom } from '../../app/editing/editing-room.ts';
import { readMedia } from '../../app/editing/media-library.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';

/** The same bytes have the same thumbnail, whatever commune they are of; asking is only possible for one's own. */
const known = new LRUCache<string, Uint8Array>({
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: (bytes) => Math.max(bytes.byteLength, 1),
});

/**
 * A picture of the commune in small, as WebP.
 *
 * @param blob what the file holds, when that is known already
 * @returns refusal `not-found` for what is no picture
 */
export async function readThumbnail(
  room: EditingRoom,
  path: string,
  blob?: string,
): Promise<Result<Uint8Array, EditingRefusal>> {
  if (!path.startsWith(`communes/${room.commune}/media/`)) return refuse({ code: 'not-found' });
  const made = blob === undefined ? undefined : known.get(blob);
  if (made !== undefined) return accept(made);
  const file = await readMedia(room, path);
  if (!file.ok) return file;
  const thumbnail = known.get(file.value.blob) ?? (await room.pictures.thumbnail(file.value.bytes));
  if (thumbnail === undefined) return refuse({ code: 'not-found' });
  known.set(file.value.blob, thumbnail);
  return accept(thumbnail);
}
