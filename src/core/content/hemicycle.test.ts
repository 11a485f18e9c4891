import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawHemicycle, HEMICYCLE_SIZE } from './hemicycle.ts';

/** Room for rounding. */
const TINY = 1e-9;
/** Walloon councils have 7 to 55 seats. */
const anyCount = fc.integer({ min: 1, max: 90 });

describe('the drawing of an assembly', () => {
  it('draws one dot for each seat', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        expect(drawHemicycle(count).seats).toHaveLength(count);
      }),
    );
  });

  it('keeps the seats apart', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        const { seats, radius } = drawHemicycle(count);
        for (const [index, seat] of seats.entries()) {
          for (const other of seats.slice(index + 1)) {
            expect(Math.hypot(seat.x - other.x, seat.y - other.y)).toBeGreaterThan(2 * radius);
          }
        }
      }),
    );
  });

  it('keeps every seat inside the drawing', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        const { seats, radius } = drawHemicycle(count);
        for (const { x, y } of seats) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(radius - TINY);
          expect(x + radius).toBeLessThanOrEqual(HEMICYCLE_SIZE.width + TINY);
          expect(y + radius).toBeLessThanOrEqual(HEMICYCLE_SIZE.height + TINY);
        }
      }),
    );
  });

  it('goes round the rostrum from left to right', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        const angles = drawHemicycle(count).seats.map(({ x, y }) => Math.atan2(1 - y + TINY, 1 - x));
        for (const [index, angle] of angles.slice(1).entries())
          expect(angle).toBeGreaterThanOrEqual((angles[index] ?? 0) - 3 * TINY);
      }),
    );
  });

  it('places a council of twenty-three on several rows', () => {
    const heights = new Set(drawHemicycle(23).seats.map(({ x, y }) => Math.hypot(x - 1, y - 1).toFixed(3)));
    expect(heights.size).toBeGreaterThan(1);
  });
});
