import { row } from '../buildings.ts';
import { belfry, church } from '../landmarks.ts';
import { crowd } from '../people.ts';
import { box, disc, faded, hills, line, oval, place, polygon, ring, shape, times } from '../shapes.ts';
import { sky, snowfall } from '../sky.ts';
import type { Scene, Stage } from '../stage.ts';
import { bareTree, fir, flowers, poplar, thicket, tree } from '../trees.ts';

/** The village on its hill, belfry in the middle. */
export const village: Scene = (stage) => {
  const { width: w, height: h, palette } = stage;
  const base = h * 0.66;
  return [
    sky(stage),
    distance(stage, h * 0.5),
    hills([0, h * 0.7, w * 0.3, h * 0.6, w * 0.55, h * 0.56, w * 0.8, h * 0.62, w, h * 0.7], h, palette.near),
    row(stage, w * 0.24, w * 0.45, base - 50, h * 0.12),
    row(stage, w * 0.57, w * 0.76, base - 46, h * 0.125),
    belfry(stage, w * 0.51, base, h * 0.5),
    row(stage, w * 0.16, w * 0.4, base + 26, h * 0.14),
    row(stage, w * 0.58, w * 0.86, base + 30, h * 0.145),
    tree(stage, w * 0.12, base + 46, 190),
    tree(stage, w * 0.9, base + 54, 220),
    tree(stage, w * 0.545, base + 40, 130),
    hills([0, h * 0.74, w * 0.35, h * 0.68, w * 0.7, h * 0.7, w, h * 0.76], h, palette.ground),
    polygon([w * 0.5, h * 0.69, w * 0.53, h * 0.69, w * 0.66, h, w * 0.42, h], palette.path),
    ...times(5).map((index) => poplar(stage, w * (0.04 + index * 0.05), h * (0.83 + index * 0.012), h * 0.3)),
    flowers(stage, 0, w * 0.4, h * 0.82, h * 0.98),
    flowers(stage, w * 0.68, w, h * 0.8, h * 0.98),
    crowd(stage.chance, w * 0.51, w * 0.58, h * 0.86, 110, 2),
    tree(stage, w * 0.94, h * 0.98, 380),
    palette.snow ? snowfall(stage) : '',
  ].join('');
};

/** Long strips of fields that meet at the horizon. */
export const fields: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const horizon = h * 0.46;
  const crops = {
    spring: ['#f2d64b', '#82bd78', '#a5d09f', '#f2d64b', '#6aa865'],
    summer: ['#e9bf57', '#dba843', '#63a878', '#f0cd70', '#cf9a3c'],
    autumn: ['#8a5f3c', '#a3754a', '#b5a05a', '#7a5232', '#9a6b42'],
    winter: ['#eef4f7', '#dfe9ef', '#f8fbfc', '#d3e0e8', '#e9f1f5'],
  } as Readonly<Record<string, readonly string[]>>;
  const colours = crops[palette.season] ?? [palette.mid, palette.near, palette.ground];
  const strips = times(12).map((index) => {
    const [near, far] = [(index - 3) * (w / 5.2), w * 0.5 + (index - 5.5) * (w / 22)];
    return (
      polygon(
        [far, horizon, far + w / 22, horizon, near + w / 5.2, h, near, h],
        colours[index % colours.length] ?? palette.near,
      ) +
      times(3)
        .map((furrow) =>
          faded(
            0.25,
            line([far + (w / 88) * (furrow + 1), horizon + 4, near + (w / 20.8) * (furrow + 1), h], '#ffffff', 3),
          ),
        )
        .join('')
    );
  });
  const bales =
    palette.season === 'summer'
      ? times(7).map((index) => {
          const y = chance.between(h * 0.58, h * 0.92);
          const size = 20 + (y - h * 0.55) * 0.12;
          const x = w * (0.08 + index * 0.14);
          return (
            faded(0.2, oval(x + 6, y + size * 0.9, size * 1.3, size * 0.25, '#3a2a10')) +
            disc(x, y, size, '#f6d98a') +
            ring(x, y, size * 0.66, '#d9a94a', 3) +
            ring(x, y, size * 0.33, '#d9a94a', 3)
          );
        })
      : [];
  return [
    sky(stage, 0.28, 0.26),
    distance(stage, horizon),
    church(stage, w * 0.62, horizon + 4, h * 0.16),
    row(stage, w * 0.66, w * 0.8, horizon + 6, h * 0.05),
    box(0, horizon, w, h, palette.near),
    ...strips,
    thicket(stage, 0, w * 0.3, horizon + 14, 30),
    thicket(stage, w * 0.82, w, horizon + 12, 34),
    ...bales,
    palette.season === 'winter' ? '' : tractor(w * 0.56, h * 0.68, 190, palette.accents[0] ?? '#d9482b'),
    palette.snow
      ? bareTree(stage, w * 0.12, h * 0.95, h * 0.6)
      : poplar(stage, w * 0.06, h * 0.9, h * 0.56) + poplar(stage, w * 0.12, h * 0.94, h * 0.62),
  ].join('');
};

