import { describe, expect, it } from 'vitest';
import { callAddress, crisisNumbers } from './emergency-numbers.ts';

describe('the numbers of the crisis page', () => {
  it('begin with 112 when the commune gives none', () => {
    expect(crisisNumbers([])[0]?.number).toBe('112');
  });

  it('put the commune’s own first, and show none twice', () => {
    const numbers = crisisNumbers([
      { label: 'Cellule de crise', number: '069 00 00 99' },
      { label: 'Vie en danger', number: '112' },
    ]);
    expect(numbers.map(({ number }) => number).slice(0, 3)).toEqual(['069 00 00 99', '112', '101']);
    expect(numbers.filter(({ number }) => number === '112')).toEqual([{ label: 'Vie en danger', number: '112' }]);
  });

  it('are called as phones want them', () => {
    expect(callAddress('070\u00A0245\u00A0245')).toBe('tel:+3270245245');
    expect(callAddress('112')).toBe('tel:112');
    expect(callAddress('+32 64/00.00.00')).toBe('tel:+3264000000');
  });
});
