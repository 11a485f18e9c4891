import { describe, expect, it } from 'vitest';
import { directorySchema } from './collections/directory.ts';
import { categorySlug, facetsOf, groupByCategory } from './directory-groups.ts';

const entry = (title: string, ...categories: string[]) => ({
  id: title,
  data: directorySchema.parse({ title, summary: 'Un exemple.', kind: 'place', categories }),
});
const entries = [entry('Salle B', 'salle'), entry('Étang', 'sport', 'salle'), entry('Salle a', 'salle')];
const show = (groups: ReturnType<typeof groupByCategory<(typeof entries)[number]>>) =>
  groups.map(({ label, entries: list }) => [label, ...list.map(({ id }) => id)]);

describe('the directory by category', () => {
  it('lists each entry once, under its first category, from A to Z', () => {
    expect(show(groupByCategory(entries))).toEqual([
      ['Sport', 'Étang'],
      ['Salles à louer', 'Salle a', 'Salle B'],
    ]);
  });

  it('finds an entry by any of its categories', () => {
    expect(show(facetsOf(entries))).toEqual([
      ['Sport', 'Étang'],
      ['Salles à louer', 'Étang', 'Salle a', 'Salle B'],
    ]);
  });

  it('writes a category as addresses are written', () => {
    expect(categorySlug('bulle_verre')).toBe('bulle-verre');
  });
});
