import { join } from 'node:path';
import { z } from 'zod';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { DatabaseRefusal } from './database-refusal.ts';
import type { DatabaseSettings } from './open-database.ts';

/**
 * Which database the environment asks for: Postgres when `DATABASE_URL` is there (with `DATABASE_OWNER_URL` to bring
 * the schema up to date, `DATABASE_CONNECTIONS` at once), else one file per commune under `<data>/database`.
 *
 * @param data the folder that `PERRON_DATA` names
 */
export function readDatabaseSettings(
  environment: Readonly<Record<string, string | undefined>>,
  data: string,
  onError: (error: Error) => void,
): Result<DatabaseSettings, DatabaseRefusal> {
  const read = environmentSchema.safeParse(environment);
  if (!read.success) {
    const [issue] = read.error.issues;
    const reason = issue?.message ?? 'valeur inconnue';
    return refuse({ code: 'settings-malformed', variable: String(issue?.path[0] ?? ''), reason });
  }
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DATABASE_CONNECTIONS: connections } = read.data;
  if (url === undefined) return accept({ kind: 'sqlite', folder: join(data, 'database') });
  return accept({ kind: 'postgres', url, ownerUrl, connections, onError });
}

const address = z
  .url({ protocol: /^postgres(?:ql)?$/, error: 'une adresse comme postgres://role:motdepasse@serveur/base' })
  .optional();

const environmentSchema = z.object({
  DATABASE_URL: z.preprocess(emptyIsAbsent, address),
  DATABASE_OWNER_URL: z.preprocess(emptyIsAbsent, address),
  DATABASE_CONNECTIONS: z.preprocess(
    emptyIsAbsent,
    z.coerce.number({ error: 'un nombre de 1 à 200' }).int().min(1).max(200).default(10),
  ),
});

/** A line of `.env` left without value. */
function emptyIsAbsent(value: unknown): unknown {
  return value === '' ? undefined : value;
}
