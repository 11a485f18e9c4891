import type { Problem } from './problem.ts';

/** A moved page: its old address answers with the new one. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly line: number;
}

const ADDRESS = /^\/[^\s?#,]*$/;

/** Reads `redirects.csv` (`from,to`, one pair a line). */
export function parseRedirects(
  text: string,
  file: string,
): { readonly redirects: readonly Redirect[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const redirects: Redirect[] = [];
  const report = (line: number, message: string, remedy: string) =>
    problems.push({ severity: 'error', code: 'redirect-syntax', file, line, message, remedy });

  text.split(/\r?\n/).forEach((row, index) => {
    const line = index + 1;
    if (row.trim() === '') return;
    if (line === 1) {
      if (row.trim() !== 'from,to')
        report(1, 'La première ligne n’est pas l’en-tête attendu.', 'Écrivez « from,to » en première ligne.');
      return;
    }
    const [from, to, ...rest] = row.split(',').map((cell) => cell.trim());
    if (from === undefined || to === undefined || rest.length > 0) {
      report(
        line,
        'Cette ligne n’a pas exactement deux colonnes.',
        'Écrivez « /ancienne-adresse/,/nouvelle-adresse/ ».',
      );
    } else if (!ADDRESS.test(from) || !(ADDRESS.test(to) || /^https:\/\/\S+$/.test(to))) {
      report(
        line,
        'Une des deux adresses n’est pas valable.',
        'Commencez par « / » pour une adresse du site, par « https:// » pour un autre site.',
      );
    } else {
      redirects.push({ from, to, line });
    }
  });
  return { redirects, problems };
}

/** Refuses redirects that repeat, loop, chain, hide a page, or lead nowhere. */
export function checkRedirects(
  redirects: readonly Redirect[],
  file: string,
  addresses: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const byOrigin = new Map<string, Redirect>();
  const report = (redirect: Redirect, code: string, message: string, remedy: string) =>
    problems.push({ severity: 'error', code, file, line: redirect.line, message, remedy });

  for (const redirect of redirects) {
    const key = withSlash(redirect.from);
    if (byOrigin.has(key))
      report(
        redirect,
        'redirect-duplicate',
        `L’adresse « ${redirect.from} » est redirigée deux fois.`,
        'Gardez une seule ligne pour cette adresse.',
      );
    else byOrigin.set(key, redirect);
  }
  for (const redirect of byOrigin.values()) {
    if (addresses.has(withSlash(redirect.from))) {
      report(
        redirect,
        'redirect-hides-page',
        `La page « ${redirect.from} » existe : la redirection la cacherait.`,
        'Supprimez la redirection, ou déplacez la page.',
      );
    } else if (leadsBack(redirect, byOrigin)) {
      report(
        redirect,
        'redirect-loop',
        `La redirection de « ${redirect.from} » tourne en rond.`,
        'Faites pointer cette ligne vers une page qui existe.',
      );
    } else if (byOrigin.has(withSlash(redirect.to))) {
      const end = finalTarget(redirect, byOrigin);
      report(
        redirect,
        'redirect-chain',
        `« ${redirect.from} » mène à « ${redirect.to} », elle-même redirigée.`,
        `Indiquez directement « ${end} ».`,
      );
    } else if (redirect.to.startsWith('/') && !addresses.has(withSlash(redirect.to))) {
      report(
        redirect,
        'redirect-dead',
        `La page d’arrivée « ${redirect.to} » n’existe pas.`,
        'Indiquez l’adresse d’une page du site.',
      );
    }
  }
  return problems;
}

function leadsBack(redirect: Redirect, byOrigin: ReadonlyMap<string, Redirect>): boolean {
  const seen = new Set<string>();
  let next: Redirect | undefined = redirect;
  while (next !== undefined) {
    const origin = withSlash(next.from);
    if (seen.has(origin)) return true;
    seen.add(origin);
    next = byOrigin.get(withSlash(next.to));
  }
  return false;
}

function finalTarget(redirect: Redirect, byOrigin: ReadonlyMap<string, Redirect>): string {
  const next = byOrigin.get(withSlash(redirect.to));
  return next === undefined ? redirect.to : finalTarget(next, byOrigin);
}

/** Pages answer with a trailing slash; files (with an extension) without. */
export function withSlash(address: string): string {
  return address.endsWith('/') || /\.[a-z0-9]{2,5}$/i.test(address) ? address : `${address}/`;
}
