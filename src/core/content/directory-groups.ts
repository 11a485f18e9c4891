import { DIRECTORY_CATEGORIES, type DirectoryEntry } from './collections/directory.ts';
import { keysOf } from './taxonomy.ts';
import type { Item } from './upcoming.ts';

export type DirectoryCategory = DirectoryEntry['categories'][number];

/** The entries of one category, in French alphabetical order. */
export interface DirectoryGroup<Entry> {
  readonly category: DirectoryCategory;
  readonly label: string;
  readonly entries: readonly Entry[];
}

/** Entries under their first category, so that each is listed once; categories in the order of their list. */
export function groupByCategory<Entry extends Item<DirectoryEntry>>(
  entries: readonly Entry[],
): readonly DirectoryGroup<Entry>[] {
  return groups((category) => entries.filter(({ data }) => data.categories[0] === category));
}

/** Entries under each of their categories. */
export function facetsOf<Entry extends Item<DirectoryEntry>>(
  entries: readonly Entry[],
): readonly DirectoryGroup<Entry>[] {
  return groups((category) => entries.filter(({ data }) => data.categories.includes(category)));
}

/** The anchor of a category in a list, or the last part of its address. */
export function categorySlug(category: DirectoryCategory): string {
  return category.replaceAll('_', '-');
}

function groups<Entry extends Item<DirectoryEntry>>(
  entriesOf: (category: DirectoryCategory) => readonly Entry[],
): readonly DirectoryGroup<Entry>[] {
  return keysOf(DIRECTORY_CATEGORIES)
    .map((category) => ({
      category,
      label: DIRECTORY_CATEGORIES[category],
      entries: entriesOf(category).toSorted((a, b) => a.data.title.localeCompare(b.data.title, 'fr')),
    }))
    .filter(({ entries }) => entries.length > 0);
}
