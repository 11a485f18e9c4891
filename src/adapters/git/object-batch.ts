import { type BlobId, blobIdSchema, type CommitId, commitIdSchema } from '../../core/records/git-ids.ts';
import { commitText, type NewCommit } from './commit-text.ts';
import type { GitSettings } from './git-settings.ts';
import type { ObjectReader } from './object-reader.ts';
import { type NewObject, objectId, packStream } from './pack-stream.ts';
import { runGit } from './run-git.ts';
import { formatTree, type Tree } from './tree-entry.ts';

/** Objects made in memory, then written together: one file and one wait for the disk, however many saves there are. */
export interface ObjectBatch {
  /** Reads what is written and what this batch holds. */
  readonly reader: ObjectReader;
  blob(bytes: Uint8Array): BlobId;
  tree(tree: Tree): string;
  commit(commit: NewCommit): Promise<CommitId>;
  /** Whether a commit was made here and is not yet written. */
  holds(commit: CommitId): boolean;
  /** Returns when all of it is on the disk: it appears at once, whole. */
  write(): Promise<void>;
}

/** @param whenWritten told once for each file of objects added to the repository */
export function objectBatch(
  environment: NodeJS.ProcessEnv,
  written: ObjectReader,
  settings: GitSettings,
  whenWritten: () => void,
): ObjectBatch {
  const objects = new Map<string, NewObject>();
  const trees = new Map<string, Tree>();
  const commitTrees = new Map<CommitId, string>();

  function add(kind: NewObject['kind'], bytes: Uint8Array): string {
    const id = objectId({ kind, bytes });
    objects.set(id, { kind, bytes });
    return id;
  }

  return {
    reader: {
      ...written,
      treeOf: async (commit) => commitTrees.get(commit) ?? written.treeOf(commit),
      tree: async (id) => trees.get(id) ?? written.tree(id),
    },
    blob: (bytes) => blobIdSchema.parse(add('blob', bytes)),
    tree(tree) {
      const id = add('tree', formatTree(tree));
      trees.set(id, tree);
      return id;
    },
    async commit(commit) {
      const id = commitIdSchema.parse(add('commit', Buffer.from(await commitText(commit, settings))));
      commitTrees.set(id, commit.tree);
      return id;
    },
    holds: (commit) => commitTrees.has(commit),
    async write() {
      if (objects.size === 0) return;
      await runGit(environment, ['index-pack', '--stdin'], { input: packStream([...objects.values()]) });
      written.learn(commitTrees, trees);
      objects.clear();
      trees.clear();
      commitTrees.clear();
      whenWritten();
    },
  };
}
