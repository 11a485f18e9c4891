import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCommune } from '../../../src/site/build/build-commune.ts';
import { keepSite } from '../../../src/site/build/build-memory.ts';
import { buildSites } from '../../../src/site/build/build-sites.ts';
import { todayInBelgium } from '../../../src/site/build/today.ts';
import { print, spread } from '../measure.ts';
import { addNews, copyCommune, makeRepository, replaceInFile } from './sample.ts';
import type { SiteBench } from './site-bench.ts';

/** About 200 and 1 000 pages. */
const SIZES = [
  { commune: 'seneffe', extra: 0 },
  { commune: 'valmarin', extra: 430 },
];

/**
 * A built site of two sizes: nothing changed, then one text changed, in a process that keeps the site in mind as
 * a server does. The edit is in the search index a little after the page shows it.
 */
export async function benchEdit({ repository, workspace, runs }: SiteBench): Promise<void> {
  for (const { commune, extra } of SIZES) {
    const target = join(workspace, `edit-${commune}`);
    await makeRepository(repository, target);
    await copyCommune(repository, commune, target);
    if (extra > 0) await addNews(target, commune, extra);
    const folders = { repository: target, dist: join(target, 'dist'), data: join(target, '.perron') };

    const unchanged: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const { failed, skipped, milliseconds } = await buildSites({
        ...folders,
        slugs: 'changed',
        onProgress: () => {},
      });
      if (failed.length > 0) throw new Error(JSON.stringify(failed));
      if (skipped.length > 0) unchanged.push(milliseconds);
    }

    const kept = keepSite();
    const publish = async () => {
      const start = performance.now();
      const built = await buildCommune({ ...folders, slug: commune, buildDay: todayInBelgium() }, kept);
      if (!built.ok) throw new Error(JSON.stringify(built.refusal));
      const shown = performance.now() - start;
      await built.value.searchable;
      return { shown, searchable: performance.now() - start, pages: built.value.pages };
    };
    const { pages } = await publish();
    console.error(`Modifier une page d’un site de ${pages} pages`);
    const news = join(target, 'communes', commune, 'content/news');
    const [name = ''] = (await readdir(news)).filter((file) => file.endsWith('.md'));
    const shown: number[] = [];
    const searchable: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      await replaceInFile(join(news, name), 'summary: ', 'summary: Relu. ');
      const edit = await publish();
      shown.push(edit.shown);
      searchable.push(edit.searchable);
    }
    print({ bench: 'site', metric: `unchanged.${pages}-pages`, unit: 'ms', ...spread(unchanged) });
    print({ bench: 'site', metric: `edit-to-published.${pages}-pages`, unit: 'ms', ...spread(shown) });
    print({ bench: 'site', metric: `edit-to-searchable.${pages}-pages`, unit: 'ms', ...spread(searchable) });
  }
}
