import { z } from 'zod';

/** Where the published state of a repository stands. */
export const PUBLISHED = 'refs/heads/main';

/** Folder of all drafts among the refs. */
const DRAFTS = 'refs/drafts/';

const name = '[a-z0-9]+(?:[-_][a-z0-9]+)*';
const draftPattern = new RegExp(`^${DRAFTS}(${name})/([a-z][A-Za-z0-9-]*)/(${name}(?:[.+]${name})*)$`);

/** `refs/drafts/<commune>/<collection>/<slug>`: one text being written, beside what is published. */
export const draftRefSchema = z
  .string()
  .max(400)
  .regex(draftPattern)
  // git keeps this ending for its own lock files.
  .refine((text) => !text.endsWith('.lock'))
  .brand<'DraftRef'>();
export type DraftRef = z.infer<typeof draftRefSchema>;

/** A state that can be read and changed: the published one, or a draft. */
export type ContentRef = typeof PUBLISHED | DraftRef;

/** What a draft is about. */
export interface DraftSubject {
  readonly commune: string;
  readonly collection: string;
  /** Of the entry, in lower case without accents; a nested page has slashes: `vie-pratique/dechets`. */
  readonly slug: string;
}

/**
 * The ref of an entry's draft. A slash of a nested slug is written `+`: a ref can't be the folder of another.
 *
 * @throws when a part is no plain name: the caller checks what a client sends against the collections
 */
export function draftRef({ commune, collection, slug }: DraftSubject): DraftRef {
  return draftRefSchema.parse(`${DRAFTS}${commune}/${collection}/${slug.replaceAll('/', '+')}`);
}

/** What a draft's ref is about. */
export function draftSubject(ref: DraftRef): DraftSubject {
  const [, commune = '', collection = '', slug = ''] = draftPattern.exec(ref) ?? [];
  return { commune, collection, slug: slug.replaceAll('+', '/') };
}

/** Beginning of the refs of a commune's drafts, or of one of its collections. */
export function draftPrefix(commune: string, collection?: string): string {
  return `${DRAFTS}${commune}/${collection === undefined ? '' : `${collection}/`}`;
}
