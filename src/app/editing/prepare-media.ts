import { type MediaTarget, parseEditPath } from '../../core/editing/edit-path.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { ContentStore, PathChange } from '../content-store.ts';
import type { EditingRefusal } from './editing-refusal.ts';
import type { EditingRoom } from './editing-room.ts';

/** A file as a form sends it. */
export interface SentFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file ready to be kept. */
export interface PreparedFile {
  readonly target: MediaTarget;
  readonly bytes: Uint8Array;
}

/** Bytes of a single file, as it is sent and as it is kept. */
export const MAX_MEDIA_BYTES = 12 * 1024 * 1024;

/** Checks where files want to go, and makes their pictures fit for a site. */
export async function prepareMedia(
  { commune, pictures }: EditingRoom,
  files: readonly SentFile[],
): Promise<Result<readonly PreparedFile[], EditingRefusal>> {
  const prepared: PreparedFile[] = [];
  for (const { path, bytes } of files) {
    const parsed = parseEditPath(path, commune);
    if (!parsed.ok) return refuse({ code: 'path', why: parsed.refusal });
    const target = parsed.value;
    if (target.kind !== 'media') return refuse({ code: 'path', why: { code: 'outside-content' } });
    const name = target.source;
    if (bytes.byteLength > MAX_MEDIA_BYTES) return refuse({ code: 'too-large', name });
    const extension = name.slice(name.lastIndexOf('.') + 1);
    const kept = target.type === 'image' ? await pictures.prepare(bytes, extension) : accept(bytes);
    if (!kept.ok) return refuse({ code: 'bad-picture', name });
    prepared.push({ target, bytes: kept.value });
  }
  return accept(prepared);
}

/** The changes that write these files in place of what is there now. */
export async function expectNow(
  store: ContentStore,
  commit: CommitId | undefined,
  files: readonly PreparedFile[],
): Promise<readonly PathChange[]> {
  const paths = files.map(({ target }) => target.path);
  const now = commit === undefined || paths.length === 0 ? undefined : await store.readMany(commit, paths);
  return files.map(({ target: { path }, bytes }) => ({ path, bytes, expected: now?.get(path)?.blob ?? 'absent' }));
}
