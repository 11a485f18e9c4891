import { type BlobId, blobIdSchema } from '../../core/records/git-ids.ts';
import { objectId } from './pack-stream.ts';

/** The id that git gives to a file's bytes in a SHA-1 repository. */
export function blobIdOf(bytes: Uint8Array): BlobId {
  return blobIdSchema.parse(objectId({ kind: 'blob', bytes }));
}
