import { row } from '../buildings.ts';
import { belfry, publicFront } from '../landmarks.ts';
import { crowd, person } from '../people.ts';
import { box, disc, faded, line, oval, place, shape, stroke, times } from '../shapes.ts';
import { sky, snowfall } from '../sky.ts';
import type { Scene, Stage } from '../stage.ts';
import { bench, lamp } from '../things.ts';
import { flowers, tree } from '../trees.ts';
import { distance } from './countryside.ts';

/** The town hall and its forecourt. */
export const townHall: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const base = h * 0.74;
  return [
    sky(stage, 0.86, 0.16),
    distance(stage, h * 0.6),
    row(stage, -40, w * 0.16, base - 8, h * 0.24),
    row(stage, w * 0.84, w + 60, base - 8, h * 0.25),
    publicFront(
      stage,
      w * 0.17,
      base,
      w * 0.66,
      h * 0.36,
      palette.lit ? (palette.walls[3] ?? palette.stone) : '#d3806a',
      true,
    ),
    paving(stage, base),
    lamp(stage, w * 0.1, h * 0.88, 330),
    lamp(stage, w * 0.9, h * 0.88, 330),
    tree(stage, w * 0.04, h * 0.86, 330),
    tree(stage, w * 0.965, h * 0.86, 330),
    crowd(chance, w * 0.2, w * 0.44, h * 0.88, 165, 3),
    crowd(chance, w * 0.56, w * 0.82, h * 0.92, 175, 3),
    palette.snow ? snowfall(stage) : '',
  ].join('');
};

/** The square with its fountain. */
export const square: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const base = h * 0.62;
  return [
    sky(stage, 0.16, 0.18),
    row(stage, -30, w * 0.38, base, h * 0.27),
    belfry(stage, w * 0.46, base + 4, h * 0.56),
    row(stage, w * 0.53, w + 60, base, h * 0.28),
    paving(stage, base),
    tree(stage, w * 0.1, h * 0.78, 330),
    tree(stage, w * 0.9, h * 0.78, 340),
    fountain(stage, w * 0.62, h * 0.88, 360),
    bench(stage, w * 0.18, h * 0.86, 200),
    person(chance, w * 0.23, h * 0.845, 150, { pose: 'sitting' }),
    lamp(stage, w * 0.36, h * 0.86, 320),
    crowd(chance, w * 0.36, w * 0.5, h * 0.93, 190, 3),
    crowd(chance, w * 0.78, w * 0.96, h * 0.94, 195, 3),
    palette.snow ? snowfall(stage) : '',
  ].join('');
};

/** The belfry seen close, for an upright picture. */
export const belfryPortrait: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const base = h * 0.84;
  return [
    sky(stage, 0.22, 0.16),
    row(stage, -40, w * 0.36, base, h * 0.2),
    row(stage, w * 0.62, w + 60, base, h * 0.21),
    belfry(stage, w * 0.5, base, h * 0.72),
    paving(stage, base),
    tree(stage, w * 0.1, h * 0.9, h * 0.24),
    lamp(stage, w * 0.8, h * 0.93, h * 0.2),
    crowd(chance, w * 0.24, w * 0.74, h * 0.93, h * 0.1, 4),
    flowers(stage, 0, w * 0.2, h * 0.95, h),
    palette.snow ? snowfall(stage) : '',
  ].join('');
};

/** The slabs of a square, from `top` to the foot of the picture. */
export function paving({ width: w, height: h, palette, chance }: Stage, top: number): string {
  const joint = palette.snow ? '#cfdde5' : palette.stone;
  const joints = times(60).map(() => {
    const [x, y] = [chance.between(-60, w), chance.between(top + 16, h)];
    return line([x, y, x + 40 + (y - top) * 0.2, y], joint, 5);
  });
  return box(0, top, w, h, palette.snow ? '#eef4f7' : palette.path) + faded(0.5, ...joints);
}

function fountain({ palette }: Stage, x: number, base: number, width: number): string {
  return place(
    x,
    base,
    width / 300,
    oval(0, -8, 150, 26, '#8f9a9d'),
    oval(0, -20, 150, 26, '#c9cfce'),
    oval(0, -22, 132, 19, palette.water),
    box(-13, -130, 26, 112, '#b7bebd', 6),
    shape('M-62-126q62 34 124 0l-12-14H-50z', '#c9cfce'),
    oval(0, -138, 54, 9, palette.water),
    stroke('M0-146v-40M-4-180q-44-8-50 40M4-180q44-8 50 40M-6-164q-80-4-92 136M6-164q80-4 92 136', palette.shine, 6),
    disc(0, -150, 10, '#b7bebd'),
  );
}
