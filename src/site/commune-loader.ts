import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { Entry } from '../core/content/loaded-commune.ts';
import type { CollectionName } from '../core/content/registry.ts';
import { currentSite } from './current-site.ts';

/** Gives Astro one collection of the commune already read and checked; texts are rendered by its own processor. */
export function communeLoader(collection: CollectionName): Loader {
  return {
    name: 'perron-commune',
    async load({ store, renderMarkdown, generateDigest, config }) {
      const { commune, repository } = currentSite();
      const kept = new Set<string>();
      for (const entry of commune.entries[collection] as readonly Entry[]) {
        kept.add(entry.id);
        const digest = generateDigest({ data: entry.data, body: entry.body });
        const data = { ...(entry.data as Record<string, unknown>) };
        if (entry.format === 'mdx') {
          const path = relative(fileURLToPath(config.root), `${repository}/${entry.file}`);
          store.set({ id: entry.id, data, digest, filePath: path, deferredRender: true });
        } else {
          // Always rendered again: a picture or a rule of the renderer may have changed under an unchanged text.
          const rendered = entry.body.trim() === '' ? undefined : await renderMarkdown(withLanguage(entry));
          store.set({ id: entry.id, data, digest, ...(rendered === undefined ? {} : { rendered }) });
        }
      }
      for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
    },
  };
}

/** The renderer sets a text by the language that its front matter names. */
function withLanguage(entry: Entry): string {
  const language = 'language' in entry.data ? entry.data.language : undefined;
  return language === undefined ? entry.body : `---\nlanguage: ${language}\n---\n${entry.body}`;
}
