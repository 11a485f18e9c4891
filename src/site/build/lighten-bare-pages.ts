import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Takes the site's common style sheet, which Astro gives to every page, out of the pages that bring their own
 * (`template/layouts/BarePage.astro`): those must weigh next to nothing.
 *
 * @param pages paths of the HTML files, from the built site's root
 */
export async function lightenBarePages(output: string, pages: readonly string[]): Promise<void> {
  await Promise.all(
    pages
      .filter((page) => BARE.test(page))
      .map(async (page) => {
        const path = join(output, page);
        await writeFile(path, keepOwnStyle(await readFile(path, 'utf8')));
      }),
  );
}

/** The style sheet that stays carries `data-own`. */
export function keepOwnStyle(html: string): string {
  return html.replaceAll(/<link rel="stylesheet"(?![^>]* data-own)[^>]*>/g, '').replace(' data-own', '');
}

const BARE = /^(?:urgence|hors-ligne)[\\/]index\.html$/;
