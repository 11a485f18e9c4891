import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { SearchFacts } from '../../core/content/search-facts.ts';
import { prepareForSearch } from './prepare-page.ts';

/** Folder of the search index, at the site's root; `template/scripts/search.ts` loads it from there. */
export const INDEX_FOLDER = 'pagefind';

/** The search index of a site, held by the engine's process until it is written, once. */
export interface SearchIndex {
  /** @param output the built site's root */
  writeTo(output: string): Promise<void>;
  /** For an index that will not be written. */
  drop(): Promise<void>;
}

/**
 * Makes the search index of the pages that carry `data-pagefind-body`, read as French.
 *
 * @param pages path from the site's root → HTML, in the order of results that weigh the same
 * @param facts what is known of a page beside its text, by address
 * @throws when Pagefind refuses its input or doesn't start: a fault of the product, not of the content
 */
export async function indexPages(
  pages: ReadonlyMap<string, string>,
  facts: ReadonlyMap<string, SearchFacts>,
): Promise<SearchIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'fr', excludeSelectors: BESIDE_THE_SUBJECT });
  if (index === undefined) throw pagefindError(errors);
  try {
    await addPages(index, pages, facts);
  } catch (error) {
    await index.deleteIndex();
    throw error;
  }
  return {
    async writeTo(output) {
      try {
        const written = await index.writeFiles({ outputPath: join(output, INDEX_FOLDER) });
        if (written.errors.length > 0) throw pagefindError(written.errors);
        await removeUnused(join(output, INDEX_FOLDER));
      } finally {
        await index.deleteIndex();
      }
    },
    drop: async () => {
      await index.deleteIndex();
    },
  };
}

/** Parts of a page that speak of other pages. (Elements without end tag would make Pagefind skip what follows.) */
const BESIDE_THE_SUBJECT = ['nav', 'aside'];

async function addPages(
  index: PagefindIndex,
  pages: ReadonlyMap<string, string>,
  facts: ReadonlyMap<string, SearchFacts>,
): Promise<void> {
  await Promise.all(
    [...pages].map(async ([name, html]) => {
      if (!name.endsWith('index.html')) return;
      const url = `/${name.slice(0, -'index.html'.length)}`;
      const content = prepareForSearch(html, facts.get(url));
      if (content === undefined) return;
      const added = await index.addHTMLFile({ url, content });
      if (added.errors.length > 0) throw pagefindError(added.errors);
    }),
  );
}

/**
 * Pagefind also writes ready-made interfaces (the template has its own), an engine for languages that it
 * doesn't know, and one for a second thread, which a few milliseconds of work do not deserve.
 */
async function removeUnused(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(names.filter((name) => UNUSED.test(name)).map((name) => rm(join(folder, name))));
}

const UNUSED = /(?:-ui|-worker|highlight)\.(?:js|css)$|^wasm\.unknown\./;

function pagefindError(errors: readonly string[]): Error {
  return new Error(`L’index de recherche n’a pas pu être écrit\u00A0: ${errors.join(' ')}`);
}
