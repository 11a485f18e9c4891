import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accept, type Result, refuse } from '../../../src/core/shared/result.ts';
import type { Environment, ServerMode } from './server-mode.ts';

/**
 * The installation's secret. In production only `PERRON_SECRET` gives it; a demonstration draws one once and keeps it
 * in the working data, readable by its owner only. It signs forms; whoever changes it makes the forms that are open
 * lapse.
 *
 * @returns a French sentence when there is none, or one that can be guessed
 */
export async function readSecret(
  environment: Environment,
  data: string,
  mode: ServerMode,
): Promise<Result<Uint8Array, string>> {
  const given = environment['PERRON_SECRET']?.trim() ?? '';
  if (given !== '') return given.length >= SHORTEST ? accept(new TextEncoder().encode(given)) : refuse(TOO_SHORT);
  return mode === 'production' ? refuse(MISSING) : accept(await drawOnce(data));
}

/** A key of its own for each use, from which the secret can't be found. */
export function deriveKey(secret: Uint8Array, use: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac('sha256', secret).update(use).digest());
}

async function drawOnce(data: string): Promise<Uint8Array> {
  const file = join(data, 'secret');
  const known = await readFile(file).catch(() => undefined);
  if (known !== undefined && known.length >= 32) return known;
  await mkdir(data, { recursive: true });
  const drawn = randomBytes(32);
  await writeFile(file, drawn, { mode: 0o600 });
  return drawn;
}

/** Characters. */
const SHORTEST = 32;
const HOW =
  'Tirez-en un avec «\u202Fopenssl rand -base64 48\u202F», écrivez-le dans .env, et gardez-en une copie à l’abri.';
const MISSING = `PERRON_SECRET manque\u00A0: c’est le secret qui signe les formulaires. ${HOW}`;
const TOO_SHORT = `PERRON_SECRET est trop court\u00A0: il faut au moins ${SHORTEST}\u00A0caractères. ${HOW}`;
