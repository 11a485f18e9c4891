import { join } from 'node:path';
import { loadCommune } from '../../adapters/content-files/load-commune.ts';
import type { Problem } from '../../core/content/problem.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import type { KeptTemplate } from '../build/keep-template.ts';
import { prepareSite } from '../build/prepare-site.ts';
import { setCurrentSite } from '../current-site.ts';
import { makeImages } from '../images/make-images.ts';
import type { PreviewTask, Rendered } from './site-task.ts';

/** One page of a commune as its texts stand, with the pictures that it shows; nothing is published. */
export async function renderPreview(
  { repository, slug, data, buildDay, address }: PreviewTask,
  template: KeptTemplate,
): Promise<Result<Rendered, readonly Problem[]>> {
  const loaded = await loadCommune(repository, slug, buildDay);
  if (!loaded.ok) return loaded;
  const root = join(repository, '.perron/build', slug);
  const output = join(root, 'preview');
  const cache = join(data, 'images');
  const { site, pictures, draw } = await prepareSite(repository, loaded.value, output, buildDay, cache);
  setCurrentSite(site);
  try {
    const [html] = await Promise.all([
      template.render(site, { root, cache: join(root, 'cache'), output }, address),
      draw(),
    ]);
    const shown = pictures.tasks.filter(({ name }) => html?.includes(name) === true);
    await makeImages(shown, cache, output);
    return accept({ html, files: output });
  } finally {
    setCurrentSite(undefined);
  }
}
