import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, drawMap, openStreetMapAddress, spotNumbers } from './draw-map.ts';

const box: Box = [4.945, 50.212, 5.058, 50.288];
const hall = { lat: 50.2502, lon: 5.0006 };
const draw = (places: Parameters<typeof drawMap>[0], within: 'box' | 'none' = 'box') => {
  const drawing = drawMap(places, [], within === 'box' ? box : undefined);
  if (drawing === undefined) throw new Error('Rien à dessiner.');
  return drawing;
};

const spotsOf = (places: Parameters<typeof drawMap>[0]) => draw(places).spots;

describe('a drawn map', () => {
  it('is nothing without a place', () => {
    expect(drawMap([], [], box)).toBeUndefined();
  });

  it('puts north above and east at the right', () => {
    const [centre, north, east] = spotsOf([
      hall,
      { ...hall, lat: hall.lat + 0.01 },
      { ...hall, lon: hall.lon + 0.015 },
    ]);
    expect(north?.y).toBeLessThan(centre?.y ?? 0);
    expect(east?.x).toBeGreaterThan(centre?.x ?? 0);
  });

  it('keeps distances: as far to the north as to the east', () => {
    const [centre, north, east] = spotsOf([
      hall,
      { ...hall, lat: hall.lat + 0.02 },
      { ...hall, lon: hall.lon + 0.02 / Math.cos((50.25 * Math.PI) / 180) },
    ]);
    const up = (centre?.y ?? 0) - (north?.y ?? 0);
    const right = (east?.x ?? 0) - (centre?.x ?? 0);
    expect(up).toBeGreaterThan(20);
    expect(Math.abs(up - right)).toBeLessThanOrEqual(2);
  });

  it('draws places of the same street as one spot', () => {
    const { spots } = draw([hall, { lat: 50.2503, lon: 5.0007 }, { lat: 50.2569, lon: 4.9824 }]);
    expect(spots.map(({ places }) => places)).toEqual([[0, 1], [2]]);
    expect(spotNumbers({ spots })).toEqual([1, 1, 2]);
  });

  it('shows its scale by squares of a round length', () => {
    expect(draw([hall]).gridKilometres).toBe(1);
    expect(draw([hall], 'none').gridKilometres).toBe(0.5);
  });

  it('keeps every place inside, even outside the commune’s box', () => {
    const point = fc.record({
      lat: fc.double({ min: 49.4, max: 50.9, noNaN: true }),
      lon: fc.double({ min: 2.8, max: 6.5, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('box' as const, 'none' as const),
        (places, within) => {
          const { spots, width, height } = draw(places, within);
          for (const { x, y } of spots) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(width);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(height);
          }
        },
      ),
    );
  });

  it('writes localities beside the dots and drops those that would cover another', () => {
    const labels =
      drawMap(
        [hall],
        [
          { name: 'Centre', point: hall },
          { name: 'Haut', point: { lat: 50.27, lon: 5.0 } },
          { name: 'Même', point: { lat: 50.27, lon: 5.0 } },
        ],
        box,
      )?.labels ?? [];
    const [dot] = spotsOf([hall]);
    const centre = labels.find(({ name }) => name === 'Centre');
    expect(Math.abs((centre?.y ?? 0) - (dot?.y ?? 0))).toBeGreaterThan(10);
    expect(new Set(labels.map(({ x, y }) => `${x} ${y}`)).size).toBe(labels.length);
  });

  it('leads to the same point on OpenStreetMap', () => {
    expect(openStreetMapAddress(hall)).toBe(
      'https://www.openstreetmap.org/?mlat=50.2502&mlon=5.0006#map=17/50.2502/5.0006',
    );
  });
});
