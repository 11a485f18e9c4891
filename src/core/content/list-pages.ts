/** One page of a list too long for a single one. */
export interface ListPage<Item> {
  /** From 1. */
  readonly number: number;
  readonly last: number;
  readonly items: readonly Item[];
  readonly address: string;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/**
 * Cuts a list in pages; an empty list still has its first page, which says that it is empty.
 *
 * @param base address of the first page, e.g. `/actualites/`; the second is `/actualites/page/2/`
 * @param size most items on a page, at least 1
 */
export function listPages<Item>(
  items: readonly Item[],
  base: string,
  size: number,
): readonly [ListPage<Item>, ...ListPage<Item>[]] {
  const last = Math.max(1, Math.ceil(items.length / size));
  const page = (number: number): ListPage<Item> => ({
    number,
    last,
    items: items.slice((number - 1) * size, number * size),
    address: addressOfPage(base, number),
    previous: number === 1 ? undefined : addressOfPage(base, number - 1),
    next: number === last ? undefined : addressOfPage(base, number + 1),
  });
  return [page(1), ...Array.from({ length: last - 1 }, (_, index) => page(index + 2))];
}

function addressOfPage(base: string, number: number): string {
  return number === 1 ? base : `${base}page/${number}/`;
}
