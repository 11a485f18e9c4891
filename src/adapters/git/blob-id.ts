import { createHash } from 'node:crypto';
import { type BlobId, blobIdSchema } from '../../core/records/git-ids.ts';

/** The id that git gives to a file's bytes in a SHA-1 repository. */
export function blobIdOf(bytes: Uint8Array): BlobId {
  return blobIdSchema.parse(createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex'));
}
