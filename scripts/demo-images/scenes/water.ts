import { house, row } from '../buildings.ts';
import { bridge, church } from '../landmarks.ts';
import { crowd, cyclist, person } from '../people.ts';
import { box, disc, faded, hills, line, oval, place, polygon, shape, stroke, times } from '../shapes.ts';
import { sky, snowfall } from '../sky.ts';
import type { Scene } from '../stage.ts';
import { barge, bench, ripples } from '../things.ts';
import { flowers, poplar, thicket, tree } from '../trees.ts';
import { distance } from './countryside.ts';

/** The lock, its keeper's house and a barge on the river. */
export const lock: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const bank = h * 0.6;
  return [
    sky(stage, 0.2, 0.2),
    distance(stage, h * 0.48),
    thicket(stage, 0, w, h * 0.56, 70),
    hills([0, bank - 20, w * 0.5, bank, w, bank - 16], h, palette.near),
    house(stage, w * 0.66, bank + 6, w * 0.16, h * 0.15, {
      kind: 'eave',
      rows: 1,
      columns: 4,
      wall: '#fbf1df',
      roof: palette.roofs[2] ?? '#a54f38',
    }),
    tree(stage, w * 0.6, bank + 10, 210),
    poplar(stage, w * 0.9, bank + 6, 360),
    poplar(stage, w * 0.95, bank + 10, 320),
    poplar(stage, w * 0.85, bank, 300),
    box(0, bank + 36, w, h, palette.water),
    ripples(stage, bank + 40, h),
    box(w * 0.44, bank + 10, w * 0.6, 40, palette.stone),
    box(w * 0.44, bank + 50, 46, h * 0.24, palette.stone),
    box(w * 0.6, bank + 50, w * 0.4, h * 0.2, palette.shade),
    faded(
      0.35,
      ...times(14).map((index) =>
        box(w * (0.605 + (index % 7) * 0.058), bank + 66 + Math.floor(index / 7) * 92, w * 0.05, 70, palette.stone),
      ),
    ),
    box(w * 0.6, bank + 50, 46, h * 0.24, palette.stone),
    box(w * 0.44 + 46, bank + 96, w * 0.16 - 46, h * 0.16, '#4b6350'),
    line([w * 0.52 + 23, bank + 96, w * 0.52 + 23, bank + 96 + h * 0.16], palette.ink, 5),
    ...times(4).map((index) =>
      line([w * 0.44 + 50, bank + 116 + index * 36, w * 0.6 - 4, bank + 116 + index * 36], '#37503f', 5),
    ),
    shape(`M${w * 0.44 + 52} ${bank + 96 + h * 0.14}q40 46 20 96h90q-30-60 0-96z`, palette.shine),
    box(w * 0.36, bank - 2, w * 0.18, 15, palette.accents[1] ?? '#f0a63c', 4),
    box(w * 0.55, bank - 2, w * 0.16, 15, palette.accents[1] ?? '#f0a63c', 4),
    barge(stage, w * 0.04, h * 0.86, w * 0.36, palette.accents[0] ?? '#d9482b'),
    person(chance, w * 0.57, bank + 14, 120, { pose: 'waving' }),
    person(chance, w * 0.83, bank + 20, 116),
  ].join('');
};

/** The river under its old bridge, town on the bank. */
export const river: Scene = (stage) => {
  const { width: w, height: h, palette } = stage;
  const bank = h * 0.56;
  return [
    sky(stage, 0.8, 0.2),
    distance(stage, h * 0.42),
    row(stage, w * 0.3, w * 1.02, bank, h * 0.17),
    church(stage, w * 0.16, bank, h * 0.36),
    thicket(stage, 0, w * 0.1, bank + 10, 60),
    box(0, bank, w, h * 0.035, palette.stone),
    box(0, bank + h * 0.03, w, h, palette.water),
    ripples(stage, bank + 40, h, 34),
    bridge(stage, w * 0.3, w * 1.04, bank + h * 0.2, h * 0.14, 4),
    cyclist(stage.chance, palette, w * 0.62, bank - h * 0.005, 96),
    crowd(stage.chance, w * 0.74, w * 0.84, bank, 92, 2),
    hills([0, h * 0.86, w * 0.3, h * 0.9, w * 0.55, h * 0.98, w * 0.7, h], h, palette.ground),
    bench(stage, w * 0.07, h * 0.93, 190),
    person(stage.chance, w * 0.115, h * 0.915, 150, { pose: 'sitting' }),
    tree(stage, w * 0.26, h * 0.95, 360),
    flowers(stage, 0, w * 0.4, h * 0.93, h),
    palette.snow ? snowfall(stage) : '',
  ].join('');
};

/** A pond with reeds, ducks and a footbridge. */
export const pond: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const duck = (x: number, y: number, size: number): string =>
    place(
      x,
      y,
      size / 100,
      shape('M-50-8q6 26 50 26t58-34q-14 6-26 0-24-22-82 8z', '#8a6a4a'),
      disc(-44, -26, 15, '#2f6b52'),
      polygon([-58, -28, -76, -22, -57, -18], '#f0a63c'),
      line([-48, -12, -38, -10], '#fff', 5),
      faded(0.5, line([-70, 22, 80, 22], '#fff', 4)),
    );
  const reeds = (from: number, to: number, base: number): string =>
    times(16)
      .map(() => {
        const [x, tall] = [chance.between(from, to), chance.between(110, 220)];
        return (
          stroke(
            `M${x} ${base}q8-${tall / 2} ${chance.between(-14, 20)}-${tall}`,
            palette.leaves[1] ?? palette.near,
            6,
          ) + oval(x + 4, base - tall * 0.92, 7, 24, '#7a5636')
        );
      })
      .join('');
  return [
    sky(stage, 0.74, 0.18),
    distance(stage, h * 0.42),
    thicket(stage, 0, w, h * 0.52, 80),
    box(0, h * 0.5, w, h, palette.near),
    tree(stage, w * 0.16, h * 0.58, 330),
    tree(stage, w * 0.84, h * 0.56, 380),
    tree(stage, w * 0.72, h * 0.54, 260),
    oval(w * 0.5, h * 0.82, w * 0.62, h * 0.26, palette.water),
    ripples(stage, h * 0.62, h, 22),
    line([w * 0.2, h * 0.62, w * 0.46, h * 0.58, w * 0.72, h * 0.62], '#9a6b42', 16),
    line([w * 0.2, h * 0.56, w * 0.46, h * 0.52, w * 0.72, h * 0.56], '#9a6b42', 8),
    ...times(6).map((index) =>
      line([w * (0.22 + index * 0.096), h * 0.555, w * (0.22 + index * 0.096), h * 0.64], '#7d5636', 9),
    ),
    crowd(chance, w * 0.36, w * 0.54, h * 0.583, 120, 2),
    duck(w * 0.5, h * 0.8, 90),
    duck(w * 0.6, h * 0.86, 110),
    duck(w * 0.38, h * 0.88, 120),
    reeds(0, w * 0.18, h),
    reeds(w * 0.86, w, h),
    flowers(stage, w * 0.2, w * 0.8, h * 0.97, h + 10, 12),
  ].join('');
};
