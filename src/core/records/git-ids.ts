import { z } from 'zod';

const objectId = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);

/** One state of a whole repository, and how it came about. */
export const commitIdSchema = objectId.brand<'CommitId'>();
export type CommitId = z.infer<typeof commitIdSchema>;

/** The bytes of one file: two files with the same bytes have the same id. */
export const blobIdSchema = objectId.brand<'BlobId'>();
export type BlobId = z.infer<typeof blobIdSchema>;
