import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Author } from '../../app/content-store.ts';
import { type BlobId, blobIdSchema, type CommitId, commitIdSchema } from '../../core/records/git-ids.ts';
import type { GitSettings } from './git-settings.ts';
import { type LastingProcess, lastingProcess, ProcessEnded, takeLine } from './lasting-process.ts';
import { runGit } from './run-git.ts';
import { formatTree, type Tree } from './tree-entry.ts';

/** Adds objects to one repository; each is on the disk when its id is told. */
export interface ObjectWriter {
  blob(bytes: Uint8Array): Promise<BlobId>;
  tree(tree: Tree): Promise<string>;
  commit(commit: NewCommit): Promise<CommitId>;
  close(): Promise<void>;
}

export interface NewCommit {
  readonly tree: string;
  readonly parents: readonly CommitId[];
  readonly author: Author;
  readonly message: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Folder inside the repository for what is about to be written. */
export const WAITING_FOLDER = 'perron-waiting';

let written = 0;

/** Lasting `hash-object` processes write blobs, trees and commits; a signed commit is made by `commit-tree`. */
export function objectWriter(directory: string, environment: NodeJS.ProcessEnv, settings: GitSettings): ObjectWriter {
  const folder = join(directory, WAITING_FOLDER);
  const processes = { blob: writerOf('blob'), tree: writerOf('tree'), commit: writerOf('commit') };

  function writerOf(kind: string): LastingProcess {
    return lastingProcess(environment, ['hash-object', '-w', '-t', kind, '--no-filters', '--stdin-paths']);
  }

  async function write(kind: keyof typeof processes, bytes: Uint8Array | string): Promise<string> {
    written += 1;
    const file = join(folder, `${process.pid}-${written}`);
    await mkdir(folder, { recursive: true });
    await writeFile(file, bytes);
    try {
      return await ask(processes[kind], `${file}\n`);
    } finally {
      await rm(file);
    }
  }

  return {
    blob: async (bytes) => blobIdSchema.parse(await write('blob', bytes)),
    tree: (tree) => write('tree', formatTree(tree)),
    async commit(commit) {
      if (settings.signingKey !== undefined) return signedCommit(environment, commit);
      return commitIdSchema.parse(await write('commit', formatCommit(commit, settings.committer)));
    },
    async close() {
      await Promise.all(Object.values(processes).map((writer) => writer.close()));
    },
  };
}

/** Writing the same object twice does no harm: a writer that was killed is asked again. */
async function ask(writer: LastingProcess, question: string): Promise<string> {
  try {
    return await writer.ask(question, takeLine);
  } catch (error) {
    if (!(error instanceof ProcessEnded)) throw error;
    return await writer.ask(question, takeLine);
  }
}

function formatCommit({ tree, parents, author, message, at }: NewCommit, committer: Author): string {
  const when = `${epochSeconds(at)} +0000`;
  return [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${formatPerson(author)} ${when}`,
    `committer ${formatPerson(committer)} ${when}`,
    '',
    `${message.trim()}\n`,
  ].join('\n');
}

async function signedCommit(environment: NodeJS.ProcessEnv, commit: NewCommit): Promise<CommitId> {
  const { tree, parents, author, message, at } = commit;
  formatPerson(author);
  const run = await runGit(
    environment,
    ['commit-tree', '-S', ...parents.flatMap((parent) => ['-p', parent]), '-F', '-', tree],
    {
      input: `${message.trim()}\n`,
      environment: {
        GIT_AUTHOR_NAME: author.name,
        GIT_AUTHOR_EMAIL: author.email,
        GIT_AUTHOR_DATE: `${epochSeconds(at)} +0000`,
        GIT_COMMITTER_DATE: `${epochSeconds(at)} +0000`,
      },
    },
  );
  return commitIdSchema.parse(run.output.toString().trim());
}

function formatPerson({ name, email }: Author): string {
  const isPlain = [name, email].every((text) => text.trim() !== '' && !/[<>\p{Cc}]/u.test(text));
  if (!isPlain) throw new Error('Le nom et l’adresse d’un auteur tiennent sur une ligne, sans « < » ni « > ».');
  return `${name.trim()} <${email.trim()}>`;
}

function epochSeconds(at: string): number {
  const milliseconds = Date.parse(at);
  if (Number.isNaN(milliseconds)) throw new Error(`« ${at} » n’est pas un moment.`);
  return Math.floor(milliseconds / 1000);
}
