import { house } from '../buildings.ts';
import { cyclist, person } from '../people.ts';
import { at } from '../random.ts';
import { box, disc, faded, hills, place, polygon, shape, stroke, times } from '../shapes.ts';
import { sky, snowfall } from '../sky.ts';
import type { Scene } from '../stage.ts';
import { flowers, thicket, tree } from '../trees.ts';
import { distance } from './countryside.ts';

/** Glass bins and the recycling park. */
export const recycling: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const dome = (x: number, colour: string): string =>
    place(
      x,
      h * 0.84,
      1.5,
      shape('M-78 0v-110a78 78 0 0 1 156 0V0z', colour),
      faded(0.14, shape('M30 0v-178a78 78 0 0 1 48 68V0z', '#000')),
      disc(0, -118, 25, '#22343f'),
      box(-78, -34, 156, 12, '#fdf6e8'),
      stroke('M0-188v-16M-14-206h28', '#5d666b', 8),
      place(-6, -58, 0.5, shape('M-12-20h22v24q14 10 14 26v46h-50v-46q0-16 14-26z', '#fdf6e8')),
    );
  return [
    sky(stage, 0.16, 0.18),
    distance(stage, h * 0.5),
    tree(stage, w * 0.04, h * 0.7, 420),
    tree(stage, w * 0.94, h * 0.7, 460),
    thicket(stage, 0, w, h * 0.66, 80),
    box(0, h * 0.66, w, h, palette.near),
    box(0, h * 0.76, w, h, palette.snow ? '#e3ebf0' : '#c7c2b6'),
    dome(w * 0.22, '#2f8f72'),
    dome(w * 0.42, '#3f9a5f'),
    dome(w * 0.62, '#e9e2d0'),
    box(w * 0.75, h * 0.62, 250, 240, '#1f7ba6', 10),
    box(w * 0.75, h * 0.62, 250, 34, '#175f82', 8),
    box(w * 0.77, h * 0.68, 190, 18, '#22343f', 8),
    ...times(3).map((index) => box(w * 0.775 + index * 62, h * 0.73, 46, 58, '#fdf6e8', 4)),
    person(chance, w * 0.33, h * 0.93, 300, { pose: 'reaching' }),
    box(w * 0.27, h * 0.89, 84, 54, '#c98a4a', 5),
    ...times(3).map((index) =>
      box(w * 0.277 + index * 24, h * 0.86, 14, 36, at(['#3f9a5f', '#8a5c3a', '#9fc7b8'], index), 5),
    ),
    person(chance, w * 0.72, h * 0.94, 300, { pose: 'holding' }),
    person(chance, w * 0.53, h * 0.94, 290, { child: true, pose: 'walking' }),
    palette.snow ? snowfall(stage) : '',
  ].join('');
};

/** Wind turbines and roofs with solar panels. */
export const energy: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const turbine = (x: number, base: number, size: number, angle: number): string =>
    polygon(
      [x - size * 0.02, base, x - size * 0.008, base - size, x + size * 0.008, base - size, x + size * 0.02, base],
      '#fdfbf5',
    ) +
    times(3)
      .map(
        (index) =>
          `<g transform="rotate(${angle + index * 120} ${Math.round(x)} ${Math.round(base - size)})">${shape(`M${x} ${base - size}q${size * 0.05} ${-size * 0.1} ${size * 0.004} ${-size * 0.56}q${-size * 0.03} ${size * 0.3} ${-size * 0.004} ${size * 0.56}z`, '#fdfbf5')}</g>`,
      )
      .join('') +
    disc(x, base - size, size * 0.022, palette.stone);
  const solar = (x: number, base: number, width: number): string =>
    house(stage, x, base, width, h * 0.16, { kind: 'eave', rows: 1, columns: 3, roof: '#a54f38', wall: '#fbf1df' }) +
    times(8)
      .map((index) =>
        polygon(
          [
            x + 34 + ((index % 4) * (width - 60)) / 4,
            base - h * 0.165 - Math.floor(index / 4) * 32,
            x + 40 + ((index % 4) * (width - 60)) / 4,
            base - h * 0.165 - Math.floor(index / 4) * 32 - 28,
            x + 34 + (((index % 4) + 0.86) * (width - 60)) / 4,
            base - h * 0.165 - Math.floor(index / 4) * 32 - 28,
            x + 30 + (((index % 4) + 0.86) * (width - 60)) / 4,
            base - h * 0.165 - Math.floor(index / 4) * 32,
          ],
          '#22466b',
        ),
      )
      .join('');
  return [
    sky(stage, 0.14, 0.2),
    turbine(w * 0.3, h * 0.5, h * 0.3, 20),
    turbine(w * 0.72, h * 0.5, h * 0.34, 70),
    distance(stage, h * 0.5),
    turbine(w * 0.52, h * 0.62, h * 0.46, 10),
    hills([0, h * 0.6, w * 0.5, h * 0.56, w, h * 0.62], h, palette.near),
    turbine(w * 0.9, h * 0.66, h * 0.5, 40),
    hills([0, h * 0.74, w * 0.5, h * 0.7, w, h * 0.76], h, palette.ground),
    solar(w * 0.06, h * 0.82, w * 0.2),
    solar(w * 0.32, h * 0.84, w * 0.22),
    tree(stage, w * 0.29, h * 0.84, 240),
    tree(stage, w * 0.6, h * 0.84, 270),
    polygon([w * 0.6, h * 0.84, w * 0.66, h * 0.84, w * 0.9, h, w * 0.62, h], palette.path),
    cyclist(chance, palette, w * 0.72, h * 0.95, 190),
    flowers(stage, 0, w * 0.56, h * 0.88, h, 30),
  ].join('');
};
