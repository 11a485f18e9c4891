import { house, row } from '../buildings.ts';
import { crowd, cyclist, person } from '../people.ts';
import { box, disc, faded, line, oval, place, polygon, shape, stroke, times } from '../shapes.ts';
import { rain, sky, snowfall } from '../sky.ts';
import type { Scene } from '../stage.ts';
import { bench, bunting, bus, car, lamp } from '../things.ts';
import { tree } from '../trees.ts';
import { distance } from './countryside.ts';

/** A street of houses in perspective-free elevation, people on the pavement. */
export const street: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const base = h * 0.72;
  return [
    sky(stage, 0.5, 0.14),
    row(stage, -20, w + 80, base, h * 0.33),
    box(0, base, w, h * 0.06, palette.snow ? '#eef4f7' : palette.stone),
    box(0, base + h * 0.055, w, 8, palette.shade),
    box(0, base + h * 0.06, w, h, palette.snow ? '#dde7ed' : palette.lit ? palette.ground : '#7f878b'),
    ...times(9).map((index) => box(index * (w / 8) - 40, h * 0.89, w / 16, 9, palette.snow ? '#cbd8e0' : '#f3ead4', 3)),
    lamp(stage, w * 0.07, base + 26, 330),
    lamp(stage, w * 0.5, base + 26, 330),
    lamp(stage, w * 0.92, base + 26, 330),
    crowd(chance, w * 0.12, w * 0.46, base + 44, 150, 4),
    crowd(chance, w * 0.55, w * 0.88, base + 44, 152, 4),
    palette.snow ? '' : cyclist(chance, palette, w * 0.3, h * 0.93, 185),
    palette.snow ? snowman(w * 0.72, h * 0.97, 240) + snowfall(stage, 190) : '',
  ].join('');
};

/** Umbrellas in the rain. */
export const umbrellas: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const wet = times(6).map((index) => {
    const [x, base] = [w * (0.1 + index * 0.16), h * (0.86 + (index % 2) * 0.08)];
    const colour = palette.accents[index % palette.accents.length] ?? palette.ink;
    return (
      faded(0.25, oval(x, base + 4, 80, 12, palette.ink)) +
      person(chance, x, base, 230, { pose: 'holding' }) +
      line([x + 30, base - 130, x + 30, base - 300], palette.ink, 5) +
      shape(
        `M${x - 90} ${base - 236}a120 92 0 0 1 240 0q-20-18-40 0-20-18-40 0-20-18-40 0-20-18-40 0-20-18-40 0-20-18-40 0z`,
        colour,
      )
    );
  });
  return [
    sky(stage),
    row(stage, -20, w + 60, h * 0.66, h * 0.34),
    box(0, h * 0.66, w, h, '#8d979b'),
    ...times(8).map((index) => faded(0.35, oval(chance.between(0, w), h * (0.7 + index * 0.036), 120, 10, '#e7eff2'))),
    lamp(stage, w * 0.04, h * 0.8, 340),
    ...wet,
    rain(stage),
  ].join('');
};

/** A bus at its stop. */
export const busStop: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const base = h * 0.7;
  return [
    sky(stage, 0.3, 0.2),
    distance(stage, h * 0.5),
    row(stage, -20, w * 0.5, base - 20, h * 0.22),
    tree(stage, w * 0.56, base - 10, 330),
    tree(stage, w * 0.93, base - 10, 380),
    box(0, base - 22, w, h * 0.06, palette.stone),
    box(0, base + 36, w, h, palette.lit ? palette.ground : '#7f878b'),
    box(0, h * 0.93, w, 12, '#f3ead4'),
    box(w * 0.64, base - 300, w * 0.24, 22, palette.ink, 6),
    line([w * 0.655, base + 20, w * 0.655, base - 290], palette.ink, 10),
    line([w * 0.865, base + 20, w * 0.865, base - 290], palette.ink, 10),
    faded(0.4, box(w * 0.66, base - 276, w * 0.2, 240, '#e6f2f5')),
    bench(stage, w * 0.7, base + 16, 180),
    crowd(chance, w * 0.66, w * 0.86, base + 26, 170, 4),
    line([w * 0.6, base + 26, w * 0.6, base - 250], palette.ink, 9),
    disc(w * 0.6, base - 262, 40, palette.accents[1] ?? '#f0a63c'),
    box(w * 0.6 - 22, base - 282, 44, 30, '#fdf6e8', 6),
    bus(stage, w * 0.04, h * 0.92, w * 0.52, palette.accents[2] ?? '#1f7ba6'),
    palette.snow ? snowfall(stage) : '',
  ].join('');
};

/** Cars in the street and a festive string of flags. */
export const flaggedStreet: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const base = h * 0.74;
  return [
    sky(stage, 0.7, 0.16),
    row(stage, -20, w + 60, base, h * 0.38),
    box(0, base, w, h, palette.stone),
    box(0, base + h * 0.07, w, h, '#8b9396'),
    house(stage, w * 0.3, base, w * 0.2, h * 0.36, {
      kind: 'step',
      rows: 2,
      shop: palette.accents[0] ?? '#d9482b',
      wall: '#fbf1df',
    }),
    house(stage, w * 0.62, base, w * 0.18, h * 0.32, { kind: 'eave', rows: 2, shop: palette.accents[3] ?? '#2f8f72' }),
    bunting(stage, -20, w * 0.52, h * 0.24, 60),
    bunting(stage, w * 0.48, w + 20, h * 0.22, 70),
    crowd(chance, w * 0.06, w * 0.94, base + 46, 160, 8),
    car(stage, w * 0.1, h * 0.95, 330, palette.accents[2] ?? '#1f7ba6'),
    car(stage, w * 0.66, h * 0.97, 340, palette.accents[1] ?? '#f0a63c'),
  ].join('');
};

function snowman(x: number, base: number, size: number): string {
  return place(
    x,
    base,
    size / 200,
    disc(0, -48, 50, '#ffffff'),
    faded(0.12, disc(14, -44, 42, '#5a7f95')),
    disc(0, -48, 44, '#ffffff'),
    disc(0, -122, 34, '#ffffff'),
    polygon([0, -124, 34, -116, 0, -114], '#f0853c'),
    disc(-10, -132, 4, '#22343f'),
    disc(10, -132, 4, '#22343f'),
    ...times(3).map((index) => disc(0, -74 + index * 22, 4.5, '#22343f')),
    box(-36, -156, 72, 9, '#22343f', 4),
    box(-22, -192, 44, 38, '#22343f', 4),
    box(-22, -168, 44, 10, '#d9482b'),
    stroke('M-44-70l-44-28M44-70l46-24', '#6a4c3b', 6),
    stroke('M-30-94q30 18 60 0l8 36', '#d9482b', 12),
  );
}
