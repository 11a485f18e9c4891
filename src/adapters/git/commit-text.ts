import { spawn } from 'node:child_process';
import type { Author } from '../../app/content-store.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import type { GitSettings } from './git-settings.ts';

export interface NewCommit {
  readonly tree: string;
  readonly parents: readonly CommitId[];
  readonly author: Author;
  readonly message: string;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * The text of a commit object, signed when there is a key.
 *
 * @throws when a name, an address or a moment can't stand on its line
 */
export async function commitText(commit: NewCommit, { committer, signingKey }: GitSettings): Promise<string> {
  const { tree, parents, author, message, at } = commit;
  const when = `${epochSeconds(at)} +0000`;
  const head = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${formatPerson(author)} ${when}`,
    `committer ${formatPerson(committer)} ${when}`,
  ].join('\n');
  const body = `${message.replaceAll('\0', '').trim()}\n`;
  if (signingKey === undefined) return `${head}\n\n${body}`;
  const signature = await sign(`${head}\n\n${body}`, signingKey);
  return `${head}\ngpgsig ${signature.trim().replaceAll('\n', '\n ')}\n\n${body}`;
}

/** As `git commit -S` does with `gpg.format=ssh`. */
async function sign(text: string, key: string): Promise<string> {
  const child = spawn('ssh-keygen', ['-Y', 'sign', '-n', 'git', '-f', key], { env: { PATH: process.env['PATH'] } });
  let signature = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (signature += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(text);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`La signature du commit a échoué\u00A0: ${errors.slice(0, 500)}`);
  return signature;
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
