import { row } from '../buildings.ts';
import { crowd, cyclist, person } from '../people.ts';
import { at } from '../random.ts';
import { box, disc, faded, line, place, polygon, shape, times } from '../shapes.ts';
import { sky } from '../sky.ts';
import type { Scene } from '../stage.ts';
import { bench } from '../things.ts';
import { flowers, poplar, thicket, tree } from '../trees.ts';
import { distance } from './countryside.ts';

/** The old railway turned into a cycle way. */
export const cycleWay: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  return [
    sky(stage, 0.7, 0.18),
    distance(stage, h * 0.46),
    thicket(stage, 0, w * 0.42, h * 0.54, 60),
    thicket(stage, w * 0.6, w, h * 0.54, 60),
    box(0, h * 0.52, w, h, palette.near),
    row(stage, w * 0.62, w * 0.82, h * 0.54, h * 0.08),
    polygon([w * 0.485, h * 0.52, w * 0.515, h * 0.52, w * 0.86, h, w * 0.14, h], palette.snow ? '#dfe8ee' : '#b9b4a8'),
    ...times(7).map((index) => {
      const part = (index / 7) ** 1.6;
      const y = h * (0.54 + part * 0.46);
      return box(w * 0.5 - 2 - part * 7, y, 4 + part * 14, 8 + part * 40, '#fdf6e8', 3);
    }),
    ...times(4).flatMap((index) => {
      const part = index / 4;
      const y = h * (0.57 + part * 0.3);
      const size = 190 + part * 400;
      return [poplar(stage, w * (0.42 - part * 0.34), y, size), poplar(stage, w * (0.58 + part * 0.34), y, size)];
    }),
    cyclist(chance, palette, w * 0.46, h * 0.68, 130),
    cyclist(chance, palette, w * 0.6, h * 0.78, 200),
    cyclist(chance, palette, w * 0.33, h * 0.93, 310),
    person(chance, w * 0.7, h * 0.95, 270, { pose: 'walking', dress: false }),
    flowers(stage, 0, w * 0.14, h * 0.8, h, 18),
    flowers(stage, w * 0.86, w, h * 0.8, h, 18),
  ].join('');
};

/** Tents of the holiday camp in the meadow. */
export const camp: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const tent = (x: number, base: number, size: number, colour: string): string =>
    polygon([x - size, base, x, base - size * 1.05, x + size, base], colour) +
    polygon([x - size * 0.3, base, x, base - size * 0.84, x + size * 0.3, base], palette.ink) +
    polygon(
      [x, base - size * 1.05, x + size, base, x + size * 1.24, base - size * 0.1, x + size * 0.24, base - size * 1.08],
      '#00000022',
    ) +
    line(
      [x - size * 0.06, base - size * 1.14, x, base - size * 1.05, x + size * 0.06, base - size * 1.14],
      '#8a5c3a',
      6,
    );
  const fire = place(
    w * 0.52,
    h * 0.88,
    1.4,
    faded(0.18, disc(0, -30, 80, '#ffcf73')),
    line([-40, 0, 36, -14], '#6a4c3b', 13),
    line([40, 0, -36, -14], '#6a4c3b', 13),
    shape('M-26-10q-16-40 16-78 4 22 18 30 4-10 2-20 34 40 10 68z', '#e8593b'),
    shape('M-12-10q-8-20 8-42 14 20 14 42z', '#f7c84a'),
  );
  return [
    sky(stage, 0.78, 0.2),
    distance(stage, h * 0.5),
    ...times(9).map((index) => tree(stage, w * (0.02 + index * 0.12), h * 0.64, 300 + (index % 3) * 60)),
    box(0, h * 0.62, w, h, palette.near),
    tent(w * 0.2, h * 0.78, 190, at(palette.accents, 1)),
    tent(w * 0.78, h * 0.77, 180, at(palette.accents, 3)),
    tent(w * 0.47, h * 0.72, 130, at(palette.accents, 0)),
    crowd(chance, w * 0.3, w * 0.46, h * 0.92, 220, 3, { child: true }),
    fire,
    crowd(chance, w * 0.58, w * 0.76, h * 0.93, 220, 3, { child: true }),
    bench(stage, w * 0.06, h * 0.95, 220),
    person(chance, w * 0.13, h * 0.93, 210, { pose: 'sitting' }),
    flowers(stage, 0, w, h * 0.95, h + 14, 26),
  ].join('');
};
