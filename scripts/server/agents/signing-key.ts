import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { accept, type Result, refuse } from '../../../src/core/shared/result.ts';
import type { Environment } from './server-mode.ts';

const run = promisify(execFile);

/** Path of the SSH key that signs every commit, `PERRON_SIGNING_KEY`; without one they are not signed. */
export function signingKeyOf(environment: Environment): string | undefined {
  const path = environment['PERRON_SIGNING_KEY']?.trim() ?? '';
  return path === '' ? undefined : path;
}

/**
 * Whether the key can sign: found out before the first agent saves.
 *
 * @returns a French sentence when it can't
 */
export async function checkSigningKey(environment: Environment): Promise<Result<undefined, string>> {
  const path = signingKeyOf(environment);
  if (path === undefined) return accept(undefined);
  try {
    await run('ssh-keygen', ['-y', '-P', '', '-f', path]);
    return accept(undefined);
  } catch {
    return refuse(
      `PERRON_SIGNING_KEY (${path})\u00A0: il faut le chemin d’une clé SSH privée sans mot de passe, lisible par le seul compte du serveur, et le programme ssh-keygen. Tirez-en une avec «\u202Fssh-keygen -t ed25519 -N '' -f ${path}\u202F».`,
    );
  }
}
