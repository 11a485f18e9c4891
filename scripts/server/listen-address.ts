import { accept, type Result, refuse } from '../../src/core/shared/result.ts';
import type { ListenRefusal } from '../../src/functions/server.ts';

/** Where a server listens, from the environment. */
export interface ListenAddress {
  readonly port: number;
  readonly hostname: string;
}

/**
 * @param environment `PORT` (4321) and `HOST` (`127.0.0.1`: this machine only)
 * @param command what the person typed, such as `npm start`
 * @returns a French sentence when `PORT` is no port
 */
export function readListenAddress(environment: NodeJS.ProcessEnv, command: string): Result<ListenAddress, string> {
  const text = environment['PORT']?.trim() || '4321';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    return refuse(
      `PORT vaut «\u202f${text}\u202f», ce qui n’est pas un numéro de port. Donnez un nombre entre 1024 et 65535, par exemple\u00a0: PORT=4322 ${command}`,
    );
  }
  return accept({ port, hostname: environment['HOST']?.trim() || '127.0.0.1' });
}

/**
 * Why the server could not start, and the remedy.
 *
 * @param command what the person typed, such as `npm start`
 */
export function explainListenRefusal(refusal: ListenRefusal, command: string): string {
  switch (refusal.code) {
    case 'port-taken':
      return `Le port ${refusal.port} est déjà pris, peut-être par un autre Perron resté ouvert. Arrêtez ce programme, ou choisissez un autre port\u00a0: PORT=${otherPort(refusal.port)} ${command}`;
    case 'port-forbidden':
      return `Ce compte ne peut pas ouvrir le port ${refusal.port}\u00a0: les ports jusqu’à 1023 sont réservés au système. Choisissez-en un autre\u00a0: PORT=4321 ${command}`;
    case 'address-absent':
      return `Cette machine n’a pas l’adresse «\u202f${refusal.hostname}\u202f» que HOST indique. Retirez HOST, ou donnez 127.0.0.1 (cette machine) ou 0.0.0.0 (tout le réseau).`;
  }
}

function otherPort(port: number): number {
  return port < 65_535 ? port + 1 : port - 1;
}
