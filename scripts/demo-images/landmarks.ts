import { doorAt, windowAt } from './buildings.ts';
import { box, disc, faded, line, place, polygon, shape, stroke, times } from './shapes.ts';
import type { Stage } from './stage.ts';

/** Valmarin's belfry; `height` from the ground to the weathercock. */
export function belfry(stage: Stage, x: number, base: number, height: number): string {
  const { palette } = stage;
  const half = height * 0.085;
  const top = base - height * 0.68;
  const roof = palette.roofs[0] ?? palette.ink;
  const stone = palette.lit ? (palette.walls[0] ?? palette.stone) : '#f4e8d2';
  const turret = (at: number): string =>
    polygon([at - half * 0.3, top, at, top - half * 1.5, at + half * 0.3, top], roof);
  return [
    box(x - half, top, half * 2, base - top, stone),
    faded(0.12, box(x + half * 0.35, top, half * 0.65, base - top, '#000')),
    ...[0, 0.36, 0.7].map((at) =>
      box(x - half * 1.14, top + (base - top) * at, half * 2.28, height * 0.014, palette.stone),
    ),
    turret(x - half * 0.85),
    turret(x + half * 0.85),
    shape(
      `M${x - half * 0.8} ${top}c${half * 0.1}-${half * 1.2} ${half * 0.5}-${half * 1.2} ${half * 0.5}-${half * 2}L${x} ${base - height * 0.97}l${half * 0.3} ${height * 0.29 - half * 2}c0 ${half * 0.8} ${half * 0.4} ${half * 0.8} ${half * 0.5} ${half * 2}z`,
      roof,
    ),
    stroke(`M${x} ${base - height * 0.95}v${-height * 0.06}`, roof, half * 0.1),
    shape(
      `M${x} ${base - height * 1.01}h${half * 0.9}l-${half * 0.25} ${half * 0.22} ${half * 0.25} ${half * 0.22}H${x}z`,
      palette.accents[1] ?? palette.sun,
    ),
    disc(x, top + (base - top) * 0.17, half * 0.52, palette.lit ? palette.pane : '#fffdf6'),
    line(
      [
        x,
        top + (base - top) * 0.17 - half * 0.36,
        x,
        top + (base - top) * 0.17,
        x + half * 0.26,
        top + (base - top) * 0.17 + half * 0.12,
      ],
      palette.ink,
      half * 0.09,
    ),
    windowAt(stage, x, top + (base - top) * 0.42, half * 0.5, half * 0.95),
    windowAt(stage, x, top + (base - top) * 0.76 - half * 0.5, half * 0.5, half * 0.95),
    doorAt(stage, x, base, half * 0.8, half * 1.3, palette.accents[3] ?? palette.ink),
  ].join('');
}

/** A village church seen from its side; `height` to the tip of the spire. */
export function church(stage: Stage, x: number, base: number, height: number): string {
  const { palette } = stage;
  const [wall, roof] = [palette.stone, palette.roofs[0] ?? palette.ink];
  const unit = height / 100;
  return [
    box(x + 12 * unit, base - 34 * unit, 62 * unit, 34 * unit, wall),
    polygon(
      [
        x + 10 * unit,
        base - 34 * unit,
        x + 16 * unit,
        base - 54 * unit,
        x + 70 * unit,
        base - 54 * unit,
        x + 78 * unit,
        base - 34 * unit,
      ],
      palette.snow ? '#ffffff' : roof,
    ),
    box(x - 13 * unit, base - 62 * unit, 26 * unit, 62 * unit, wall),
    faded(0.12, box(x + 5 * unit, base - 62 * unit, 8 * unit, 62 * unit, '#000')),
    polygon([x - 16 * unit, base - 61 * unit, x, base - 100 * unit, x + 16 * unit, base - 61 * unit], roof),
    ...times(4).map((index) =>
      shape(
        `M${x + (21 + index * 14) * unit} ${base - 8 * unit}v${-12 * unit}a${3 * unit} ${4 * unit} 0 0 1 ${6 * unit} 0v${12 * unit}z`,
        palette.pane,
      ),
    ),
    shape(
      `M${x - 5 * unit} ${base - 42 * unit}v${-9 * unit}a${5 * unit} ${5 * unit} 0 0 1 ${10 * unit} 0v${9 * unit}z`,
      palette.pane,
    ),
    shape(
      `M${x - 6 * unit} ${base}v${-12 * unit}a${6 * unit} ${7 * unit} 0 0 1 ${12 * unit} 0v${12 * unit}z`,
      palette.ink,
    ),
  ].join('');
}

