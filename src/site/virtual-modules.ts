import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { OVERRIDABLE_COMPONENTS } from '../core/commune/commune-config.ts';
import type { SiteContext } from './current-site.ts';
import { readAccessibilityReport } from './read-accessibility-report.ts';

const PREFIX = 'virtual:commune/';

/** Gives the template what differs from one commune to another, and nothing else. */
export function virtualModules(site: SiteContext): Plugin {
  const sources: Record<string, () => string> = {
    'virtual:commune/site': () => exportsOf(siteFacts(site)),
    'virtual:commune/images': () =>
      `const known = ${JSON.stringify(Object.fromEntries(site.images))};\nexport const images = (src) => known[src];`,
    'virtual:commune/report': () => exportsOf({ report: readAccessibilityReport(site.repository, site.commune.slug) }),
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
  };
}

function siteFacts(site: SiteContext): Record<string, unknown> {
  const { commune, theme, buildDay, artAddresses, shareImages, fontPreload } = site;
  const documents = [...commune.media]
    .filter(([, file]) => file.kind === 'document')
    .map(([path, file]) => [path, file.bytes]);
  return {
    config: commune.config,
    crisis: commune.crisis,
    theme: { ...theme.settings, id: commune.config.theme },
    buildDay,
    art: artAddresses,
    shareImages,
    fileSizes: Object.fromEntries(documents),
    fontPreload,
  };
}

function exportsOf(values: Record<string, unknown>): string {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value) ?? 'undefined'};`)
    .join('\n');
}

/** The commune's own component if it is on the closed list and exists, else the template's. */
function overridePath({ commune, repository }: SiteContext, name: string): string {
  if (!OVERRIDABLE_COMPONENTS.some((component) => component === name))
    throw new Error(`Le composant « ${name} » ne peut pas être remplacé.`);
  const own = join(repository, 'communes', commune.slug, 'overrides', `${name}.astro`);
  // Vite knows modules by their real path, and a repository may link to the template.
  return realpathSync(existsSync(own) ? own : join(repository, 'template/components', name, `${name}.astro`));
}
