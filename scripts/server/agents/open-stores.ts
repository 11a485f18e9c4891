import { explainDatabaseRefusal } from '../../../src/adapters/database/database-refusal.ts';
import { readDatabaseSettings } from '../../../src/adapters/database/database-settings.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { openMailer } from '../../../src/adapters/mail/open-mailer.ts';
import type { Database } from '../../../src/app/commune-database.ts';
import type { Mailer } from '../../../src/app/mailer.ts';
import { accept, type Result, refuse } from '../../../src/core/shared/result.ts';
import type { Environment } from './server-mode.ts';

export interface Stores {
  readonly database: Database;
  readonly mailer: Mailer;
}

/**
 * The database and the mailer that the environment asks for.
 *
 * @returns a French sentence when one can't be opened
 */
export async function openStores(
  environment: Environment,
  data: string,
  onError: (error: Error) => void,
): Promise<Result<Stores, string>> {
  const settings = readDatabaseSettings(environment, data, onError);
  if (!settings.ok) return refuse(explainDatabaseRefusal(settings.refusal));
  const mailer = openMailer(environment, data);
  if (!mailer.ok) return refuse('SMTP_URL n’est pas une adresse de serveur de courrier (smtp:// ou smtps://).');
  const database = await openDatabase(settings.value);
  if (!database.ok) return refuse(explainDatabaseRefusal(database.refusal));
  return accept({ database: database.value, mailer: mailer.value });
}

/** The address that a commune's mail comes from. */
export function senderOf(environment: Environment, origin: string): string {
  return environment['MAIL_FROM']?.trim() || `ne-pas-repondre@${new URL(origin).hostname}`;
}