const belgianFlag = ['#1d1d1b', '#f4c430', '#d2232a']
  .map((colour, index) => box(index * 28, 0, 28, 56, colour))
  .join('');

/** Valmarin's own: green, a white tower, a blue wave. */
const communeFlag =
  box(0, 0, 84, 56, '#1f6a4d') +
  box(34, 10, 16, 30, '#fdf9ef') +
  box(30, 10, 24, 7, '#fdf9ef') +
  box(0, 40, 84, 16, '#2a6fa3');

/** A wide public façade with a central bay: town hall or school. */
export function publicFront(
  stage: Stage,
  x: number,
  base: number,
  width: number,
  height: number,
  wall: string,
  flags: boolean,
): string {
  const { palette } = stage;
  const [roof, middle] = [palette.roofs[1] ?? palette.ink, x + width / 2];
  const bay = width * 0.24;
  const columns = 3;
  const wing = (width - bay) / 2;
  const windows = (from: number): string =>
    times(2)
      .flatMap((floor) =>
        times(columns).map((column) =>
          windowAt(
            stage,
            from + (wing / columns) * (column + 0.5),
            base - height * (0.9 - floor * 0.46),
            (wing / columns) * 0.42,
            height * 0.27,
          ),
        ),
      )
      .join('');
  const flag = (at: number, cloth: string): string =>
    line([at, base - height * 1.05, at, base - height * 1.5], palette.ink, 5) +
    place(at + 4, base - height * 1.5, 1, cloth);
  return [
    box(x, base - height, width, height, wall),
    polygon(
      [
        x - 20,
        base - height,
        x + 46,
        base - height * 1.28,
        x + width - 46,
        base - height * 1.28,
        x + width + 20,
        base - height,
      ],
      palette.snow ? '#ffffff' : roof,
    ),
    box(
      middle - bay / 2,
      base - height * 1.08,
      bay,
      height * 1.08,
      palette.lit ? (palette.walls[1] ?? wall) : '#fbf1df',
    ),
    polygon(
      [
        middle - bay * 0.6,
        base - height * 1.07,
        middle,
        base - height * 1.42,
        middle + bay * 0.6,
        base - height * 1.07,
      ],
      roof,
    ),
    polygon(
      [
        middle - bay * 0.42,
        base - height * 1.1,
        middle,
        base - height * 1.34,
        middle + bay * 0.42,
        base - height * 1.1,
      ],
      palette.lit ? (palette.walls[1] ?? wall) : '#fbf1df',
    ),
    disc(middle, base - height * 1.18, bay * 0.09, palette.pane),
    windows(x),
    windows(x + wing + bay),
    ...times(3).map((index) =>
      windowAt(stage, middle + (index - 1) * bay * 0.3, base - height * 0.94, bay * 0.17, height * 0.28),
    ),
    box(x - 6, base - height * 0.52, width + 12, 8, palette.stone),
    doorAt(stage, middle, base - 16, bay * 0.4, height * 0.4, palette.accents[3] ?? palette.ink),
    box(middle - bay * 0.44, base - 16, bay * 0.88, 9, palette.stone),
    box(middle - bay * 0.56, base - 8, bay * 1.12, 9, palette.shade),
    flags ? flag(middle - bay * 0.9, belgianFlag) + flag(middle + bay * 0.9, communeFlag) : '',
  ].join('');
}

/** An arched stone bridge between two abscissas; the water line is `base`. */
export function bridge(
  { palette }: Stage,
  from: number,
  to: number,
  base: number,
  height: number,
  arches: number,
): string {
  const span = (to - from) / arches;
  const back = times(arches)
    .map(() => {
      const pier = span * 0.18;
      return `h${-pier / 2}v${-height * 0.2}a${(span - pier) / 2} ${height * 0.62} 0 0 0 ${-(span - pier)} 0v${height * 0.2}h${-pier / 2}`;
    })
    .join('');
  return (
    shape(
      `M${from} ${base}V${base - height}q${(to - from) / 2} ${-height * 0.5} ${to - from} 0V${base}${back}z`,
      palette.stone,
    ) +
    stroke(
      `M${from - 14} ${base - height}q${(to - from) / 2 + 14} ${-height * 0.52} ${to - from + 28} 0`,
      palette.shade,
      height * 0.1,
    )
  );
}
