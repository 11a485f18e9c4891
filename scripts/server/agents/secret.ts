import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The installation's secret: `PERRON_SECRET`, else one drawn once and kept in the working data, readable by its
 * owner only. It signs forms; whoever changes it makes the forms that are open lapse.
 */
export async function readSecret(
  environment: Readonly<Record<string, string | undefined>>,
  data: string,
): Promise<Uint8Array> {
  const given = environment['PERRON_SECRET'];
  if (given !== undefined && given !== '') return new TextEncoder().encode(given);
  const file = join(data, 'secret');
  const known = await readFile(file).catch(() => undefined);
  if (known !== undefined && known.length >= 32) return known;
  await mkdir(data, { recursive: true });
  const drawn = randomBytes(32);
  await writeFile(file, drawn, { mode: 0o600 });
  return drawn;
}

/** A key of its own for each use, from which the secret can't be found. */
export function deriveKey(secret: Uint8Array, use: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac('sha256', secret).update(use).digest());
}
