import { realpathSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { textProcessor } from './markdown/text-processor.ts';
import { reviewPages } from './review-pages.ts';
import type { SiteContext } from './site-context.ts';
import { virtualModules } from './virtual-modules.ts';

/** Where one build reads and writes; each commune has its own root, or parallel builds lose files. */
export interface BuildFolders {
  /** Astro's own root for this commune: types, data store. */
  readonly root: string;
  readonly cache: string;
  readonly output: string;
}

/** Astro's configuration for one commune's static site. */
export function astroConfig(
  site: SiteContext,
  folders: BuildFolders,
  integrations: readonly AstroIntegration[] = [],
): AstroInlineConfig {
  const { commune, repository } = site;
  return {
    configFile: false,
    root: folders.root,
    // Style sheets are lost when pages are found through a link.
    srcDir: realpathSync(`${repository}/template`),
    cacheDir: folders.cache,
    outDir: folders.output,
    publicDir: `${folders.root}/public`,
    site: commune.config.url,
    output: 'static',
    trailingSlash: 'always',
    build: { format: 'directory', inlineStylesheets: 'never', assets: '_astro' },
    // 'jsx' would eat the spaces between inline elements.
    compressHTML: true,
    devToolbar: { enabled: false },
    logLevel: 'error',
    markdown: {
      // Shiki writes inline styles, which the content security policy refuses.
      syntaxHighlight: false,
      processor: textProcessor(),
    },
    integrations: [mdx(), ...(commune.config.fictional === true ? [reviewPages(repository)] : []), ...integrations],
    vite: {
      plugins: [virtualModules(site)],
      // The content security policy refuses inline scripts and styles.
      build: { emptyOutDir: false, assetsInlineLimit: 0 },
      logLevel: 'error',
    },
  };
}
