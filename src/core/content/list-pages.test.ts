import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listPages } from './list-pages.ts';

describe('a list in pages', () => {
  it('leads from each page to its neighbours', () => {
    const pages = listPages(['a', 'b', 'c', 'd', 'e'], '/actualites/', 2);
    expect(pages.map(({ address, previous, next }) => [address, previous, next])).toEqual([
      ['/actualites/', undefined, '/actualites/page/2/'],
      ['/actualites/page/2/', '/actualites/', '/actualites/page/3/'],
      ['/actualites/page/3/', '/actualites/page/2/', undefined],
    ]);
  });

  it('has one page when there is nothing to list', () => {
    expect(listPages([], '/actualites/', 20)).toHaveLength(1);
  });

  it('shows every item once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 10 }), (items, size) => {
        const pages = listPages(items, '/avis/', size);
        expect(pages.flatMap((page) => page.items)).toEqual(items);
        expect(pages.every((page) => page.items.length <= size)).toBe(true);
      }),
    );
  });
});
