import type { StalePath } from '../../app/content-store.ts';
import type { ContentRef } from '../../core/records/content-ref.ts';
import type { Files } from '../../core/records/files.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import type { RepositoryPath } from '../../core/records/repository-path.ts';
import type { ForgeApi } from './forge-api.ts';

/** What saving and publishing need to know of the repository on a forge. */
export interface ForgeRepository {
  readonly api: ForgeApi;
  branchOf(ref: ContentRef): string;
  filesAt(commit: CommitId): Promise<Files>;
  describeStale(head: CommitId, paths: readonly RepositoryPath[]): Promise<readonly StalePath[]>;
}
