import { at } from './random.ts';
import { box, disc, faded, line, polygon, shape, times } from './shapes.ts';
import type { Stage } from './stage.ts';

export interface House {
  readonly wall?: string;
  readonly roof?: string;
  readonly kind?: 'eave' | 'gable' | 'step';
  readonly columns?: number;
  readonly rows?: number;
  readonly door?: string;
  readonly shop?: string;
}

/** One house whose ground line is `base`; `height` up to the eaves. */
export function house(
  stage: Stage,
  x: number,
  base: number,
  width: number,
  height: number,
  options: House = {},
): string {
  const { palette, chance } = stage;
  const wall = options.wall ?? chance.pick(palette.walls);
  const roof = options.roof ?? chance.pick(palette.roofs);
  const kind = options.kind ?? chance.pick(['eave', 'eave', 'gable', 'step']);
  const rise = kind === 'eave' ? height * chance.between(0.32, 0.46) : width * chance.between(0.42, 0.55);
  const top = base - height;
  const columns = options.columns ?? Math.max(2, Math.round(width / 62));
  const rows = options.rows ?? Math.max(1, Math.round(height / 105));
  const chimney = chance.happens(0.75)
    ? box(
        x + width * chance.between(0.62, 0.78),
        top - rise * (kind === 'eave' ? 1.2 : 0.75),
        width * 0.09,
        rise * 0.6,
        palette.roofs[3] ?? roof,
      )
    : '';
  return [
    chimney,
    box(x, top, width, height + 2, wall),
    roofOf(kind, x, top, width, rise, wall, roof, palette.snow),
    faded(0.1, box(x + width * 0.86, top, width * 0.14, height + 2, '#000')),
    openings(stage, x, base, width, height, columns, rows, options),
    kind === 'eave'
      ? ''
      : windowAt(stage, x + width / 2, top - rise * 0.34, Math.min(26, width * 0.14), Math.min(34, width * 0.18)),
  ].join('');
}

/** Houses wall against wall from one abscissa to another. */
export function row(stage: Stage, from: number, to: number, base: number, height: number): string {
  const houses: string[] = [];
  let index = 0;
  for (let x = from; x < to - 40; index += 1) {
    const width = Math.min(to - x, height * stage.chance.between(0.62, 0.95));
    houses.push(
      house(stage, x, base, width, height * stage.chance.between(0.78, 1.15), {
        wall: at(stage.palette.walls, index + Math.floor(from)),
      }),
    );
    x += width;
  }
  return houses.join('');
}

/** A framed window centred on x, hanging from y. */
export function windowAt({ palette, chance }: Stage, x: number, y: number, width: number, height: number): string {
  const glass = palette.lit ? (chance.happens(0.68) ? palette.pane : palette.shade) : palette.pane;
  const frame = palette.lit ? (palette.roofs[1] ?? palette.ink) : '#fdf9ef';
  return [
    box(x - width / 2 - 3, y - 3, width + 6, height + 6, frame),
    box(x - width / 2, y, width, height, glass),
    box(x - 1.5, y, 3, height, frame),
    box(x - width / 2, y + height * 0.4, width, 3, frame),
    box(x - width / 2 - 6, y + height + 2, width + 12, 5, palette.stone),
  ].join('');
}

export function doorAt(
  { palette }: Stage,
  x: number,
  base: number,
  width: number,
  height: number,
  colour: string,
): string {
  return [
    box(x - width / 2 - 5, base - height - 5, width + 10, height + 5, palette.stone),
    box(x - width / 2, base - height, width, height, colour),
    box(x - width / 2 + 4, base - height + 5, width - 8, height * 0.22, palette.lit ? palette.pane : '#dfe9ec'),
    disc(x + width * 0.3, base - height * 0.42, 3, '#f0d48a'),
  ].join('');
}

function roofOf(
  kind: 'eave' | 'gable' | 'step',
  x: number,
  top: number,
  width: number,
  rise: number,
  wall: string,
  roof: string,
  snow: boolean,
): string {
  const edge = Math.max(6, width * 0.05);
  const white = '#ffffff';
  if (kind === 'eave') {
    return (
      polygon(
        [x - edge, top + 2, x + edge * 1.6, top - rise, x + width - edge * 1.6, top - rise, x + width + edge, top + 2],
        roof,
      ) +
      (snow
        ? shape(
            `M${x - edge + 6} ${top - 6}L${x + edge * 1.6} ${top - rise - 4}H${x + width - edge * 1.6}L${x + width + edge - 6} ${top - 6}q-${width / 12} 8-${width / 6} 0t-${width / 6} 0-${width / 6} 0-${width / 6} 0-${width / 6} 0z`,
            white,
          )
        : '')
    );
  }
  if (kind === 'gable') {
    return (
      polygon([x, top + 1, x + width / 2, top - rise, x + width, top + 1], wall) +
      line(
        [x - edge, top + edge * 0.8, x + width / 2, top - rise - edge * 0.4, x + width + edge, top + edge * 0.8],
        snow ? white : roof,
        edge * 1.3,
      )
    );
  }
  const step = width / 9;
  return times(5)
    .map(
      (index) =>
        box(x + step * index, top - (rise / 5) * (index + 1), width - 2 * step * index, rise / 5 + 1, wall) +
        box(x + step * index - 2, top - (rise / 5) * (index + 1) - 4, step + 4, 5, snow ? white : roof) +
        box(x + width - step * (index + 1) - 2, top - (rise / 5) * (index + 1) - 4, step + 4, 5, snow ? white : roof),
    )
    .join('');
}

function openings(
  stage: Stage,
  x: number,
  base: number,
  width: number,
  height: number,
  columns: number,
  rows: number,
  options: House,
): string {
  const { palette, chance } = stage;
  const [across, up] = [width / columns, (height - 12) / rows];
  const [wide, tall] = [Math.min(38, across * 0.46), Math.min(64, up * 0.56)];
  const doorColumn = Math.floor(chance.between(0, columns));
  const door = options.door ?? chance.pick(palette.accents);
  const upper = times(rows - 1).flatMap((line) =>
    times(columns).map((column) =>
      windowAt(stage, x + across * (column + 0.5), base - height + 12 + up * line + (up - tall) / 2, wide, tall),
    ),
  );
  if (options.shop) return upper.join('') + shopFront(stage, x, base, width, up, options.shop);
  const ground = times(columns).map((column) => {
    const middle = x + across * (column + 0.5);
    return column === doorColumn
      ? doorAt(stage, middle, base, wide * 1.05, Math.min(up * 0.82, tall * 1.6), door)
      : windowAt(stage, middle, base - up + (up - tall) / 2, wide, tall);
  });
  return upper.join('') + ground.join('');
}

function shopFront(stage: Stage, x: number, base: number, width: number, height: number, colour: string): string {
  const { palette } = stage;
  const stripes = 8;
  const step = (width - 12) / stripes;
  return [
    box(x + 6, base - height * 0.86, width - 12, height * 0.86, palette.ink),
    box(x + 14, base - height * 0.72, width * 0.56, height * 0.56, palette.lit ? palette.pane : '#cfe3ea'),
    box(x + width * 0.68, base - height * 0.72, width * 0.22, height * 0.72, colour),
    ...times(stripes).map((index) =>
      shape(
        `M${x + 6 + step * index} ${base - height * 0.9}h${step}v${height * 0.24}a${step / 2} ${step / 2.4} 0 0 1-${step} 0z`,
        index % 2 ? '#fdf6e8' : colour,
      ),
    ),
  ].join('');
}
