import { row } from '../buildings.ts';
import { crowd, person } from '../people.ts';
import { at } from '../random.ts';
import { box, disc, line, place, polygon, ring, shape, stroke, times } from '../shapes.ts';
import { sky } from '../sky.ts';
import type { Scene } from '../stage.ts';
import { bunting } from '../things.ts';
import { tree } from '../trees.ts';
import { distance } from './countryside.ts';
import { paving } from './squares.ts';

/** The brass band in silhouette under the bandstand. */
export const brassBand: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const base = h * 0.78;
  const roof = palette.roofs[2] ?? palette.ink;
  const player = (x: number, y: number, index: number): string =>
    person(chance, x, y, 210, { coat: '#24466b', hat: '#b3322a', pose: 'holding' }) +
    instrument(x + 22, y - 132, index);
  return [
    sky(stage, 0.2, 0.2),
    distance(stage, h * 0.56),
    tree(stage, w * 0.06, h * 0.74, 420),
    tree(stage, w * 0.95, h * 0.74, 440),
    tree(stage, w * 0.84, h * 0.7, 300),
    box(0, h * 0.7, w, h, palette.near),
    box(w * 0.19, base, w * 0.62, 56, palette.stone),
    box(w * 0.16, base + 50, w * 0.68, 24, palette.shade),
    ...[0.2, 0.35, 0.65, 0.8].map((part) => box(w * part - 9, h * 0.34, 18, base - h * 0.34, '#fdf6e8')),
    shape(
      `M${w * 0.14} ${h * 0.36}Q${w * 0.36} ${h * 0.28} ${w * 0.48} ${h * 0.12}h${w * 0.04}Q${w * 0.64} ${h * 0.28} ${w * 0.86} ${h * 0.36}z`,
      roof,
    ),
    ...times(14).map((index) =>
      shape(
        `M${w * (0.14 + index * 0.0515)} ${h * 0.355}h${w * 0.0515}a${w * 0.0257} 34 0 0 1-${w * 0.0515} 0z`,
        index % 2 ? '#fdf6e8' : at(palette.accents, 0),
      ),
    ),
    disc(w * 0.5, h * 0.11, 16, at(palette.accents, 1)),
    ...times(4).map((index) => player(w * (0.29 + index * 0.14), base - 30, index + 1)),
    ...times(4).map((index) => player(w * (0.25 + index * 0.155), base + 6, index)),
    crowd(chance, 0, w, h * 0.99, 200, 9, { pose: 'standing' }),
  ].join('');
};

/** The band on parade, flags above. */
export const parade: Scene = (stage) => {
  const { width: w, height: h, chance } = stage;
  const base = h * 0.64;
  return [
    sky(stage, 0.5, 0.14),
    row(stage, -20, w + 60, base, h * 0.36),
    bunting(stage, -20, w * 0.55, h * 0.16, 70),
    bunting(stage, w * 0.45, w + 20, h * 0.14, 80),
    paving(stage, base),
    crowd(chance, 0, w, base + 50, 150, 14),
    ...times(6).map((index) => {
      const x = w * (0.1 + index * 0.15);
      return (
        person(chance, x, h * 0.93 + (index % 2) * 24, 300, {
          coat: '#b3322a',
          hat: '#24466b',
          pose: 'walking',
          dress: false,
        }) + place(x, h * 0.93 + (index % 2) * 24, 1.45, instrument(20, -132, index))
      );
    }),
  ].join('');
};

function instrument(x: number, y: number, kind: number): string {
  const brass = '#e3b23f';
  if (kind % 4 === 0)
    return place(
      x,
      y,
      1,
      line([-10, 0, 66, -14], brass, 8),
      polygon([60, -24, 96, -40, 100, 4, 62, -4], brass),
      stroke('M14 2q14 22 34-8', brass, 6),
    );
  if (kind % 4 === 1)
    return place(x, y, 1, line([-8, -6, 44, 54], '#22343f', 9), polygon([38, 44, 60, 60, 44, 76, 32, 52], '#22343f'));
  if (kind % 4 === 2)
    return place(
      x,
      y,
      1,
      disc(4, 58, 44, '#fdf6e8'),
      ring(4, 58, 44, '#b3322a', 9),
      line([-24, 20, 10, 46], '#8a5c3a', 5),
    );
  return place(
    x,
    y,
    1,
    stroke('M-4 0q44 10 40 60t-34 34-24-40', brass, 13),
    polygon([14, -54, 66, -66, 40, -6, 22, 6], brass),
  );
}
