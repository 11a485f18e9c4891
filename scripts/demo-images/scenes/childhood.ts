import { row } from '../buildings.ts';
import { publicFront } from '../landmarks.ts';
import { crowd, person } from '../people.ts';
import { at } from '../random.ts';
import { box, line, oval, polygon, shape, times } from '../shapes.ts';
import { sky, snowfall } from '../sky.ts';
import type { Scene } from '../stage.ts';
import { bench } from '../things.ts';
import { flowers, tree } from '../trees.ts';
import { distance } from './countryside.ts';

/** The village school at bell time. */
export const school: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const base = h * 0.72;
  const lines = [0, 1, 2].map((index) =>
    box(w * 0.62 + index * 56, h * 0.88, 50, 34, at(palette.accents, index + 1), 4),
  );
  return [
    sky(stage, 0.14, 0.2),
    distance(stage, h * 0.56),
    tree(stage, w * 0.05, base, 380),
    publicFront(stage, w * 0.14, base, w * 0.6, h * 0.34, '#c8654b', false),
    row(stage, w * 0.84, w + 60, base, h * 0.2),
    tree(stage, w * 0.8, base + 6, 420),
    box(0, base, w, h, palette.snow ? '#eef4f7' : '#cfc9bd'),
    ...lines,
    ...times(14).map((index) =>
      line([w * 0.02 + index * 26, base + 18, w * 0.02 + index * 26, base - 84], at(palette.accents, index), 12),
    ),
    line([w * 0.01, base - 40, w * 0.24, base - 40], palette.ink, 6),
    crowd(chance, w * 0.3, w * 0.9, base + 70, 175, 6, { child: true }),
    crowd(chance, w * 0.06, w * 0.96, h * 0.95, 220, 8, { child: true, pose: 'walking' }),
    person(chance, w * 0.14, h * 0.95, 230, { pose: 'waving' }),
    palette.snow ? snowfall(stage) : '',
  ].join('');
};

/** Swings, a slide and a climbing frame. */
export const playground: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const [red, yellow, blue] = [at(palette.accents, 0), at(palette.accents, 1), at(palette.accents, 2)];
  return [
    sky(stage, 0.84, 0.18),
    distance(stage, h * 0.52),
    row(stage, w * 0.28, w * 0.56, h * 0.6, h * 0.13),
    box(0, h * 0.6, w, h, palette.near),
    tree(stage, w * 0.05, h * 0.7, 420),
    tree(stage, w * 0.95, h * 0.7, 450),
    oval(w * 0.5, h * 0.86, w * 0.46, h * 0.15, palette.snow ? '#eef4f7' : '#ecd3a0'),
    line([w * 0.1, h * 0.86, w * 0.16, h * 0.44, w * 0.22, h * 0.86], red, 15),
    line([w * 0.36, h * 0.86, w * 0.42, h * 0.44, w * 0.48, h * 0.86], red, 15),
    line([w * 0.16, h * 0.445, w * 0.42, h * 0.445], red, 15),
    ...[
      [0.24, -26],
      [0.34, 34],
    ].map(
      ([part = 0, tilt = 0]) =>
        line([w * part, h * 0.45, w * part + tilt, h * 0.74], palette.ink, 5) +
        line([w * part + 44, h * 0.45, w * part + 44 + tilt, h * 0.74], palette.ink, 5) +
        box(w * part - 8 + tilt, h * 0.735, 60, 12, yellow, 5) +
        person(chance, w * part + 20 + tilt, h * 0.735 + 62, 200, { child: true, pose: 'sitting' }),
    ),
    box(w * 0.62, h * 0.54, w * 0.12, 18, yellow),
    ...[0.625, 0.735].map((part) => line([w * part, h * 0.88, w * part, h * 0.42], blue, 15)),
    polygon([w * 0.6, h * 0.42, w * 0.68, h * 0.31, w * 0.76, h * 0.42], red),
    ...times(5).map((index) => line([w * 0.64, h * (0.6 + index * 0.06), w * 0.72, h * (0.6 + index * 0.06)], blue, 9)),
    shape(
      `M${w * 0.735} ${h * 0.53}C${w * 0.8} ${h * 0.6} ${w * 0.8} ${h * 0.84} ${w * 0.9} ${h * 0.86}v22C${w * 0.77} ${h * 0.88} ${w * 0.78} ${h * 0.64} ${w * 0.735} ${h * 0.58}z`,
      yellow,
    ),
    person(chance, w * 0.68, h * 0.54, 170, { child: true, pose: 'waving' }),
    crowd(chance, w * 0.48, w * 0.6, h * 0.95, 210, 2, { child: true }),
    bench(stage, w * 0.03, h * 0.93, 210),
    person(chance, w * 0.09, h * 0.915, 190, { pose: 'sitting' }),
    flowers(stage, 0, w, h * 0.96, h + 14, 18),
    palette.snow ? snowfall(stage) : '',
  ].join('');
};
