import { readdir, readFile, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchFacts } from '../../core/content/search-facts.ts';
import { prepareForSearch } from './prepare-page.ts';

/** Folder of the search index, at the site's root; `template/scripts/search.ts` loads it from there. */
export const INDEX_FOLDER = 'pagefind';

/**
 * Writes the search index of a built site: the pages that carry `data-pagefind-body`, read as French.
 *
 * @param output the built site's root
 * @param facts what is known of a page beside its text, by address
 * @throws when Pagefind refuses its input or doesn't start: a fault of the product, not of the content
 */
export async function indexSite(output: string, facts: ReadonlyMap<string, SearchFacts>): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'fr', excludeSelectors: BESIDE_THE_SUBJECT });
  try {
    if (index === undefined) throw pagefindError(errors);
    await addPages(index, output, facts);
    const written = await index.writeFiles({ outputPath: join(output, INDEX_FOLDER) });
    if (written.errors.length > 0) throw pagefindError(written.errors);
    await removeUnused(join(output, INDEX_FOLDER));
  } finally {
    // Its process would keep this one alive.
    await close();
  }
}

/** Parts of a page that speak of other pages. (Elements without end tag would make Pagefind skip what follows.) */
const BESIDE_THE_SUBJECT = ['nav', 'aside'];

async function addPages(index: PagefindIndex, output: string, facts: ReadonlyMap<string, SearchFacts>): Promise<void> {
  const names = (await readdir(output, { recursive: true })).filter((name) => name.endsWith('index.html')).sort();
  await Promise.all(
    names.map(async (name) => {
      const url = `/${name.split(sep).join('/').slice(0, -'index.html'.length)}`;
      const content = prepareForSearch(await readFile(join(output, name), 'utf8'), facts.get(url));
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
