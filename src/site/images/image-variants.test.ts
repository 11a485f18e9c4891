import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planVariants } from './image-variants.ts';

const widths = (width: number, format: string) =>
  planVariants(width, false)
    .filter((variant) => variant.format === format)
    .map((variant) => variant.width);

describe('the variants of a picture', () => {
  it('serve a wide picture at every width, and one fallback', () => {
    expect(widths(1600, 'avif')).toEqual([480, 800]);
    expect(widths(1600, 'webp')).toEqual([480, 800, 1200]);
    expect(widths(1600, 'jpeg')).toEqual([800]);
  });

  it('keep the own width of a small picture', () => {
    expect(widths(600, 'webp')).toEqual([480, 600]);
    expect(widths(480, 'webp')).toEqual([480]);
    expect(widths(200, 'jpeg')).toEqual([200]);
  });

  it('keep transparency', () => {
    expect(planVariants(600, true).at(-1)?.format).toBe('png');
  });

  it('never enlarge, never repeat', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9000 }), fc.boolean(), (width, transparent) => {
        const plan = planVariants(width, transparent).map((variant) => `${variant.format} ${variant.width}`);
        expect(new Set(plan).size).toBe(plan.length);
        expect(planVariants(width, transparent).every((variant) => variant.width <= width)).toBe(true);
      }),
    );
  });
});
