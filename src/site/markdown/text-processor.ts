import { satteri } from '@astrojs/markdown-satteri';
import { currentSite } from '../current-site.ts';
import { satteriOptions } from './satteri-options.ts';

/** Astro's processor of Markdown, with the pictures of the site being written. */
export function textProcessor() {
  return satteri(satteriOptions({ images: (src) => currentSite().images.get(src), language: 'fr' }));
}
