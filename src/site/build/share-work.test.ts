import { describe, expect, it } from 'vitest';
import { shareWork } from './share-work.ts';

/** Sites named by their look's letter and a number. */
const sites = (names: string) => names.split(' ').map((request) => ({ request, look: request.slice(0, 1) }));

describe('the work of several workers', () => {
  it('gives each its own looks, the most frequent first', () => {
    const work = shareWork(sites('a1 b1 b2 c1 b3 c2'));
    expect([work.next(0), work.next(1), work.next(0), work.next(1), work.next(0), work.next(1)]).toEqual(
      'b1 c1 b2 c2 b3 a1'.split(' '),
    );
  });

  it('gives a look to a second worker when many sites of it wait', () => {
    const work = shareWork(sites('a1 a2 a3 a4 a5'));
    expect([work.next(0), work.next(1), work.next(1)]).toEqual(['a1', 'a2', 'a3']);
  });

  it('lets a worker stop rather than bundle a look for the last few sites', () => {
    const work = shareWork(sites('a1 a2 a3 a4'));
    expect([work.next(0), work.next(1), work.next(0)]).toEqual(['a1', undefined, 'a2']);
  });

  it('hands out every site once', () => {
    const names = 'a1 a2 a3 a4 a5 a6 b1 c1 c2';
    const work = shareWork(sites(names));
    const given: string[] = [];
    for (let turn = 0; turn < 30; turn += 1) {
      const site = work.next(turn % 3);
      if (site !== undefined) given.push(site);
    }
    expect(given.sort()).toEqual(names.split(' '));
  });
});
