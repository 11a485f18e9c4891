import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { composeCommune, starterSchema } from '../../../src/core/commune/compose-commune.ts';
import { buildSites } from '../../../src/site/build/build-sites.ts';
import { readKnownCommunes } from '../../commune-new/known.ts';
import { print, spread } from '../measure.ts';
import { buildPlainSites } from './peers/plain-many.ts';
import { addNews, makeRepository, measuredPage } from './sample.ts';
import type { SiteBench } from './site-bench.ts';

const PAGES_A_SITE = 200;
const THEMES = ['pierre-bleue', 'meuse', 'terril', 'brique'] as const;

/**
 * Real communes, each a new site filled up to 200 pages, all built from nothing: time, memory, cost a page; then as
 * many plain Astro sites of as many pages.
 */
export async function benchMany({ repository, workspace }: SiteBench, counts: readonly number[]): Promise<void> {
  const target = join(workspace, 'many');
  const known = await readKnownCommunes(repository);
  const starter = starterSchema.parse(parse(await readFile(join(repository, 'communes/_shared/starter.yaml'), 'utf8')));
  let extra = 0;

  for (const count of counts) {
    await makeRepository(repository, target);
    for (const [index, commune] of known.slice(0, count).entries()) {
      const theme = THEMES[index % THEMES.length] ?? 'meuse';
      for (const [path, text] of composeCommune(
        commune,
        { theme, url: `https://www.${commune.slug}.example` },
        starter,
      )) {
        const file = join(target, 'communes', commune.slug, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text);
      }
      if (extra > 0) await addNews(target, commune.slug, extra);
    }
    console.error(`${count} commune(s), à froid`);
    let done = 0;
    const summary = await buildSites({
      repository: target,
      dist: join(target, 'dist'),
      data: join(target, '.perron'),
      slugs: 'all',
      onProgress: (event) => {
        if (event.kind === 'built') {
          done += 1;
          if (done % 10 === 0) console.error(`  ${done}/${count}`);
        }
        if (event.kind === 'failed') throw new Error(JSON.stringify(event));
      },
    });
    if (extra === 0) {
      // The first site tells how many pages the shared texts already make; the next ones are filled up to the same size.
      extra = Math.max(1, PAGES_A_SITE - Math.round(summary.pages / count));
    }
    const pagesASite = Math.round(summary.pages / count);
    console.error(`${count} site(s) d’Astro nu, à froid`);
    const texts = Array.from({ length: pagesASite - 1 }, (_, index) => measuredPage(index));
    const plain = await buildPlainSites(repository, join(workspace, 'plain'), count, texts);
    const metric = `many.${count}-communes.${pagesASite}-pages`;
    print({
      bench: 'site',
      metric,
      unit: 'ms',
      ...spread([summary.milliseconds]),
      peer: 'astro',
      ratio: summary.milliseconds / plain.milliseconds,
    });
    print({ bench: 'site', metric: `${metric}.astro`, unit: 'ms', ...spread([plain.milliseconds]) });
    print({ bench: 'site', metric: `${metric}.astro.memory`, unit: 'MB', ...spread([plain.memory / 1e6]) });
    print({
      bench: 'site',
      metric: `${metric}.per-page`,
      unit: 'ms/page',
      ...spread([summary.milliseconds / summary.pages]),
    });
    print({ bench: 'site', metric: `${metric}.memory-per-worker`, unit: 'MB', ...spread([summary.peakMemory / 1e6]) });
  }
}
