import { row } from '../buildings.ts';
import { crowd, person } from '../people.ts';
import { at } from '../random.ts';
import { box, disc, faded, line, oval, place, polygon, ring, shape, stroke, times } from '../shapes.ts';
import { sky } from '../sky.ts';
import type { Scene } from '../stage.ts';
import { ripples } from '../things.ts';
import { tree } from '../trees.ts';
import { distance } from './countryside.ts';

/** A game in the sports hall. */
export const sportsHall: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const hoop = (x: number, side: number): string =>
    place(
      x,
      h * 0.3,
      1,
      box(-8, -80, 16, 400, '#5d666b'),
      `<g transform="scale(${side} 1)">${box(0, -90, 26, 150, '#fdf6e8', 4)}${line([26, 30, 92, 30], '#d9482b', 8)}${stroke('M30 32l14 70M88 32l-14 70M50 32l6 70M70 32l-6 70M36 66h46', '#fdf6e8', 4)}</g>`,
    );
  return [
    box(0, 0, w, h, '#e9e2d2'),
    ...times(9).map((index) => box(index * (w / 8) - 30, 0, 60, h * 0.14, '#bfe0ea')),
    box(0, h * 0.14, w, 16, '#8a949a'),
    ...times(5).map((index) => line([index * (w / 4), 0, index * (w / 4) + 120, h * 0.14], '#b9bfc2', 10)),
    box(0, h * 0.5, w, h * 0.1, at(palette.accents, 2)),
    box(0, h * 0.6, w, h, '#d99c5f'),
    ...times(10).map((index) => faded(0.3, line([0, h * 0.62 + index * 42, w, h * 0.62 + index * 42], '#b5773f', 3))),
    ...times(12).map((index) =>
      person(chance, w * (0.05 + index * 0.082), h * 0.5, 110, { pose: index % 4 === 0 ? 'waving' : 'standing' }),
    ),
    box(0, h * 0.49, w, h * 0.11, '#1f5f86'),
    oval(w * 0.5, h * 0.8, 240, 92, '#fdf6e8'),
    oval(w * 0.5, h * 0.8, 226, 82, '#c98345'),
    line([w * 0.5, h * 0.6, w * 0.5, h], '#fdf6e8', 7),
    hoop(w * 0.06, 1),
    hoop(w * 0.94, -1),
    ...times(5).map((index) =>
      person(chance, w * (0.16 + index * 0.17), h * (0.78 + (index % 3) * 0.07), 250, {
        coat: index % 2 ? '#d9482b' : '#fdf6e8',
        pose: index === 2 ? 'waving' : index % 2 ? 'reaching' : 'walking',
        dress: false,
      }),
    ),
    disc(w * 0.56, h * 0.48, 26, '#e8793b'),
    ring(w * 0.56, h * 0.48, 26, '#8a3f1f', 4),
    line([w * 0.56 - 26, h * 0.48, w * 0.56 + 26, h * 0.48], '#8a3f1f', 4),
  ].join('');
};

