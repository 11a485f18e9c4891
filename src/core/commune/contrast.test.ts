import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio, isHexColour } from './contrast.ts';

const colour = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast of two colours', () => {
  it('goes from 1 (the same) to 21 (black and white)', () => {
    expect(contrastRatio('#000', '#ffffff')).toBeCloseTo(21);
    expect(contrastRatio('#abc', '#aabbcc')).toBe(1);
  });

  it('agrees with the examples of the recommendation', () => {
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it('does not depend on the order, and stays within its bounds', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const ratio = contrastRatio(one, other);
        expect(ratio).toBe(contrastRatio(other, one));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21.01);
      }),
    );
  });

  it('knows a hexadecimal colour when it sees one', () => {
    expect(['#fff', '#A1B2C3', 'red', '#12345', 'rgb(0 0 0)'].map(isHexColour)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
