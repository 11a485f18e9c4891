import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/**
 * Notes which files of `src/` the template's imports lead to.
 *
 * @param modules receives their paths from the repository
 */
export function listModules(repository: string, modules: Set<string>): AstroIntegration {
  // Vite knows modules by their real path, and a repository may link to the code.
  const source = realpathSync(join(repository, 'src')).replaceAll('\\', '/');
  return {
    name: 'perron-list-modules',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'perron-list-modules',
                buildEnd() {
                  for (const id of this.getModuleIds())
                    if (id.startsWith(`${source}/`)) modules.add(`src${id.slice(source.length).replace(/\?.*$/, '')}`);
                },
              },
            ],
          },
        });
      },
    },
  };
}
