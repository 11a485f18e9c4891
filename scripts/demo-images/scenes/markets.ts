import { row } from '../buildings.ts';
import { belfry } from '../landmarks.ts';
import { crowd } from '../people.ts';
import { at } from '../random.ts';
import { box, disc, faded, place, polygon, times } from '../shapes.ts';
import { sky, snowfall } from '../sky.ts';
import type { Scene } from '../stage.ts';
import { bunting, lanterns, stall } from '../things.ts';
import { fir } from '../trees.ts';
import { paving } from './squares.ts';

/** What stalls sell, by colour: vegetables, bread and cheese, flowers. */
export const harvest = [
  ['#e0562f', '#6a9a3f', '#f2b233', '#8a3f66'],
  ['#f2d08a', '#c98a4a', '#e9b26a', '#b5733a'],
  ['#f4bcc8', '#d9482b', '#f7d45f', '#8a5fa8'],
] as const;

/** Market day on the square. */
export const market: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const base = h * 0.6;
  return [
    sky(stage, 0.86, 0.16),
    row(stage, -20, w * 0.6, base, h * 0.26),
    belfry(stage, w * 0.66, base, h * 0.5),
    row(stage, w * 0.72, w + 60, base, h * 0.25),
    paving(stage, base),
    bunting(stage, -20, w + 20, h * 0.2, 60),
    ...times(4).map((index) =>
      stall(
        stage,
        w * (0.02 + index * 0.25),
        h * 0.76,
        w * 0.21,
        at(palette.accents, index + 1),
        at(harvest, index + 1),
      ),
    ),
    crowd(chance, w * 0.04, w, h * 0.82, 170, 6),
    stall(stage, w * 0.08, h * 0.98, w * 0.3, at(palette.accents, 0), harvest[0]),
    stall(stage, w * 0.62, h * 0.99, w * 0.31, at(palette.accents, 3), harvest[2]),
    crowd(chance, w * 0.4, w * 0.6, h * 0.97, 250, 2, { pose: 'holding' }),
    palette.snow ? snowfall(stage) : '',
  ].join('');
};

/** Chalets, a great fir and snow in the evening. */
export const christmasMarket: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const base = h * 0.66;
  const chalet = (x: number, y: number, width: number, colour: string): string =>
    [
      box(x, y - width * 0.62, width, width * 0.62, '#6b4a35'),
      box(x + width * 0.08, y - width * 0.54, width * 0.84, width * 0.28, palette.pane),
      ...times(5).map((index) =>
        disc(x + width * (0.16 + index * 0.17), y - width * 0.3, width * 0.05, at(palette.accents, index)),
      ),
      box(x - 6, y - width * 0.28, width + 12, width * 0.05, '#a8703f'),
      polygon(
        [x - width * 0.1, y - width * 0.58, x + width / 2, y - width, x + width * 1.1, y - width * 0.58],
        '#eef4fa',
      ),
      polygon(
        [x - width * 0.02, y - width * 0.58, x + width / 2, y - width * 0.9, x + width * 1.02, y - width * 0.58],
        colour,
      ),
    ].join('');
  const lights = times(26).map((index) => {
    const part = index / 26;
    return disc(
      w * 0.5 + Math.sin(index * 2.4) * w * 0.1 * (0.2 + part),
      h * (0.26 + part * 0.4),
      7,
      at(['#f7b84a', '#e8593b', '#fff0c2', '#8fd0e4'], index),
    );
  });
  return [
    sky(stage, 0.84, 0.14),
    row(stage, -20, w + 60, base, h * 0.26),
    box(0, base, w, h, '#d6e0ee'),
    faded(0.3, disc(w * 0.5, h * 0.45, w * 0.2, palette.pane)),
    place(w * 0.5, h * 0.74, 1, fir(stage, 0, 0, h * 0.56)),
    ...lights,
    polygon(star(w * 0.5, h * 0.17, 34), '#ffe08a'),
    chalet(w * 0.05, h * 0.84, w * 0.2, '#a83f32'),
    chalet(w * 0.74, h * 0.84, w * 0.2, '#2f6b5a'),
    lanterns(stage, -10, w * 0.44, h * 0.2, 50),
    lanterns(stage, w * 0.56, w + 10, h * 0.2, 50),
    crowd(chance, w * 0.06, w * 0.42, h * 0.93, 190, 4),
    crowd(chance, w * 0.56, w * 0.96, h * 0.93, 190, 4),
    snowfall(stage),
  ].join('');
};

function star(x: number, y: number, size: number): number[] {
  return times(10).flatMap((index) => {
    const [angle, reach] = [(index / 10) * Math.PI * 2 - Math.PI / 2, index % 2 ? size * 0.42 : size];
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach];
  });
}
