import { accept, type Result, refuse } from '../../../src/core/shared/result.ts';
import type { SiteIdentity } from '../read-sites.ts';
import type { Environment } from './server-mode.ts';

/** @returns the address of a commune's site, without path; `undefined` for a commune that has none yet */
export type OriginOf = (site: Pick<SiteIdentity, 'slug' | 'url'>) => string | undefined;

/**
 * Where each commune's agents sign in: the `url` of its `commune.yaml`, or `PERRON_ORIGIN`, in which `{commune}` stands
 * for its folder's name. HTTPS only: passkeys and the session's cookie ask for it.
 *
 * @returns French sentences when the pattern is none, or two communes would have one address
 */
export function readOrigins(
  environment: Environment,
  sites: readonly Pick<SiteIdentity, 'slug' | 'url'>[],
): Result<OriginOf, readonly string[]> {
  const pattern = environment['PERRON_ORIGIN']?.trim() ?? '';
  if (pattern !== '' && (!pattern.includes(PLACE) || httpsOrigin(pattern.replaceAll(PLACE, 'x')) === undefined)) {
    return refuse([
      `PERRON_ORIGIN vaut «\u202F${pattern}\u202F»\u00A0: il faut une adresse en https://, sans chemin, où ${PLACE} tient la place du nom du dossier. Par exemple\u00A0: https://${PLACE}.exemple.be`,
    ]);
  }
  const originOf: OriginOf = ({ slug, url }) => httpsOrigin(pattern === '' ? url : pattern.replaceAll(PLACE, slug));
  const bySameOrigin = Map.groupBy(sites, originOf);
  const clashes = [...bySameOrigin].filter(([origin, same]) => origin !== undefined && same.length > 1);
  if (clashes.length === 0) return accept(originOf);
  return refuse(
    clashes.map(
      ([origin, same]) =>
        `Plusieurs communes ont l’adresse ${origin}\u00A0: ${same.map(({ slug }) => slug).join(', ')}. Corrigez «\u202Furl\u202F» dans leur commune.yaml.`,
    ),
  );
}

const PLACE = '{commune}';

function httpsOrigin(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (url?.protocol !== 'https:' || url.pathname !== '/' || url.search !== '' || url.username !== '') return undefined;
  return url.origin;
}
