import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaySettings } from './overlay-settings.ts';

const standard = {
  name: 'Collège',
  outcomes: ['accepted', 'refused'],
  categories: { finances: { label: 'Finances', enabled: true }, travaux: { label: 'Travaux', enabled: true } },
};
const over = (own: unknown) => overlaySettings(standard, own);
const categoriesOf = (own: unknown) => {
  const { value } = over({ categories: own });
  return Object.keys((value as typeof standard).categories);
};

describe('a commune’s settings over the standard ones', () => {
  it('changes the one field that is written and keeps the others', () => {
    expect(over({ categories: { travaux: { label: 'Voirie' } } }).value).toEqual({
      ...standard,
      categories: { ...standard.categories, travaux: { label: 'Voirie', enabled: true } },
    });
  });

  it('takes an entry out where the commune writes null', () => {
    expect(categoriesOf({ finances: null })).toEqual(['travaux']);
    expect(over({ name: null }).value).not.toHaveProperty('name');
  });

  it('replaces a list whole', () => {
    expect(over({ outcomes: ['noted'] }).value).toMatchObject({ outcomes: ['noted'] });
  });

  it('puts a new entry last, or before the one it names', () => {
    expect(categoriesOf({ mobilite: { label: 'Mobilité' } })).toEqual(['finances', 'travaux', 'mobilite']);
    expect(categoriesOf({ mobilite: { label: 'Mobilité', before: 'travaux' } })).toEqual([
      'finances',
      'mobilite',
      'travaux',
    ]);
    expect(categoriesOf({ travaux: { before: 'finances' } })).toEqual(['travaux', 'finances']);
    expect(over({ categories: { travaux: { before: 'finances' } } }).value).not.toHaveProperty(
      'categories.travaux.before',
    );
  });

  it('names the entry that asks for a place which does not exist', () => {
    expect(over({ categories: { travaux: { before: 'absent' } } }).misplaced).toEqual([
      { path: ['categories', 'travaux'], before: 'absent' },
    ]);
    expect(over({ categories: { travaux: { before: 'travaux' } } }).misplaced).toHaveLength(1);
  });

  it('changes nothing when the commune repeats the standard, and lays twice as once', () => {
    const tree = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        fc.string(),
        fc.integer(),
        fc.array(fc.string(), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(tie('node'), fc.constant(null)), { maxKeys: 3 }),
      ),
    })).node;
    const mapping = fc.dictionary(fc.constantFrom('a', 'b', 'c'), tree);
    const bare = (value: unknown) => overlaySettings({}, value).value;
    fc.assert(
      fc.property(mapping, mapping, (written, own) => {
        const base = bare(written);
        expect(overlaySettings(base, base).value).toEqual(base);
        const once = overlaySettings(base, own).value;
        expect(overlaySettings(once, own).value).toEqual(once);
      }),
    );
  });
});
