import { z } from 'zod';
import { COLLECTION_NAMES } from '../../core/content/registry.ts';
import { blobIdSchema } from '../../core/records/git-ids.ts';

/**
 * What an editor may ask: the protocol of Decap's `proxy` backend (decap-cms-backend-proxy 3.5.3), each action
 * strict, and a few optional fields that only our own editor sends (`base`, `parts`, `skip`, `limit`, `remark`, `orNothing`).
 * `branch`, `commitMessage` and the workflow's label prefix are taken and ignored.
 */
const branch = z.string().max(255).optional();
const cmsLabelPrefix = z.string().max(255).optional();
/** Shorter than what a draft's ref can hold. */
const path = z.string().min(1).max(300);
const collection = z.enum(COLLECTION_NAMES);
const slug = z.string().min(1).max(250);
/** What the file held when the agent opened it. */
const base = z.union([blobIdSchema, z.literal('absent')]).optional();
const options = z.strictObject({ commitMessage: z.string().max(2000).optional() }).optional();
const status = z.enum(['draft', 'pending_review', 'pending_publish']);
const asset = z.strictObject({ path, content: z.string(), encoding: z.literal('base64') });
const entry = { branch, collection, slug } as const;

function call<Name extends string, Params extends z.ZodType>(action: Name, params: Params) {
  return z.strictObject({ branch, action: z.literal(action), params });
}

export const callSchema = z.discriminatedUnion('action', [
  z.strictObject({ branch, action: z.literal('info'), params: z.strictObject({ branch }).optional() }),
  call(
    'entriesByFolder',
    z.strictObject({
      branch,
      folder: path,
      extension: z.string().max(20),
      depth: z.int().min(0).max(100),
      parts: z.enum(['all', 'fields']).optional(),
      skip: z.int().min(0).optional(),
      limit: z.int().min(1).max(1000).optional(),
    }),
  ),
  call(
    'entriesByFiles',
    z.strictObject({
      branch,
      files: z.array(z.strictObject({ path, label: z.string().max(300).optional() })).max(200),
    }),
  ),
  call('getEntry', z.strictObject({ branch, path })),
  call('unpublishedEntries', z.strictObject({ branch, parts: z.enum(['names', 'all']).optional() })),
  call(
    'unpublishedEntry',
    z.union([
      z.strictObject({ branch, cmsLabelPrefix, id: z.string().min(3).max(300), orNothing: z.boolean().optional() }),
      z.strictObject({ ...entry, cmsLabelPrefix, orNothing: z.boolean().optional() }),
    ]),
  ),
  call('unpublishedEntryDataFile', z.strictObject({ ...entry, path, id: z.string().max(300) })),
  call('unpublishedEntryMediaFile', z.strictObject({ ...entry, path, id: z.string().max(300) })),
  call(
    'persistEntry',
    z.strictObject({
      branch,
      cmsLabelPrefix,
      // Several files at once would be one text in several languages: our collections have one file for each text.
      dataFiles: z.tuple([z.strictObject({ slug, path, raw: z.string(), newPath: path.optional(), base })]),
      assets: z.array(asset).max(50),
      options: z.strictObject({
        commitMessage: z.string().max(2000).optional(),
        collectionName: collection.optional(),
        useWorkflow: z.boolean(),
        newEntry: z.boolean().optional(),
        unpublished: z.boolean().optional(),
        hasSubfolders: z.boolean().optional(),
        status: status.optional(),
      }),
    }),
  ),
  call(
    'updateUnpublishedEntryStatus',
    z.strictObject({ ...entry, cmsLabelPrefix, newStatus: status, remark: z.string().optional() }),
  ),
  call('publishUnpublishedEntry', z.strictObject(entry)),
  call('deleteUnpublishedEntry', z.strictObject(entry)),
  call('getMedia', z.strictObject({ branch, mediaFolder: path, parts: z.enum(['all', 'names']).optional() })),
  call('getMediaFile', z.strictObject({ branch, path })),
  call('persistMedia', z.strictObject({ branch, asset, options })),
  call('deleteFile', z.strictObject({ branch, path, options, base })),
  // One at a time: each is one commit, and half of a list would be worse than none.
  call('deleteFiles', z.strictObject({ branch, paths: z.tuple([path]), options, base })),
  call('getDeployPreview', z.strictObject(entry)),
]);
export type Call = z.infer<typeof callSchema>;

/** What an action is given. */
export type Params<Action extends Call['action']> = NonNullable<Extract<Call, { action: Action }>['params']>;

/** Where a text stands, in the editor's words. */
export type Status = z.infer<typeof status>;

/** Header `Idempotency-Key` of a save: a retry with the same one saves nothing twice. */
export const idempotencyKeySchema = z.string().regex(/^[\w-]{8,64}$/);
