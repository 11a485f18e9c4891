import { expect, it } from 'vitest';
import type { Entries } from './loaded-commune.ts';
import { addressOf, COLLECTION_NAMES, type CollectionName } from './registry.ts';
import { pageVersions } from './translations.ts';

it('gathers the versions of a page: by its place under the language, or by the end of its name', () => {
  const versions = pageVersions(
    entriesOf({
      pages: [
        ['vivre/dechets', 'fr'],
        ['nl/vivre/dechets', 'nl'],
        ['de/index', 'de'],
        ['commune/index', 'fr'],
      ],
      notices: [
        ['enquete', 'fr'],
        ['enquete-nl', 'nl'],
        ['avis-nl', 'fr'],
      ],
    }),
  );
  expect(Object.fromEntries([...versions].map(([address, group]) => [address, Object.fromEntries(group)]))).toEqual({
    '/vivre/dechets/': { fr: '/vivre/dechets/', nl: '/nl/vivre/dechets/' },
    '/nl/vivre/dechets/': { fr: '/vivre/dechets/', nl: '/nl/vivre/dechets/' },
    '/': { fr: '/', de: '/de/' },
    '/de/': { fr: '/', de: '/de/' },
    '/avis/enquete/': { fr: '/avis/enquete/', nl: '/avis/enquete-nl/' },
    '/avis/enquete-nl/': { fr: '/avis/enquete/', nl: '/avis/enquete-nl/' },
  });
});

function entriesOf(
  given: Partial<Record<CollectionName, readonly (readonly [id: string, language: string])[]>>,
): Entries {
  const lists = COLLECTION_NAMES.map((collection) => [
    collection,
    (given[collection] ?? []).map(([id, language]) => ({
      collection,
      id,
      address: addressOf(collection, id),
      data: { language },
    })),
  ]);
  // The gathering reads nothing else of an entry.
  return Object.fromEntries(lists) as Entries;
}
