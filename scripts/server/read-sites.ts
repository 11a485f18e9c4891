import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type CommuneConfig, communeConfigSchema } from '../../src/core/commune/commune-config.ts';
import { parseYaml } from '../../src/core/content/parse-yaml.ts';
import type { SiteSummary } from '../../src/functions/site-summary.ts';
import { listCommunes } from '../../src/site/build/list-communes.ts';

export interface SiteIdentity extends Omit<SiteSummary, 'state' | 'problems'> {
  /** How this commune wants changes of its texts checked. */
  readonly workflow?: CommuneConfig['workflow'];
  /** Official address of the site. */
  readonly url?: string | undefined;
}

/**
 * Who each commune of the repository is, from its `commune.yaml` alone. A field that is missing or wrong
 * is left out: the build says what to mend, and the other communes are shown.
 */
export async function readSites(repository: string): Promise<readonly SiteIdentity[]> {
  const slugs = await listCommunes(repository);
  return Promise.all(slugs.map((slug) => readSite(repository, slug)));
}

async function readSite(repository: string, slug: string): Promise<SiteIdentity> {
  const file = join('communes', slug, 'commune.yaml');
  const text = await readFile(join(repository, file), 'utf8').catch(() => '');
  const { name, province, population, theme, fictional, url, domains, workflow } = identitySchema.parse(
    parseYaml(text, file).parsed?.value ?? {},
  );
  return {
    slug,
    name: name ?? slug,
    province,
    population: population && { count: population.count, year: population.on.slice(0, 4) },
    theme,
    fictional: fictional ?? false,
    workflow,
    url,
    domains: [...(url === undefined ? [] : [new URL(url).hostname]), ...(domains ?? [])].map((domain) =>
      domain.toLowerCase(),
    ),
  };
}

const fields = communeConfigSchema.shape;

/** The fields that the server needs, each forgiven when it is wrong. */
const identitySchema = z
  .object({
    name: fields.name.optional().catch(undefined),
    province: fields.province.optional().catch(undefined),
    population: fields.population.catch(undefined),
    theme: fields.theme.optional().catch(undefined),
    fictional: fields.fictional.catch(undefined),
    url: fields.url.optional().catch(undefined),
    domains: fields.domains.catch(undefined),
    workflow: fields.workflow.catch(undefined),
  })
  .catch({
    name: undefined,
    province: undefined,
    population: undefined,
    theme: undefined,
    fictional: undefined,
    url: undefined,
    domains: undefined,
    workflow: undefined,
  });
