import { describe, expect, it } from 'vitest';
import { createHeadingIds } from './heading-ids.ts';

describe('the anchor of a heading', () => {
  it.each([
    ['Horaires d’été', 'horaires-d-ete'],
    ["Horaires d'été", 'horaires-d-ete'],
    ['Où aller\u202F?', 'ou-aller'],
    ['E\u0301te\u0301', 'ete'],
    ['Élèves & œuvres\u00A0: «\u202Frentrée\u202F»', 'eleves-oeuvres-rentree'],
    ['Straße', 'strasse'],
    ['1er mars 2027', 'section-1er-mars-2027'],
    ['???', 'section'],
  ])('reads %s as %s', (text, id) => {
    expect(createHeadingIds()(text)).toBe(id);
  });

  it('tells equal headings of one page apart, and starts again on the next page', () => {
    const idOf = createHeadingIds();
    expect([idOf('Tarifs'), idOf('Tarifs'), idOf('Tarifs 1')]).toEqual(['tarifs', 'tarifs-1', 'tarifs-1-1']);
    expect(createHeadingIds()('Tarifs')).toBe('tarifs');
  });

  it('does not change with typography', () => {
    expect(createHeadingIds()('Prix : 1 000 € !')).toBe(createHeadingIds()('Prix\u00A0: 1\u202F000\u00A0€\u202F!'));
  });
});
