import { openIdConnect } from '../../../src/adapters/oidc/open-id-connect.ts';
import type { OidcProvider } from '../../../src/app/oidc-provider.ts';
import { accept, type Result, refuse } from '../../../src/core/shared/result.ts';
import type { Environment } from './server-mode.ts';

/** The OpenID Connect provider of a commune's agents, when they have one. */
export type OidcOf = (slug: string) => OidcProvider | undefined;

/**
 * `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET` and `OIDC_LABEL` for every commune; with the commune's name
 * after `OIDC_` (`OIDC_LA_BRUYERE_ISSUER`), for that one alone.
 *
 * @returns French sentences when something is missing or wrong; secrets are not repeated
 */
export function readOidc(environment: Environment, slugs: readonly string[]): Result<OidcOf, readonly string[]> {
  const problems: string[] = [];
  const read = (prefix: string) => {
    const provider = readProvider(environment, prefix);
    if (provider.ok) return provider.value;
    problems.push(...provider.refusal);
    return undefined;
  };
  const common = read('OIDC_');
  const own = new Map(slugs.map((slug) => [slug, read(`OIDC_${slug.toUpperCase().replaceAll('-', '_')}_`)]));
  return problems.length > 0 ? refuse(problems) : accept((slug) => own.get(slug) ?? common);
}

function readProvider(environment: Environment, prefix: string): Result<OidcProvider | undefined, readonly string[]> {
  const field = (name: string) => environment[`${prefix}${name}`]?.trim() ?? '';
  const [issuer, clientId, clientSecret] = [field('ISSUER'), field('CLIENT_ID'), field('CLIENT_SECRET')];
  const missing = NEEDED.filter((name) => field(name) === '').map((name) => `${prefix}${name}`);
  if (missing.length === NEEDED.length) return accept(undefined);
  if (missing.length > 0)
    return refuse([
      `${missing.join(', ')} manque\u00A0: l’entrée par le fournisseur de la commune demande ${NEEDED.map((name) => prefix + name).join(', ')}.`,
    ]);
  if (URL.parse(issuer)?.protocol !== 'https:')
    return refuse([`${prefix}ISSUER n’est pas l’adresse en https:// d’un fournisseur OpenID Connect.`]);
  return accept(openIdConnect({ label: field('LABEL') || 'Compte de la commune', issuer, clientId, clientSecret }));
}

const NEEDED = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'] as const;
