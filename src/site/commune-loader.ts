import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Entry } from '../core/content/loaded-commune.ts';
import type { CollectionName } from '../core/content/registry.ts';
import { currentSite, type StoredText, setCurrentCollection } from './current-site.ts';
import { keepTextRenderer, type TextRenderer } from './text-renderer.ts';

/** Gives Astro one collection of the commune already read and checked; texts are rendered by its own processor. */
export function communeLoader(collection: CollectionName): Loader {
  return {
    name: 'perron-commune',
    async load({ store, renderMarkdown, generateDigest, config }: LoaderContext) {
      const renderer = { renderMarkdown, generateDigest, root: config.root };
      keepTextRenderer(renderer);
      const texts = await fillCollection(collection, renderer);
      for (const text of texts.values()) store.set(text);
      for (const id of store.keys()) if (!texts.has(id)) store.delete(id);
    },
  };
}

/** Puts the texts of the current site where pages read them. */
export async function fillCollection(
  collection: CollectionName,
  renderer: TextRenderer,
): Promise<ReadonlyMap<string, StoredText>> {
  const texts = new Map<string, StoredText>();
  for (const entry of currentSite().commune.entries[collection] as readonly Entry[]) {
    texts.set(entry.id, await storeText(entry, renderer));
  }
  setCurrentCollection(collection, texts);
  return texts;
}

async function storeText(entry: Entry, { renderMarkdown, generateDigest, root }: TextRenderer): Promise<StoredText> {
  const { id } = entry;
  const digest = generateDigest({ data: entry.data, body: entry.body });
  const data = { ...(entry.data as Record<string, unknown>) };
  if (entry.format === 'mdx') {
    const filePath = relative(fileURLToPath(root), `${currentSite().repository}/${entry.file}`);
    return { id, data, digest, filePath, deferredRender: true };
  }
  // Always rendered again: a picture or a rule of the renderer may have changed under an unchanged text.
  const rendered = entry.body.trim() === '' ? undefined : await renderMarkdown(withLanguage(entry));
  return { id, data, digest, ...(rendered === undefined ? {} : { rendered }) };
}

/** The renderer sets a text by the language that its front matter names. */
function withLanguage(entry: Entry): string {
  const language = 'language' in entry.data ? entry.data.language : undefined;
  return language === undefined ? entry.body : `---\nlanguage: ${language}\n---\n${entry.body}`;
}
