import { readdirSync, readFileSync } from 'node:fs';
import type { ImageLookup } from '../../src/core/content/image-lookup.ts';

const FOLDER = new URL('../fixtures/markdown/', import.meta.url);

/** Communal texts, one construct each; bytes as they are (line ends, byte order mark). */
export const CORPUS: readonly { readonly name: string; readonly source: string }[] = readdirSync(FOLDER)
  .sort()
  .map((name) => ({ name, source: readFileSync(new URL(name, FOLDER), 'utf8') }));

const KNOWN_IMAGES: ReadonlySet<string> = new Set([
  'media/marche.jpg',
  'media/maison.jpg',
  'media/bandeau.png',
  'media/plan.png',
  'media/été à la plage.jpg',
  'media/affiche.jpg',
  'media/guichet.jpg',
]);

/** The images that the corpus's texts may show; `media/absente.jpg` is not one of them. */
export const corpusImages: ImageLookup = (src) =>
  KNOWN_IMAGES.has(src)
    ? {
        width: 800,
        height: 600,
        fallback: '/_images/exemple-800.jpg',
        sources: [
          { type: 'image/avif', srcset: '/_images/exemple-480.avif 480w, /_images/exemple-800.avif 800w' },
          { type: 'image/webp', srcset: '/_images/exemple-480.webp 480w, /_images/exemple-800.webp 800w' },
        ],
      }
    : undefined;
