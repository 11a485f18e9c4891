import { createHash } from 'node:crypto';

/** Folder of the refs that remember which save was made under which idempotency key. */
export const SAVES = 'refs/perron/saves/';

/** The key itself, chosen by a client, never becomes a file name. */
export function savesRef(key: string): string {
  return SAVES + createHash('sha256').update(key).digest('hex');
}
