import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Folder of the search index, at the site's root; `template/scripts/search.ts` loads it from there. */
const INDEX_FOLDER = 'pagefind';

/**
 * Writes the search index of a built site: the pages that carry `data-pagefind-body`, read as French.
 *
 * @param output the built site's root
 * @throws when Pagefind refuses its input or doesn't start: a fault of the product, not of the content
 */
export async function indexSite(output: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'fr' });
  try {
    if (index === undefined) throw pagefindError(errors);
    const added = await index.addDirectory({ path: output });
    if (added.errors.length > 0) throw pagefindError(added.errors);
    const written = await index.writeFiles({ outputPath: join(output, INDEX_FOLDER) });
    if (written.errors.length > 0) throw pagefindError(written.errors);
    await removeUnused(join(output, INDEX_FOLDER));
  } finally {
    // Its process would keep this one alive.
    await close();
  }
}

/** Pagefind also writes ready-made interfaces (the template has its own) and an engine for languages that it doesn't know. */
async function removeUnused(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(names.filter((name) => UNUSED.test(name)).map((name) => rm(join(folder, name))));
}

const UNUSED = /(?:-ui|highlight)\.(?:js|css)$|^wasm\.unknown\./;

function pagefindError(errors: readonly string[]): Error {
  return new Error(`L’index de recherche n’a pas pu être écrit\u00A0: ${errors.join(' ')}`);
}
