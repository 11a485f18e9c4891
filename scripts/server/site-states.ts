import { stripVTControlCharacters } from 'node:util';
import { formatProblem, type Problem } from '../../src/core/content/problem.ts';
import type { SiteState, SiteSummary } from '../../src/functions/site-summary.ts';
import type { BuildEvent } from '../../src/site/build/build-events.ts';
import type { SiteIdentity } from './read-sites.ts';

/** The state of each site while they are built, as the start page shows it. */
export interface SiteStates {
  /** The same list as long as nothing changes. */
  list(): readonly SiteSummary[];
  apply(event: BuildEvent): void;
}

/**
 * Every site begins as `building`, until the build tells otherwise.
 *
 * @param shown the sites that visitors can already see: they begin as `ready`
 */
export function trackSites(identities: readonly SiteIdentity[], shown: ReadonlySet<string> = new Set()): SiteStates {
  let sites: readonly SiteSummary[] = identities.map((identity) => ({
    ...identity,
    state: shown.has(identity.slug) ? 'ready' : 'building',
    problems: [],
  }));

  function change(slugs: readonly string[], state: SiteState, problems: readonly string[] = []): void {
    sites = sites.map((site) => (slugs.includes(site.slug) ? { ...site, state, problems } : site));
  }

  return {
    list: () => sites,
    apply(event) {
      switch (event.kind) {
        case 'planned':
          return change(event.skipped, 'ready');
        case 'started':
          return change([event.slug], 'building');
        case 'built':
          return change([event.slug], 'ready', event.warnings.map(sentence));
        case 'failed':
          return change([event.slug], 'failed', event.problems.map(sentence));
      }
    },
  };
}

/** Build tools colour their messages for a terminal. */
function sentence(problem: Problem): string {
  return stripVTControlCharacters(formatProblem(problem));
}
