import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSites } from '../../../src/site/build/build-sites.ts';
import { print, spread } from '../measure.ts';
import type { SiteBench } from './bench-site.ts';
import { addNews, copyCommune, makeRepository, replaceInFile } from './sample.ts';

/** A built site of a few sizes: nothing changed, then one text changed. */
export async function benchEdit({ repository, workspace, commune, runs }: SiteBench): Promise<void> {
  for (const extra of [0, 800]) {
    const target = join(workspace, `edit-${extra}`);
    await makeRepository(repository, target);
    await copyCommune(repository, commune, target);
    if (extra > 0) await addNews(target, commune, extra);
    const build = () =>
      buildSites({
        repository: target,
        dist: join(target, 'dist'),
        data: join(target, '.perron'),
        slugs: 'changed',
        onProgress: () => {},
      });

    const first = await build();
    if (first.failed.length > 0) throw new Error(JSON.stringify(first.failed));
    console.error(`Modifier une page d’un site de ${first.pages} pages`);
    const news = join(target, 'communes', commune, 'content/news');
    const [name = ''] = (await readdir(news)).filter((file) => file.endsWith('.md'));
    const text = join(news, name);
    const unchanged: number[] = [];
    const edited: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      unchanged.push((await build()).milliseconds);
      await replaceInFile(text, 'summary: ', 'summary: Relu. ');
      const after = await build();
      if (after.built.length !== 1) throw new Error('Le site n’a pas été reconstruit.');
      edited.push(after.milliseconds);
    }
    print({ bench: 'site', metric: `unchanged.${first.pages}-pages`, unit: 'ms', ...spread(unchanged) });
    print({ bench: 'site', metric: `edit-to-published.${first.pages}-pages`, unit: 'ms', ...spread(edited) });
  }
}
