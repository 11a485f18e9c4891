import { describe, expect, it } from 'vitest';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { EXAMPLE_COUNCIL } from '../examples/example-council.ts';
import { presentedItem } from '../examples/example-items.ts';
import { agendaHeadings } from './agenda-headings.ts';

const points = (['open', 'open', 'closed', 'open'] as const).map((privacy, index) =>
  presentedItem({ id: `20260301-point${index}`, privacy }),
);
const items = new Map(points.map((item) => [item.id, item]));
const lines = (...indexes: number[]) =>
  points.filter((_, index) => indexes.includes(index)).map(({ id }) => ({ item: id }));

describe('headings of the agenda', () => {
  it('stand before the first item of each part', () => {
    expect([...agendaHeadings(lines(0, 1, 2), items, EXAMPLE_COUNCIL)]).toEqual([
      ['20260301-point0', 'Séance publique'],
      ['20260301-point2', 'Huis clos'],
    ]);
  });

  it('come back when a part does', () => {
    expect([...agendaHeadings(lines(2, 3), items, EXAMPLE_COUNCIL)]).toEqual([
      ['20260301-point2', 'Huis clos'],
      ['20260301-point3', 'Séance publique'],
    ]);
  });

  it('are not written where the order has none', () => {
    expect(agendaHeadings(lines(0, 2), items, EXAMPLE_COLLEGE).size).toBe(0);
  });
});
