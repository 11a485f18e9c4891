import type { LoaderContext } from 'astro/loaders';

/** Astro's own rendering of texts, as it hands it to a loader. */
export interface TextRenderer extends Pick<LoaderContext, 'renderMarkdown' | 'generateDigest'> {
  /** Astro's root. */
  readonly root: URL;
}

/** Astro evaluates this module through Vite, the build natively: what one keeps, the other finds on this symbol. */
const KEY = Symbol.for('perron.text-renderer');

export function keepTextRenderer(renderer: TextRenderer): void {
  Reflect.set(globalThis, KEY, renderer);
}

/** The renderer of the last build of this process, if there was one. */
export function lastTextRenderer(): TextRenderer | undefined {
  // Only `keepTextRenderer` writes under this symbol.
  return Reflect.get(globalThis, KEY) as TextRenderer | undefined;
}
