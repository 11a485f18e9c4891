import { type Patch, replaceWords } from '../patch-modules.ts';

/**
 * The name of a file comes from a title, or from the file that someone adds: letters without accent, digits and
 * hyphens, as the gateway wants them.
 */
export const fileNames: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/lib/urlHelper.js',
    reason: 'un titre avec un point ou un accent serait refusé',
    edit: (source) =>
      replaceWords(
        source,
        'export function sanitizeSlug(',
        `${plainName}
export function sanitizeSlug(words, options, preserveSlashes) {
  const parts = preserveSlashes ? words.split('/').filter(Boolean) : [words];
  return parts.map(plainName).join('/') || sanitizeSlugOfDecap(words, options, preserveSlashes);
}
function sanitizeSlugOfDecap(`,
      ),
  },
];

/** Stands by itself: its text is put into the bundle. */
function plainName(words: string): string {
  const [, stem = words, extension = ''] =
    /^(.+)(\.(?:jpe?g|png|webp|avif|gif|svg|pdf|docx|xlsx|odt|ods|csv|zip|gpx))$/i.exec(words) ?? [];
  const plain = stem
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
  return plain === '' ? '' : plain + extension.toLowerCase();
}
