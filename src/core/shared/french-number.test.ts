import { describe, expect, it } from 'vitest';
import { formatCount, formatEuros, formatShare } from './french-number.ts';

describe('numbers as French writes them', () => {
  it('groups thousands with a narrow no-break space', () => {
    expect(formatCount(950)).toBe('950');
    expect(formatCount(10860)).toBe('10\u202F860');
    expect(formatCount(1234567)).toBe('1\u202F234\u202F567');
  });

  it('gives shares with one decimal, even a round one', () => {
    expect(formatShare(0.8729)).toBe('87,3\u00A0%');
    expect(formatShare(0.5)).toBe('50,0\u00A0%');
    expect(formatShare(1)).toBe('100,0\u00A0%');
  });

  it('gives amounts with their cents and a no-break space', () => {
    expect(formatEuros(25)).toBe('25,00\u00A0€');
    expect(formatEuros(1234.5)).toBe('1\u202F234,50\u00A0€');
  });
});
