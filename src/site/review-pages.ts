import { realpathSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** Adds the pages that show every component in every state; they live outside `pages/` so that real sites never load them. */
export function reviewPages(repository: string): AstroIntegration {
  return {
    name: 'perron-review',
    hooks: {
      'astro:config:setup': ({ injectRoute }) =>
        injectRoute({
          pattern: '/apercu-des-composants/[...component]',
          entrypoint: realpathSync(`${repository}/template/review/[...component].astro`),
          prerender: true,
        }),
    },
  };
}
