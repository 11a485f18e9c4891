import { Hono, type MiddlewareHandler } from 'hono';
import type { Author } from '../../../app/content-store.ts';
import type { Files } from '../../../core/records/files.ts';
import { type BlobId, blobIdSchema, type CommitId, commitIdSchema } from '../../../core/records/git-ids.ts';
import { repositoryPathSchema } from '../../../core/records/repository-path.ts';
import { type MemoryCommit, type MemoryRepository, memoryRepository } from '../../git/memory-repository.ts';

/** The double of a forge: its API on a repository in memory, with its guards. */
export interface FakeForge {
  readonly repository: MemoryRepository;
  readonly app: Hono;
  readonly fetch: typeof fetch;
  /** The next requests are answered « wait ». */
  limit(requests: number, status: 403 | 429, headers: Readonly<Record<string, string>>): void;
  /** Does something just before the next write is judged, as another person's save would. */
  beforeNextWrite(act: () => void): void;
}

export const TOKEN = 'jeton-exemple';
export const REPOSITORY = 'exemple/contenu';
export const ADDRESS = 'https://forge.exemple.example/api';
/** Bytes of a request's body. */
const LARGEST_BODY = 50_000_000;

/** @param isAuthorised whether a request carries the right token, in this forge's manner */
export function fakeForge(isAuthorised: (headers: Headers) => boolean, routes: (forge: FakeForge) => void): FakeForge {
  const repository = memoryRepository();
  const app = new Hono();
  let limited = 0;
  let limitAnswer = () => new Response();
  let act: (() => void) | undefined;

  const guard: MiddlewareHandler = async (context, next) => {
    if (!isAuthorised(context.req.raw.headers)) return context.json({ message: 'Bad credentials' }, 401);
    if (limited > 0) {
      limited -= 1;
      return limitAnswer();
    }
    if (Number(context.req.header('content-length') ?? 0) > LARGEST_BODY)
      return context.json({ message: 'Payload too large' }, 413);
    if (/\/(graphql|contents|commits)$/.test(context.req.path) && context.req.method === 'POST') {
      act?.();
      act = undefined;
    }
    return next();
  };
  app.use(guard);

  const readme = repository.addBlob(new TextEncoder().encode('Contenu\n'));
  repository.refs.set(
    'main',
    repository.addCommit({
      files: new Map([[repositoryPathSchema.parse('README.md'), readme]]),
      parents: [],
      author: { name: 'Propriétaire', email: 'proprietaire@exemple.example' },
      at: '2026-11-24T07:00:00Z',
      message: 'Initial commit',
    }),
  );

  const forge: FakeForge = {
    repository,
    app,
    fetch: async (input, init) => app.fetch(new Request(input, init)),
    limit(requests, status, headers) {
      limited = requests;
      limitAnswer = () => Response.json({ message: 'API rate limit exceeded' }, { status, headers });
    },
    beforeNextWrite(next) {
      act = next;
    },
  };
  routes(forge);
  return forge;
}

/** A commit on a branch, as a forge makes it: the branch moves to it. */
export function commitOn(
  { repository }: FakeForge,
  branch: string,
  files: Files,
  commit: { readonly author: Author; readonly at: string; readonly message: string },
): CommitId {
  const head = repository.refs.get(branch);
  const id = repository.addCommit({ ...commit, files, parents: head === undefined ? [] : [head] });
  repository.refs.set(branch, id);
  return id;
}

/** The commit that an address names by branch or id. */
export function findCommit({ repository }: FakeForge, name: string): MemoryCommit | undefined {
  const branch = repository.refs.get(name);
  if (branch !== undefined) return repository.commit(branch);
  const id = commitIdSchema.safeParse(name);
  return id.success && repository.has(id.data) ? repository.commit(id.data) : undefined;
}

export function findBlob({ repository }: FakeForge, name: string): Uint8Array | undefined {
  const id = blobIdSchema.safeParse(name);
  return id.success ? repository.blobs.get(id.data) : undefined;
}

/** A recursive tree, folders included, as forges list it. */
export function treeLines({ repository }: FakeForge, files: Files) {
  const folders = new Set(
    [...files.keys()].flatMap((path) =>
      path
        .split('/')
        .slice(0, -1)
        .map((_, depth, names) => names.slice(0, depth + 1).join('/')),
    ),
  );
  return [
    ...[...folders].map((path) => ({ path, mode: '040000', type: 'tree', sha: '4'.repeat(40), size: 0 })),
    ...[...files].map(([path, blob]) => ({
      path,
      mode: '100644',
      type: 'blob',
      sha: blob,
      size: sizeOf(repository, blob),
    })),
    // What a repository may also hold, and no store may show.
    { path: 'lien.md', mode: '120000', type: 'blob', sha: '5'.repeat(40), size: 9 },
    { path: 'module', mode: '160000', type: 'commit', sha: '6'.repeat(40), size: 0 },
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** One page of a list, and the `Link` header when there is a next one. */
export function pageOf<Item>(
  items: readonly Item[],
  url: string,
  size: number,
): { items: readonly Item[]; headers: Record<string, string> } {
  const address = new URL(url);
  const page = Number(address.searchParams.get('page') ?? 1);
  address.searchParams.set('page', String(page + 1));
  const hasNext = items.length > page * size;
  return {
    items: items.slice((page - 1) * size, page * size),
    headers: hasNext ? { link: `<${address.href}>; rel="next"` } : {},
  };
}

/** The last commit that touched a path. */
export function lastCommitOf({ repository }: FakeForge, from: CommitId, path: string): CommitId | undefined {
  return repository.history({ from, path: repositoryPathSchema.parse(path), of: 'saves' })[0]?.commit;
}

function sizeOf(repository: MemoryRepository, blob: BlobId): number {
  return repository.blobs.get(blob)?.length ?? 0;
}
