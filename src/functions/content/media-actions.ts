import type { EditingRefusal } from '../../app/editing/editing-refusal.ts';
import { addMedia, listMedia, readMedia } from '../../app/editing/media-library.ts';
import type { BlobId } from '../../core/records/git-ids.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import { readAsset, toBase64 } from './asset-bytes.ts';
import type { Visit } from './environment.ts';
import type { Params } from './protocol.ts';
import { readThumbnail } from './thumbnails.ts';

/** A picture or document as the editor reads it. */
interface EditorFile {
  readonly id: BlobId;
  readonly name: string;
  readonly path: string;
  readonly encoding: 'base64';
  readonly content: string;
}

/**
 * The pictures or documents of a folder. Pictures come as thumbnails and documents without their bytes: the whole of a
 * library would be hundreds of megabytes. `names` leaves out the thumbnails too.
 */
export async function listFiles(visit: Visit, { mediaFolder, parts = 'all' }: Params<'getMedia'>) {
  const listed = await listMedia(visit.room, mediaFolder);
  if (!listed.ok) return listed;
  const files = [];
  for (const file of listed.value) {
    const thumbnail = parts === 'all' ? await readThumbnail(visit.room, file.path, file.blob) : undefined;
    const bytes = thumbnail?.ok === true ? thumbnail.value : undefined;
    files.push({ ...showFile(file.path, file.blob, bytes), size: file.size });
  }
  return accept(files);
}

/** One file, whole. */
export async function getFile(
  { room }: Visit,
  { path }: Params<'getMediaFile'>,
): Promise<Result<EditorFile, EditingRefusal>> {
  const file = await readMedia(room, path);
  return file.ok ? accept(showFile(path, file.value.blob, file.value.bytes)) : file;
}

/** Adds a file to the library, and shows it as it is kept. */
export async function addFile(
  visit: Visit,
  { asset }: Params<'persistMedia'>,
): Promise<Result<EditorFile, EditingRefusal>> {
  const sent = readAsset(asset);
  if (!sent.ok) return sent;
  const added = await addMedia(visit.room, visit.agent, sent.value);
  if (!added.ok) return added;
  visit.onPublished();
  return getFile(visit, { path: added.value.path });
}

export function showFile(path: string, id: BlobId, bytes: Uint8Array | undefined): EditorFile {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { id, name, path, encoding: 'base64', content: bytes === undefined ? '' : toBase64(bytes) };
}
