import { row } from '../buildings.ts';
import { person } from '../people.ts';
import { box, disc, line, place, polygon, shape, times } from '../shapes.ts';
import { sky } from '../sky.ts';
import type { Scene, Stage } from '../stage.ts';

/** Works in the street: barriers, digger, cones. */
export const roadWorks: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const base = h * 0.6;
  const barrier = (x: number, y: number): string =>
    place(
      x,
      y,
      1.5,
      box(0, -66, 150, 26, '#fdf6e8', 4),
      ...times(5).map((index) =>
        polygon([8 + index * 30, -40, 22 + index * 30, -66, 36 + index * 30, -66, 22 + index * 30, -40], '#d9482b'),
      ),
      line([16, -40, 16, 0], palette.ink, 6),
      line([134, -40, 134, 0], palette.ink, 6),
      disc(16, -76, 9, '#f0a63c'),
      disc(134, -76, 9, '#f0a63c'),
    );
  const cone = (x: number, y: number): string =>
    place(
      x,
      y,
      1.3,
      box(-28, -9, 56, 10, '#d9482b', 3),
      polygon([-19, -8, -6, -66, 6, -66, 19, -8], '#e8593b'),
      polygon([-14, -30, -9, -50, 9, -50, 14, -30], '#fdf6e8'),
    );
  return [
    sky(stage, 0.82, 0.16),
    row(stage, -20, w + 60, base, h * 0.28),
    box(0, base, w, h * 0.06, palette.stone),
    box(0, base + h * 0.06, w, h, '#858c8e'),
    shape(`M${w * 0.24} ${h * 0.84}q${w * 0.2}-46 ${w * 0.44} 0t-${w * 0.08} ${h * 0.1}H${w * 0.3}z`, '#5b4635'),
    shape(`M${w * 0.6} ${h * 0.85}q90-150 180 0z`, '#8a6a4a'),
    line([w * 0.3, h * 0.885, w * 0.62, h * 0.885], '#c9653b', 22),
    digger(stage, w * 0.36, h * 0.8, 470),
    person(chance, w * 0.7, h * 0.93, 210, { coat: '#f2a93b', hat: '#f7d045', pose: 'holding' }),
    person(chance, w * 0.2, h * 0.9, 205, { coat: '#f2a93b', hat: '#f7d045' }),
    person(chance, w * 0.9, h * 0.76, 150),
    barrier(w * 0.02, h * 0.95),
    barrier(w * 0.8, h * 0.97),
    cone(w * 0.23, h * 0.985),
    cone(w * 0.5, h * 0.985),
    cone(w * 0.75, h * 0.97),
  ].join('');
};

function digger({ palette }: Stage, x: number, base: number, width: number): string {
  const yellow = palette.lit ? '#c9932f' : '#f2b233';
  return place(
    x,
    base,
    width / 400,
    box(60, -34, 190, 34, '#2a2f33', 17),
    ...times(4).map((index) => disc(84 + index * 47, -17, 11, '#8d979b')),
    box(56, -94, 190, 56, yellow, 8),
    shape('M120-94v-76h78l30 76z', yellow),
    shape('M132-104v-54h60l20 54z', '#d8e8ee'),
    shape('M236-90l-6-22 112-92 22 14-104 100z', yellow),
    line([350, -196, 388, -84], yellow, 22),
    shape('M362-92h52l-8 50h-44q-18-20 0-50z', '#5d666b'),
  );
}
