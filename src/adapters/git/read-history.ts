import type { HistoryEntry, HistoryPage, HistoryRequest, StalePath } from '../../app/content-store.ts';
import { type CommitId, commitIdSchema } from '../../core/records/git-ids.ts';
import type { RepositoryPath } from '../../core/records/repository-path.ts';
import type { NativeRepository } from './native-repository.ts';
import { stateAt } from './read-tree.ts';

const FORMAT = '--format=tformat:%H%x00%an%x00%ae%x00%at%x00%B%x00';
const FIELDS = 5;

/** `git log` on one path; the cursor counts what was shown, and the commit it starts from never changes. */
export async function readHistory(
  repository: NativeRepository,
  { from, path, of, limit, after }: HistoryRequest,
): Promise<HistoryPage> {
  const skipped = after === undefined ? 0 : Number.parseInt(after, 10);
  const run = await repository.run([
    'log',
    FORMAT,
    `--skip=${skipped}`,
    `--max-count=${limit + 1}`,
    ...(of === 'publications' ? ['--first-parent'] : []),
    '--end-of-options',
    from,
    '--',
    ...(path === '' ? [] : [path]),
  ]);
  const entries = parseEntries(run.output.toString());
  return { entries: entries.slice(0, limit), next: entries.length > limit ? String(skipped + limit) : undefined };
}

/** Who changed each path last, and what it holds now. */
export function describeStale(
  repository: NativeRepository,
  head: CommitId,
  paths: readonly RepositoryPath[],
): Promise<readonly StalePath[]> {
  return Promise.all(
    paths.map(async (path) => {
      const { entries } = await readHistory(repository, { from: head, path, of: 'saves', limit: 1 });
      const current = await stateAt(repository.reader, head, path);
      return { path, current, changedBy: entries[0]?.author.name ?? '', changedAt: entries[0]?.at ?? '' };
    }),
  );
}

function parseEntries(text: string): readonly HistoryEntry[] {
  const fields = text.split('\0');
  const entries: HistoryEntry[] = [];
  for (let at = 0; at + FIELDS < fields.length; at += FIELDS) {
    const [commit = '', name = '', email = '', seconds = '', message = ''] = fields.slice(at, at + FIELDS);
    entries.push({
      commit: commitIdSchema.parse(commit.trim()),
      author: { name, email },
      at: momentOf(seconds),
      message: message.trim(),
    });
  }
  return entries;
}

/** @param seconds since 1970, as git writes them */
export function momentOf(seconds: string): string {
  return new Date(Number(seconds) * 1000).toISOString();
}
