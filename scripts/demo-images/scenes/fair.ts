import { row } from '../buildings.ts';
import { crowd } from '../people.ts';
import { at } from '../random.ts';
import { box, disc, faded, line, place, polygon, ring, shape, stroke, times } from '../shapes.ts';
import { sky } from '../sky.ts';
import type { Scene, Stage } from '../stage.ts';
import { bunting, stall } from '../things.ts';
import { tree } from '../trees.ts';
import { distance } from './countryside.ts';
import { harvest } from './markets.ts';

/** Ferris wheel, roundabout and crowd. */
export const fair: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const [x, y, radius] = [w * 0.66, h * 0.38, h * 0.3];
  const cabins = times(12).map((index) => {
    const angle = (index / 12) * Math.PI * 2;
    const [cx, cy] = [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
    return (
      line([x, y, cx, cy], palette.stone, 4) +
      (palette.lit ? faded(0.25, disc(cx, cy + 16, 44, palette.pane)) : '') +
      shape(`M${cx - 24} ${cy + 10}h48v18a24 20 0 0 1-48 0z`, at(palette.accents, index)) +
      shape(`M${cx - 28} ${cy + 8}q28-34 56 0z`, '#fdf6e8')
    );
  });
  return [
    sky(stage, 0.14, 0.16),
    distance(stage, h * 0.62),
    row(stage, -20, w * 0.3, h * 0.76, h * 0.18),
    line([x, y, x - 150, h * 0.8], palette.shade, 16),
    line([x, y, x + 150, h * 0.8], palette.shade, 16),
    ring(x, y, radius, palette.stone, 12),
    ring(x, y, radius * 0.86, palette.stone, 5),
    ...cabins,
    disc(x, y, 26, at(palette.accents, 0)),
    box(0, h * 0.78, w, h, palette.lit ? palette.ground : palette.path),
    carousel(stage, w * 0.27, h * 0.88, 480),
    tree(stage, w * 0.95, h * 0.84, 320),
    bunting(stage, -20, w * 0.6, h * 0.14, 60),
    stall(stage, w * 0.76, h * 0.93, w * 0.2, at(palette.accents, 1), harvest[2]),
    crowd(chance, w * 0.02, w * 0.74, h * 0.95, 175, 9),
  ].join('');
};

function carousel({ palette }: Stage, x: number, base: number, width: number): string {
  const horse = (left: number, top: number, colour: string): string =>
    place(
      left,
      top,
      0.62,
      shape('M-46 0q4-34 40-32h30l16-30q16-8 30 14l-12 10-14-2-10 34q0 22-12 30h-8l-4-18h-34l-6 18h-8z', colour),
      stroke('M-46-2q-20 6-18 30', colour, 8),
      line([0, -96, 0, 60], '#e9c15a', 6),
    );
  return place(
    x,
    base,
    width / 400,
    box(-190, -26, 380, 28, palette.stone, 8),
    box(-14, -190, 28, 170, '#fdf6e8'),
    ...times(4).map((index) =>
      horse(-135 + index * 92, -72 - (index % 2) * 20, at(['#fdf6e8', '#8a5c3a', '#3f5870', '#e9c7a0'], index)),
    ),
    ...times(10).map((index) =>
      polygon(
        [0, -290, -200 + index * 40, -190, -160 + index * 40, -190],
        index % 2 ? '#fdf6e8' : at(palette.accents, 0),
      ),
    ),
    ...times(10).map((index) =>
      shape(`M${-200 + index * 40}-192h40v16a20 14 0 0 1-40 0z`, at(palette.accents, index + 1)),
    ),
    polygon([0, -330, 34, -320, 0, -308], at(palette.accents, 1)),
    line([0, -290, 0, -330], palette.ink, 4),
  );
}
