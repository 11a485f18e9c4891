import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accept, type Result, refuse } from '../../../src/core/shared/result.ts';
import type { ServerMode } from './server-mode.ts';

/**
 * Working data belong to a demonstration or to a production for good: anyone plays anyone in the first, so that its
 * accounts and sessions must never open the second, nor its picker the accounts of real people.
 *
 * @returns a French sentence when the data are of the other kind
 */
export async function claimData(data: string, mode: ServerMode): Promise<Result<undefined, string>> {
  const file = join(data, 'mode');
  await mkdir(data, { recursive: true });
  await writeFile(file, mode, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(file, 'utf8')).trim() === mode ? accept(undefined) : refuse(REFUSALS[mode](data));
}

const REFUSALS: Readonly<Record<ServerMode, (data: string) => string>> = {
  production: (data) =>
    `Le dossier ${data} vient de la démonstration (npm start), où chacun entre comme il veut. Donnez un autre dossier à PERRON_DATA, par exemple /var/lib/perron.`,
  demo: (data) =>
    `Le dossier ${data} est celui d’une installation réelle\u00A0: la démonstration y laisserait entrer n’importe qui. Donnez un autre dossier à PERRON_DATA.`,
};
