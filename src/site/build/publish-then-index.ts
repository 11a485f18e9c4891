import { access, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchFacts } from '../../core/content/search-facts.ts';
import { INDEX_FOLDER, indexPages } from '../search/index-pages.ts';
import { linkFiles } from './link-files.ts';
import { publishFolder } from './publish-folder.ts';
import type { WrittenPages } from './write-pages.ts';

export interface Release {
  /** Absolute path of the site just written; it is moved away. */
  readonly built: string;
  readonly dist: string;
  readonly slug: string;
}

/** Whether the site served now can lend its search index to the next one. */
export function hasIndex(dist: string, slug: string): Promise<boolean> {
  return access(join(dist, slug, INDEX_FOLDER)).then(
    () => true,
    () => false,
  );
}

/**
 * Shows a site at once with the search index of the one before, then again, whole, with its own.
 *
 * @returns once it is shown: the promise of the second showing, to be awaited before this commune's next publication
 */
export async function publishThenIndex(
  { built, dist, slug }: Release,
  pages: WrittenPages,
  facts: ReadonlyMap<string, SearchFacts>,
): Promise<{ readonly searchable: Promise<void> }> {
  await linkFiles(join(await realpath(join(dist, slug)), INDEX_FOLDER), join(built, INDEX_FOLDER));
  await publishFolder(built, dist, slug);
  return { searchable: showIndexed({ built: `${built}-indexed`, dist, slug }, pages, facts) };
}

async function showIndexed(
  { built, dist, slug }: Release,
  pages: WrittenPages,
  facts: ReadonlyMap<string, SearchFacts>,
): Promise<void> {
  await rm(built, { recursive: true, force: true });
  await linkFiles(await realpath(join(dist, slug)), built, INDEX_FOLDER);
  await (await indexPages(pages, facts)).writeTo(built);
  await publishFolder(built, dist, slug);
}
