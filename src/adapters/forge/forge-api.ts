import type { Author, HistoryEntry, StoredFile } from '../../app/content-store.ts';
import type { PathState } from '../../core/records/changed-path.ts';
import type { BlobId, CommitId } from '../../core/records/git-ids.ts';
import type { RepositoryPath } from '../../core/records/repository-path.ts';

/** The little that a forge's API must do for `forgeStore`; each forge says it in its own words. */
export interface ForgeApi {
  head(branch: string): Promise<CommitId | undefined>;
  /** Every regular file of a state. */
  files(commit: CommitId): Promise<readonly StoredFile[]>;
  blob(blob: BlobId): Promise<Uint8Array>;
  /** One page of a path's history, newest first; messages and authors as the forge has them. */
  log(request: LogRequest): Promise<readonly HistoryEntry[]>;
  describe(commit: CommitId): Promise<HistoryEntry>;
  /** @returns branches whose name begins so */
  branches(prefix: string): Promise<readonly { readonly branch: string; readonly tip: CommitId }[]>;
  createBranch(branch: string, at: CommitId): Promise<'done' | 'moved'>;
  deleteBranch(branch: string): Promise<void>;
  /** Where two states parted; `undefined` when one is unknown or they share nothing. */
  mergeBase(one: CommitId, other: CommitId): Promise<CommitId | undefined>;
  /** @returns `moved` when the forge's own guard finds that the branch has changed since `base` */
  commit(commit: ForgeCommit): Promise<CommitId | 'moved'>;
  /** Whether a commit may change no file. */
  readonly commitsNothing: boolean;
  /** Whether a commit keeps an author that is not the token's owner; otherwise authors go to trailers. */
  readonly keepsAuthors: boolean;
}

export interface LogRequest {
  readonly from: CommitId;
  readonly path: RepositoryPath | '';
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
}

export interface ForgeCommit {
  readonly branch: string;
  /** The state on which the changes were decided. */
  readonly base: CommitId;
  readonly changes: readonly ForgeChange[];
  readonly author: Author;
  readonly message: string;
  /** ISO 8601; some forges date commits by their own clock. */
  readonly at: string;
}

export interface ForgeChange {
  readonly path: RepositoryPath;
  readonly before: PathState;
  /** `undefined` removes the file. */
  readonly bytes: Uint8Array | undefined;
}
