import { describe, expect, it } from 'vitest';
import { nameIds, resolveNames, unknownNames } from './names.ts';

const names = new Map([
  ['point', '20260302-aaaa'],
  ['point-deux', '20260302-bbbb'],
]);

describe('nicknames', () => {
  it('become ids wherever they stand, keys included', () => {
    expect(resolveNames({ $point: ['$point-deux', { of: '$point' }], title: 'Prix en $' }, names)).toEqual({
      '20260302-aaaa': ['20260302-bbbb', { of: '20260302-aaaa' }],
      title: 'Prix en $',
    });
    expect(resolveNames('$point/1', names)).toBe('20260302-aaaa/1');
  });

  it('stay as written when nothing bears them, and are told', () => {
    expect(resolveNames('$ponit', names)).toBe('$ponit');
    expect(unknownNames({ item: '$ponit', list: ['$point'], $autre: 1 }, names)).toEqual(['$ponit', '$autre']);
  });

  it('come back in the place of ids', () => {
    expect(nameIds('droits.20260302-aaaa/1', names)).toBe('droits.$point/1');
    expect(nameIds('20260302-aaaab', names)).toBe('20260302-aaaab');
    expect(nameIds({ '20260302-aaaa': ['20260302-bbbb', null, 3] }, names)).toEqual({
      $point: ['$point-deux', null, 3],
    });
  });
});
