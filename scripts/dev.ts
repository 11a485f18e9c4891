import { join, resolve } from 'node:path';
import { dev } from 'astro';
import { loadCommune } from '../src/adapters/content-files/load-commune.ts';
import { formatProblem } from '../src/core/content/problem.ts';
import { astroConfig } from '../src/site/astro-config.ts';
import { prepareSite } from '../src/site/build/prepare-site.ts';
import { todayInBelgium } from '../src/site/build/today.ts';
import { setCurrentSite } from '../src/site/current-site.ts';
import { makeImages } from '../src/site/images/make-images.ts';

/**
 * `npm run dev -- <slug>`: one commune in Astro's development server, for those who work on the template.
 * A changed template shows at once; after a changed text, start it again.
 */
const repository = resolve(import.meta.dirname, '..');
const slug = process.argv[2] ?? 'valmarin';
const data = resolve(repository, process.env['PERRON_DATA'] ?? '.perron');
const loaded = await loadCommune(repository, slug, todayInBelgium());
if (!loaded.ok) {
  for (const problem of loaded.refusal) console.error(formatProblem(problem));
  process.exit(1);
}
const root = join(data, 'dev', slug);
const cache = join(data, 'images');
const { site, pictures, draw } = await prepareSite(
  repository,
  loaded.value,
  join(root, 'public'),
  todayInBelgium(),
  cache,
);
await Promise.all([makeImages(pictures.tasks, cache, join(root, 'public')), draw()]);
setCurrentSite(site);

// Otherwise the server may go to the background and leave this command.
process.env['ASTRO_DEV_BACKGROUND'] = '0';
const config = astroConfig(site, { root, cache: join(root, 'cache'), output: join(root, 'site') });
await dev({
  ...config,
  logLevel: 'info',
  server: { port: Number(process.env['PORT'] ?? 4322) },
  vite: { ...config.vite, server: { fs: { allow: [repository] } } },
});
