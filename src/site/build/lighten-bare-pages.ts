/**
 * Takes the site's common style sheet, which Astro gives to every page, out of the pages that bring their own
 * (`template/layouts/BarePage.astro`): those must weigh next to nothing.
 *
 * @param file path from the site's root
 */
export function lightenBarePage(file: string, html: string): string {
  return BARE.test(file) ? keepOwnStyle(html) : html;
}

/** The style sheet that stays carries `data-own`. */
export function keepOwnStyle(html: string): string {
  return html.replaceAll(/<link rel="stylesheet"(?![^>]* data-own)[^>]*>/g, '').replace(' data-own', '');
}

const BARE = /^(?:urgence|hors-ligne)[\\/]index\.html$/;
