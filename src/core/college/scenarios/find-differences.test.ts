import { describe, expect, it } from 'vitest';
import { findDifferences } from './find-differences.ts';

describe('differences', () => {
  it('are looked for in the fields that are told, and no others', () => {
    expect(findDifferences({ stage: 'draft' }, { stage: 'draft', title: 'Rue' })).toEqual([]);
    expect(findDifferences({ a: { b: 1 } }, { a: { b: 2, c: 3 } })).toEqual([{ path: 'a.b', expected: 1, found: 2 }]);
    expect(findDifferences(undefined, 'x')).toEqual([]);
  });

  it('tell a field that should be absent', () => {
    expect(findDifferences({ level: null }, {})).toEqual([]);
    expect(findDifferences({ level: null }, { level: 'chef' })).toEqual([
      { path: 'level', expected: 'rien', found: 'chef' },
    ]);
  });

  it('go through lists of one length entry by entry, and show others whole', () => {
    expect(findDifferences([{ a: 1 }, { a: 2 }], [{ a: 1, b: 1 }, { a: 3 }], 'x')).toEqual([
      { path: 'x.2.a', expected: 2, found: 3 },
    ]);
    expect(findDifferences({ x: ['a'] }, { x: ['a', 'b'] })).toEqual([
      { path: 'x', expected: ['a'], found: ['a', 'b'] },
    ]);
    expect(findDifferences(['b', 'a'], ['a', 'b'])).toHaveLength(2);
  });

  it('don’t come from spaces that don’t break', () => {
    expect(findDifferences('point 1 : « vide »', 'point 1\u00A0: «\u202Fvide\u202F»')).toEqual([]);
    expect(findDifferences(['a : b'], ['a\u00A0: b', 'c'])).toHaveLength(1);
  });
});
