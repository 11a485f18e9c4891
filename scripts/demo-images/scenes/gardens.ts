import { house, row } from '../buildings.ts';
import { person } from '../people.ts';
import { at } from '../random.ts';
import { box, disc, hills, line, oval, shape, stroke, times } from '../shapes.ts';
import { sky, snowfall } from '../sky.ts';
import type { Scene } from '../stage.ts';
import { wheelBarrow } from '../things.ts';
import { flowers, thicket, tree } from '../trees.ts';
import { distance } from './countryside.ts';

/** Volunteers planting a hedge. */
export const planting: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const sapling = (x: number, y: number, size: number): string =>
    oval(x, y, size * 0.36, size * 0.08, '#6a4c3b') +
    line([x, y, x, y - size], palette.trunk, 7) +
    line([x + 16, y, x + 16, y - size * 0.72], '#c9a26a', 7) +
    [
      [-22, 0.7],
      [20, 0.84],
      [-14, 0.98],
      [12, 1.08],
    ]
      .map(([dx = 0, up = 0]) => oval(x + dx, y - size * up, 24, 16, chance.pick(palette.leaves)))
      .join('');
  const spade = (x: number, y: number): string =>
    line([x, y - 150, x, y - 40], '#a8703f', 8) +
    shape(`M${x - 20} ${y - 46}h40v36q-20 22-40 0z`, '#7f8b90') +
    line([x - 16, y - 152, x + 16, y - 152], '#a8703f', 8);
  return [
    sky(stage, 0.22, 0.18),
    distance(stage, h * 0.46),
    hills([0, h * 0.54, w * 0.5, h * 0.5, w, h * 0.56], h, palette.near),
    tree(stage, w * 0.06, h * 0.62, 360),
    tree(stage, w * 0.92, h * 0.62, 400),
    thicket(stage, w * 0.3, w * 0.7, h * 0.54, 44),
    hills([0, h * 0.64, w * 0.5, h * 0.62, w, h * 0.66], h, palette.ground),
    shape(`M0 ${h * 0.8}Q${w * 0.5} ${h * 0.74} ${w} ${h * 0.8}v70Q${w * 0.5} ${h * 0.8} 0 ${h * 0.87}z`, '#7d5a40'),
    ...times(6).map((index) => sapling(w * (0.08 + index * 0.17), h * 0.82, 170)),
    person(chance, w * 0.2, h * 0.9, 250, { pose: 'reaching' }),
    person(chance, w * 0.37, h * 0.92, 250, { pose: 'holding' }),
    spade(w * 0.41, h * 0.92),
    person(chance, w * 0.54, h * 0.91, 250, { child: true, pose: 'reaching' }),
    person(chance, w * 0.7, h * 0.93, 255, { pose: 'holding' }),
    spade(w * 0.74, h * 0.93),
    wheelBarrow(stage, w * 0.85, h * 0.95, 170, at(palette.accents, 3)),
    flowers(stage, 0, w, h * 0.95, h + 12, 22),
    palette.snow ? snowfall(stage) : '',
  ].join('');
};

/** The shared kitchen garden. */
export const garden: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const bed = (x: number, y: number, width: number, kind: number): string =>
    box(x, y - 34, width, 44, '#a8703f', 5) +
    box(x + 8, y - 42, width - 16, 14, '#5b4030', 6) +
    times(Math.floor(width / 52))
      .map((index) => {
        const left = x + 34 + index * 52;
        return kind % 3 === 0
          ? disc(left, y - 56, 26, '#6aa865') + disc(left, y - 58, 15, '#9ccf7c')
          : kind % 3 === 1
            ? stroke(`M${left} ${y - 40}v-90`, '#7d5a40', 5) +
              disc(left - 12, y - 80, 13, '#d9482b') +
              disc(left + 12, y - 104, 13, '#d9482b') +
              oval(left + 14, y - 70, 18, 9, '#3f8a58') +
              oval(left - 12, y - 116, 18, 9, '#3f8a58')
            : stroke(
                `M${left} ${y - 40}q-16-40-22-52M${left} ${y - 40}v-62M${left} ${y - 40}q16-40 22-52`,
                '#3f8a58',
                7,
              );
      })
      .join('');
  return [
    sky(stage, 0.8, 0.18),
    distance(stage, h * 0.46),
    row(stage, w * 0.02, w * 0.36, h * 0.55, h * 0.14),
    tree(stage, w * 0.45, h * 0.56, 320),
    box(0, h * 0.54, w, h, palette.near),
    house(stage, w * 0.72, h * 0.62, w * 0.16, h * 0.16, {
      kind: 'gable',
      rows: 1,
      columns: 2,
      wall: '#7da58c',
      roof: '#56697a',
    }),
    ...times(22).map((index) => line([index * 74, h * 0.63, index * 74, h * 0.55], '#c9a26a', 10)),
    line([0, h * 0.58, w, h * 0.58], '#c9a26a', 9),
    oval(w * 0.5, h * 0.86, w * 0.5, h * 0.16, palette.path),
    bed(w * 0.05, h * 0.74, 380, 0),
    bed(w * 0.38, h * 0.72, 360, 1),
    bed(w * 0.68, h * 0.76, 400, 2),
    person(chance, w * 0.34, h * 0.82, 250, { pose: 'reaching' }),
    person(chance, w * 0.64, h * 0.8, 240, { child: true, pose: 'holding' }),
    bed(w * 0.03, h * 0.94, 460, 1),
    bed(w * 0.62, h * 0.95, 520, 0),
    person(chance, w * 0.5, h * 0.97, 290, { pose: 'holding', hat: '#f0c35a' }),
    wheelBarrow(stage, w * 0.38, h * 0.96, 150, at(palette.accents, 0)),
  ].join('');
};
