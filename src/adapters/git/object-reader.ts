import { LRUCache } from 'lru-cache';
import { type CommitId, commitIdSchema } from '../../core/records/git-ids.ts';
import { lastingProcess, ProcessEnded, type TakeReply } from './lasting-process.ts';
import { parseTree, type Tree } from './tree-entry.ts';

/** Reads the objects of one repository. What an id names never changes, so trees and sizes are kept in memory. */
export interface ObjectReader {
  /** The commit that a ref names now. */
  resolve(ref: string): Promise<CommitId | undefined>;
  /** @throws when there is no such commit */
  treeOf(commit: CommitId): Promise<string>;
  tree(id: string): Promise<Tree>;
  /** Keeps in memory what was just written, as if it had been read. */
  learn(commits: ReadonlyMap<CommitId, string>, trees: ReadonlyMap<string, Tree>): void;
  /** Bytes of a blob, a tree or a commit; `undefined` when there is none. */
  content(id: string): Promise<Buffer | undefined>;
  /** Bytes. */
  size(id: string): Promise<number>;
  close(): Promise<void>;
}

interface ObjectInfo {
  readonly id: string;
  readonly kind: string;
  readonly size: number;
}

/** Entries of trees kept in memory for one repository, about 250 bytes each. */
const KEPT_ENTRIES = 250_000;
const KEPT_SIZES = 50_000;

export function objectReader(environment: NodeJS.ProcessEnv): ObjectReader {
  const questions = lastingProcess(environment, ['cat-file', '--batch-command']);
  const trees = new LRUCache<string, Tree>({ maxSize: KEPT_ENTRIES, sizeCalculation: (tree) => tree.size + 1 });
  const commitTrees = new LRUCache<CommitId, string>({ max: 5_000 });
  const sizes = new LRUCache<string, number>({ max: KEPT_SIZES });

  /** Reading twice does no harm: a reader that was killed is asked again. */
  async function ask<Reply>(question: string, takeReply: TakeReply<Reply>): Promise<Reply> {
    try {
      return await questions.ask(question, takeReply);
    } catch (error) {
      if (!(error instanceof ProcessEnded)) throw error;
      return await questions.ask(question, takeReply);
    }
  }

  function content(id: string): Promise<Buffer | undefined> {
    return ask(`contents ${id}\n`, takeContent);
  }

  return {
    content,
    async resolve(ref) {
      const found = await ask(`info ${ref}\n`, takeInfo);
      return found?.kind === 'commit' ? commitIdSchema.parse(found.id) : undefined;
    },
    async treeOf(commit) {
      const known = commitTrees.get(commit);
      if (known !== undefined) return known;
      const text = (await content(commit))?.toString('latin1');
      const tree = /^tree ([0-9a-f]+)\n/.exec(text ?? '')?.[1];
      if (tree === undefined) throw new Error(`Aucun état ${commit} dans ce dépôt.`);
      commitTrees.set(commit, tree);
      return tree;
    },
    async tree(id) {
      const known = trees.get(id);
      if (known !== undefined) return known;
      const bytes = await content(id);
      if (bytes === undefined) throw new Error(`Le dépôt est abîmé : le dossier ${id} manque.`);
      const tree = parseTree(bytes, id.length / 2);
      trees.set(id, tree);
      return tree;
    },
    learn(newCommits, newTrees) {
      for (const [commit, tree] of newCommits) commitTrees.set(commit, tree);
      for (const [id, tree] of newTrees) trees.set(id, tree);
    },
    async size(id) {
      const known = sizes.get(id);
      if (known !== undefined) return known;
      const found = await ask(`info ${id}\n`, takeInfo);
      if (found === undefined) throw new Error(`Le dépôt est abîmé : le fichier ${id} manque.`);
      sizes.set(id, found.size);
      return found.size;
    },
    close: () => questions.close(),
  };
}

/** `<id> <kind> <size>`, or `<asked> missing`. */
function takeInfo(read: Buffer): { reply: ObjectInfo | undefined; used: number } | number {
  const end = read.indexOf(0x0a);
  if (end === -1) return 0;
  const [id = '', kind = '', size] = read.toString('utf8', 0, end).split(' ');
  return { reply: size === undefined ? undefined : { id, kind, size: Number(size) }, used: end + 1 };
}

/** The same line, then the bytes and a line feed. */
function takeContent(read: Buffer): { reply: Buffer | undefined; used: number } | number {
  const info = takeInfo(read);
  if (typeof info === 'number') return info;
  if (info.reply === undefined) return { reply: undefined, used: info.used };
  const end = info.used + info.reply.size;
  if (read.length < end + 1) return end + 1;
  return { reply: Buffer.from(read.subarray(info.used, end)), used: end + 1 };
}