/** A match on the village pitch. */
export const pitch: Scene = (stage) => {
  const { width: w, height: h, chance } = stage;
  return [
    sky(stage, 0.8, 0.16),
    distance(stage, h * 0.44),
    row(stage, w * 0.06, w * 0.4, h * 0.5, h * 0.1),
    tree(stage, w * 0.48, h * 0.52, 240),
    tree(stage, w * 0.9, h * 0.54, 300),
    tree(stage, w * 0.03, h * 0.54, 300),
    ...times(9).map((index) =>
      polygon(
        [
          w * (0.5 + (index - 4.5) * 0.13),
          h * 0.52,
          w * (0.5 + (index - 3.5) * 0.13),
          h * 0.52,
          w * (0.5 + (index - 3.5) * 0.26),
          h,
          w * (0.5 + (index - 4.5) * 0.26),
          h,
        ],
        index % 2 ? '#5ea964' : '#6fb971',
      ),
    ),
    line([0, h * 0.54, w, h * 0.54], '#fdf6e8', 6),
    crowd(chance, w * 0.05, w * 0.95, h * 0.53, 100, 14),
    stroke(`M${w * 0.68} ${h * 0.66}v-190h${w * 0.2}v190`, '#fdf6e8', 12),
    faded(
      0.5,
      ...times(9).map((index) =>
        line([w * 0.68 + index * w * 0.025, h * 0.66 - 186, w * 0.68 + index * w * 0.025, h * 0.66], '#fdf6e8', 2),
      ),
    ),
    oval(w * 0.3, h * 0.86, 260, 70, '#fdf6e8'),
    oval(w * 0.3, h * 0.86, 248, 62, '#66b069'),
    person(chance, w * 0.78, h * 0.68, 180, { coat: '#f7d045', pose: 'waving', dress: false }),
    ...times(6).map((index) =>
      person(chance, w * (0.1 + index * 0.14), h * (0.76 + (index % 3) * 0.08), 240, {
        coat: index % 2 ? '#1f7ba6' : '#d9482b',
        pose: 'walking',
        dress: false,
      }),
    ),
    disc(w * 0.52, h * 0.94, 22, '#fdf6e8'),
    polygon(
      [
        w * 0.52,
        h * 0.94 - 9,
        w * 0.52 + 9,
        h * 0.94 - 1,
        w * 0.52 + 5,
        h * 0.94 + 9,
        w * 0.52 - 5,
        h * 0.94 + 9,
        w * 0.52 - 9,
        h * 0.94 - 1,
      ],
      '#22343f',
    ),
  ].join('');
};

/** The pool, lanes and swimmers. */
export const pool: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const water = '#56bcd6';
  const swimmer = (x: number, y: number, cap: string): string =>
    faded(0.5, oval(x - 60, y + 16, 110, 12, '#e4f6fa')) +
    line([x + 20, y + 6, x + 60, y - 44, x + 92, y + 4], '#e3ad82', 15) +
    disc(x + 20, y, 24, '#e3ad82') +
    shape(`M${x - 5} ${y - 2}a25 25 0 0 1 50 0z`, cap);
  return [
    box(0, 0, w, h, '#e6f1f1'),
    ...times(6).map(
      (index) =>
        box(w * (0.03 + index * 0.165), h * 0.06, w * 0.135, h * 0.3, '#bfe0ea') +
        box(w * (0.03 + index * 0.165), h * 0.24, w * 0.135, h * 0.12, '#86bf97'),
    ),
    ...times(7).map((index) => box(w * 0.165 * index - 2, 0, 26, h * 0.4, '#f8fbfa')),
    box(0, h * 0.39, w, h * 0.05, '#d9e6e4'),
    ...times(22).map((index) => box(index * 76, h * 0.41, 68, 16, index % 2 ? '#8fcbd6' : '#cfe3e3')),
    polygon([w * 0.12, h * 0.48, w * 0.88, h * 0.48, w * 1.15, h, -w * 0.15, h], water),
    ripples({ ...stage, palette: { ...palette, shine: '#c9eef6' } }, h * 0.5, h, 40),
    ...times(4).map((lane) =>
      times(16)
        .map((index) => {
          const part = index / 16;
          const y = h * (0.48 + part * 0.52);
          const x = w * (0.272 + lane * 0.152) + (lane - 1.5) * w * 0.108 * part * 1.0;
          return oval(x, y, 7 + part * 7, 5 + part * 6, index % 2 ? '#d9482b' : '#fdf6e8');
        })
        .join(''),
    ),
    swimmer(w * 0.2, h * 0.64, '#f0a63c'),
    swimmer(w * 0.48, h * 0.72, '#d9482b'),
    swimmer(w * 0.72, h * 0.6, '#2f8f72'),
    swimmer(w * 0.3, h * 0.88, '#7c4a86'),
    person(chance, w * 0.1, h * 0.47, 190, { coat: '#d9482b', pose: 'standing', dress: false }),
    person(chance, w * 0.92, h * 0.47, 190, { pose: 'waving', child: true }),
  ].join('');
};
