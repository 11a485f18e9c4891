import type { ChangedPath, PathState } from '../core/records/changed-path.ts';
import type { ContentRef, DraftRef } from '../core/records/content-ref.ts';
import type { BlobId, CommitId } from '../core/records/git-ids.ts';
import type { RepositoryPath } from '../core/records/repository-path.ts';
import type { Result } from '../core/shared/result.ts';

/**
 * One versioned repository: the public content of the communes, or the private records of one commune.
 * Every state ever saved keeps its commit id; what is read at a commit never changes.
 *
 * Paths come from `parseRepositoryPath`. Symbolic links and submodules that a repository may hold are neither
 * listed, read nor replaced.
 */
export interface ContentStore {
  /** @returns the commit where a ref stands now; `undefined` for a draft that does not exist, or an empty repository */
  resolve(ref: ContentRef): Promise<CommitId | undefined>;

  /**
   * The files of a folder and of all folders in it, sorted by path.
   *
   * @param folder `''` for the whole repository; a folder that does not exist has no files
   */
  list(commit: CommitId, folder: RepositoryPath | ''): Promise<readonly StoredFile[]>;

  /** @returns `undefined` when no file is there */
  read(commit: CommitId, path: RepositoryPath): Promise<FileContent | undefined>;

  /** Several files at once; those that are not there are left out. */
  readMany(commit: CommitId, paths: readonly RepositoryPath[]): Promise<ReadonlyMap<RepositoryPath, FileContent>>;

  /**
   * Saves one action as one commit. A draft that does not exist begins at the published state.
   * Changes of others to other paths are kept: the change is applied to the newest state, never to an old copy.
   * When every path already holds what is asked, nothing is committed. Without any path (`changes: []`) the message
   * alone is recorded: a new stage of a draft.
   *
   * @returns refusal `stale` when a path no longer holds what the author started from; nothing is then changed
   */
  commit(request: ChangeRequest): Promise<Result<Saved, ChangeRefusal>>;

  /** One draft alone; `undefined` when it does not exist. */
  findDraft(ref: DraftRef): Promise<Draft | undefined>;

  /** @param prefix from `draftPrefix`; sorted by ref */
  listDrafts(prefix: string): Promise<readonly Draft[]>;

  /** @param tip where the draft stood when its removal was decided */
  deleteDraft(ref: DraftRef, tip: CommitId): Promise<Result<undefined, DraftMoved>>;

  /**
   * Publishes drafts, all or none, in one step: readers see the old state, then the new one.
   * Exactly the texts of the drafts are published: a path changed on both sides is never merged by machine.
   * A draft already published (a retry) is only removed.
   *
   * @returns refusal `draft-moved` when a draft was changed or removed since it was approved, `conflict` naming
   *   the paths that were published differently meanwhile; nothing is then changed
   */
  publish(request: PublishRequest): Promise<Result<Saved, PublishRefusal>>;

  /** The saves that made a path (a file or a folder) what it is at a commit, newest first. */
  history(request: HistoryRequest): Promise<HistoryPage>;

  /** Paths whose bytes differ between two commits, sorted; for indexes and rebuilds. */
  changedPaths(from: CommitId, to: CommitId): Promise<readonly ChangedPath[]>;

  /** Whether `commit` is `from` or was built upon it; `false` also when either is unknown here. */
  descends(commit: CommitId, from: CommitId): Promise<boolean>;

  /** Ends what the store keeps open. Saves under way are finished first. */
  close(): Promise<void>;
}

export interface StoredFile {
  readonly path: RepositoryPath;
  readonly blob: BlobId;
  /** Bytes; `undefined` where a forge does not tell. */
  readonly size: number | undefined;
}

export interface FileContent {
  readonly blob: BlobId;
  readonly bytes: Uint8Array;
}

/** Who acts; written into history for good. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

interface Act {
  readonly author: Author;
  /** French; first line, blank line, details. */
  readonly message: string;
  /** ISO 8601 with offset; recorded to the second. */
  readonly at: string;
  /** The same key makes a retry return the first save instead of saving twice; kept at least a day. */
  readonly idempotencyKey?: string | undefined;
}

/** `expected`: what the path held when the author began. */
export type PathChange =
  | { readonly path: RepositoryPath; readonly expected: PathState; readonly bytes: Uint8Array }
  | { readonly path: RepositoryPath; readonly expected: BlobId; readonly deleted: true };

export interface ChangeRequest extends Act {
  readonly ref: ContentRef;
  /** Each path once. */
  readonly changes: readonly PathChange[];
  /**
   * Begins the draft again from what is published, its past kept: the way out of a `conflict`. The value is where
   * the draft stood; `expected` then speaks of the published state, and the draft keeps only these changes.
   */
  readonly restarts?: CommitId | undefined;
  /** A text that leaves the published state and goes on as a draft, in the same step. */
  readonly keeps?: KeptDraft | undefined;
}

/** One step means: no crash leaves the text nowhere. A forge's API takes two, the draft right after the removal. */
export interface KeptDraft {
  readonly ref: DraftRef;
  /** Among the paths that the request deletes. */
  readonly path: RepositoryPath;
  readonly bytes: Uint8Array;
  readonly message: string;
  /** Where a draft that this one replaces stands; refusal `draft-moved` when it is not there. */
  readonly restarts: CommitId | undefined;
}

export interface PublishRequest extends Act {
  /** At least one; each with the commit that was approved. */
  readonly drafts: readonly { readonly ref: DraftRef; readonly tip: CommitId }[];
}

export interface Saved {
  readonly commit: CommitId;
  /** `unchanged`: everything asked was already so. `repeated`: saved before under the same idempotency key. */
  readonly kind: 'saved' | 'unchanged' | 'repeated';
}

/** A path that someone else has changed meanwhile. */
export interface StalePath {
  readonly path: RepositoryPath;
  /** What it holds now. */
  readonly current: PathState;
  readonly changedBy: string;
  /** ISO 8601, UTC. */
  readonly changedAt: string;
}

export type ChangeRefusal =
  | { readonly code: 'stale'; readonly paths: readonly StalePath[] }
  /** A folder, link or submodule is in the way of these paths, or a file where they need a folder. */
  | { readonly code: 'blocked'; readonly paths: readonly RepositoryPath[] }
  | DraftMoved;

/** @property tip where it stands now; `undefined` when it is gone */
export interface DraftMoved {
  readonly code: 'draft-moved';
  readonly ref: DraftRef;
  readonly tip: CommitId | undefined;
}

export type PublishRefusal = DraftMoved | { readonly code: 'conflict'; readonly paths: readonly StalePath[] };

export interface Draft {
  readonly ref: DraftRef;
  readonly tip: CommitId;
  /** Of its last save. */
  readonly author: Author;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly message: string;
}

export interface HistoryRequest {
  readonly from: CommitId;
  /** `''` for everything. */
  readonly path: RepositoryPath | '';
  /**
   * `saves`: who wrote it, the saves made in drafts included. `publications`: how the published state changed,
   * one entry for each publication or direct save.
   */
  readonly of: 'saves' | 'publications';
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string | undefined;
}

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  /** `undefined` on the last page. */
  readonly next: string | undefined;
}

export interface HistoryEntry {
  readonly commit: CommitId;
  readonly author: Author;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly message: string;
}

/** The records of one commune: the same operations on another, private repository. */
export type RecordStore = ContentStore;
