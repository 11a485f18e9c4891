import { build } from 'astro';
import { astroConfig, type BuildFolders } from '../astro-config.ts';
import type { SiteContext } from '../current-site.ts';

/** Writes every page of the current site, with the scripts and style sheets of the template, into `folders.output`. */
export type PageWriter = (site: SiteContext, folders: BuildFolders) => Promise<void>;

/** Bundles the template, then writes the pages: for one build. */
export const writePages: PageWriter = (site, folders) => build(astroConfig(site, folders));