/** A path under tall trees. */
export const forest: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const trunks = (count: number, base: number, size: number): string =>
    times(count)
      .map((index) => {
        const x = (w / count) * (index + chance.between(0.2, 0.8));
        return palette.snow
          ? index % 2
            ? fir(stage, x, base, size)
            : bareTree(stage, x, base, size)
          : tree(stage, x, base, size);
      })
      .join('');
  return [
    sky(stage, 0.5, 0.3),
    faded(0.5, trunks(11, h * 0.62, h * 0.5)),
    hills([0, h * 0.6, w * 0.5, h * 0.56, w, h * 0.62], h, palette.mid),
    faded(0.8, trunks(7, h * 0.7, h * 0.6)),
    hills([0, h * 0.68, w * 0.5, h * 0.64, w, h * 0.7], h, palette.near),
    shape(
      `M${w * 0.47} ${h * 0.645}C${w * 0.62} ${h * 0.7} ${w * 0.38} ${h * 0.8} ${w * 0.3} ${h}H${w * 0.72}C${w * 0.62} ${h * 0.84} ${w * 0.64} ${h * 0.7} ${w * 0.5} ${h * 0.645}z`,
      palette.path,
    ),
    tree(stage, w * 0.04, h * 0.9, h * 0.9),
    tree(stage, w * 0.2, h * 0.78, h * 0.66),
    tree(stage, w * 0.96, h * 0.92, h * 0.95),
    tree(stage, w * 0.8, h * 0.8, h * 0.68),
    crowd(chance, w * 0.44, w * 0.62, h * 0.86, 200, 3, { pose: 'walking' }),
    flowers(stage, 0, w * 0.3, h * 0.86, h),
    flowers(stage, w * 0.74, w, h * 0.86, h),
    palette.snow ? snowfall(stage) : '',
  ].join('');
};

/** The far land behind every outdoor scene. */
export function distance({ width: w, height: h, palette }: Stage, horizon: number): string {
  return (
    hills(
      [
        0,
        horizon,
        w * 0.18,
        horizon - h * 0.09,
        w * 0.42,
        horizon - h * 0.01,
        w * 0.66,
        horizon - h * 0.11,
        w * 0.86,
        horizon - h * 0.02,
        w,
        horizon - h * 0.06,
      ],
      h,
      palette.far,
    ) +
    hills(
      [0, horizon + h * 0.03, w * 0.3, horizon - h * 0.03, w * 0.6, horizon + h * 0.04, w, horizon - h * 0.02],
      h,
      palette.mid,
    )
  );
}

function tractor(x: number, base: number, width: number, colour: string): string {
  return place(
    x,
    base,
    width / 200,
    shape('M60-70h96q12 0 12 14v34H40z', colour),
    shape('M52-72l8-52h58l10 52z', '#22343f'),
    shape('M66-76l6-40h36l8 40z', '#d8e8ee'),
    line([148, -70, 148, -104], '#22343f', 7),
    disc(62, -38, 38, '#22343f'),
    disc(62, -38, 18, '#f0c35a'),
    disc(158, -22, 22, '#22343f'),
    disc(158, -22, 10, '#f0c35a'),
  );
}
