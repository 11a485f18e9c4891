import { z } from 'zod';
import type { HistoryEntry, StoredFile } from '../../app/content-store.ts';
import { blobIdSchema, commitIdSchema } from '../../core/records/git-ids.ts';
import { parseRepositoryPath } from '../../core/records/repository-path.ts';

/** A blob, as the three forges answer it. */
export const blobAnswerSchema = z.object({ content: z.string(), encoding: z.literal('base64') });

export function decodeBlob(body: unknown): Uint8Array {
  return Buffer.from(blobAnswerSchema.parse(body).content, 'base64');
}

/** One line of a recursive tree: GitHub and Forgejo say `sha`, GitLab `id`. */
const treeLineSchema = z.object({
  path: z.string(),
  mode: z.string(),
  type: z.string(),
  sha: z.string().optional(),
  id: z.string().optional(),
  size: z.number().optional(),
});

export const treeAnswerSchema = z.object({ tree: z.array(treeLineSchema), truncated: z.boolean().optional() });
export const treeLinesSchema = z.array(treeLineSchema);

/** The regular files with a safe path; links, submodules and dot files are left out. */
export function filesIn(lines: z.infer<typeof treeLinesSchema>): readonly StoredFile[] {
  return lines.flatMap(({ path, mode, type, sha, id, size }) => {
    const safe = parseRepositoryPath(path);
    if (type !== 'blob' || mode === '120000' || !safe.ok) return [];
    return [{ path: safe.value, blob: blobIdSchema.parse(sha ?? id), size }];
  });
}

/** A commit as GitHub and Forgejo answer it. */
export const commitAnswerSchema = z.object({
  sha: commitIdSchema,
  commit: z.object({
    message: z.string(),
    author: z.object({ name: z.string(), email: z.string(), date: z.string() }),
  }),
});

export function entryOf({ sha, commit }: z.infer<typeof commitAnswerSchema>): HistoryEntry {
  const { name, email, date } = commit.author;
  return { commit: sha, author: { name, email }, at: new Date(date).toISOString(), message: commit.message.trim() };
}

/** What a forge says when it refuses. */
export const messageSchema = z.object({ message: z.unknown() }).transform(({ message }) => String(message));

/** A path or a branch name inside an address: its slashes stay. */
export function encodePath(text: string): string {
  return text.split('/').map(encodeURIComponent).join('/');
}

/** Whether a paged answer goes on, by its `Link` header. */
export function hasNextPage(headers: Headers): boolean {
  return /<[^>]+>;\s*rel="?next"?/.test(headers.get('link') ?? '');
}
