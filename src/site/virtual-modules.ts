import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { OVERRIDABLE_COMPONENTS } from '../core/commune/commune-config.ts';
import { CURRENT_SITE_CODE } from './current-site.ts';
import type { SiteContext } from './site-context.ts';
import { type FactsKind, siteFacts } from './site-facts.ts';

const PREFIX = 'virtual:commune/';

/** Gives the template what differs from one commune to another, and nothing else. */
export function virtualModules(site: SiteContext): Plugin {
  const sources: Record<string, () => string> = {
    'virtual:commune/site': () => liveModule('site', site),
    'virtual:commune/images': () => liveModule('images', site),
    'virtual:commune/report': () => liveModule('report', site),
    'virtual:commune/theme.css': () => site.theme.styleSheets.map((path) => readFileSync(path, 'utf8')).join('\n'),
  };
  return {
    name: 'perron-commune',
    enforce: 'pre',
    resolveId(id) {
      if (id in sources) return `\0${id}`;
      if (id.startsWith(`${PREFIX}overrides/`)) return overridePath(site, id.slice(`${PREFIX}overrides/`.length));
      return undefined;
    },
    load(id) {
      return id.startsWith(`\0${PREFIX}`) ? sources[id.slice(1)]?.() : undefined;
    },
    // Astro would write every text into the bundle: pages read them instead where a later writing can replace them.
    transform(_code, id) {
      return id === ASTRO_CONTENT ? { code: `export default ${CURRENT_SITE_CODE}.content;`, map: null } : undefined;
    },
  };
}

const ASTRO_CONTENT = '\0astro:data-layer-content';

/** A module whose exports follow the site being written, since an ES module binds names and not values. */
function liveModule(kind: FactsKind, site: SiteContext): string {
  const names = Object.keys(siteFacts[kind](site)).join(', ');
  const owner = JSON.stringify(site.commune.slug);
  return [
    `export let ${names};`,
    `${CURRENT_SITE_CODE}.follow('${kind}', ${owner}, (facts) => { ({ ${names} } = facts); });`,
  ].join('\n');
}

/** The commune's own component if it is on the closed list and exists, else the template's. */
function overridePath({ commune, repository }: SiteContext, name: string): string {
  if (!OVERRIDABLE_COMPONENTS.some((component) => component === name))
    throw new Error(`Le composant « ${name} » ne peut pas être remplacé.`);
  const own = join(repository, 'communes', commune.slug, 'overrides', `${name}.astro`);
  // Vite knows modules by their real path, and a repository may link to the template.
  return realpathSync(existsSync(own) ? own : join(repository, 'template/components', name, `${name}.astro`));
}
