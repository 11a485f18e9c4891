import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CollectionName } from '../core/content/registry.ts';
import { fillCollection } from './fill-collections.ts';

/** Gives Astro one collection of the commune already read and checked, when it asks for it: `astro dev`, texts that run code. */
export function communeLoader(collection: CollectionName): Loader {
  return {
    name: 'perron-commune',
    async load({ store, config }: LoaderContext) {
      const texts = await fillCollection(collection, fileURLToPath(config.root));
      for (const text of texts.values()) store.set(text);
      for (const id of store.keys()) if (!texts.has(id)) store.delete(id);
    },
  };
}
