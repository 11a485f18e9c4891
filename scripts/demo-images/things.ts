import { at } from './random.ts';
import { box, disc, faded, line, oval, place, polygon, ring, shape, stroke, times } from './shapes.ts';
import type { Stage } from './stage.ts';

export function lamp({ palette }: Stage, x: number, base: number, height: number): string {
  return [
    palette.lit ? faded(0.22, disc(x, base - height, height * 0.3, palette.pane)) : '',
    line([x, base, x, base - height * 0.9], palette.ink, height * 0.028),
    polygon(
      [
        x - height * 0.05,
        base - height,
        x + height * 0.05,
        base - height,
        x + height * 0.035,
        base - height * 0.88,
        x - height * 0.035,
        base - height * 0.88,
      ],
      palette.lit ? palette.pane : '#f6efd8',
    ),
    polygon(
      [x - height * 0.065, base - height, x, base - height * 1.06, x + height * 0.065, base - height],
      palette.ink,
    ),
  ].join('');
}

export function bench({ palette }: Stage, x: number, base: number, width: number): string {
  const wood = palette.lit ? '#5b4a5c' : '#a8703f';
  return [
    ...[0, 1].map((index) => box(x, base - width * (0.42 - index * 0.11), width, width * 0.075, wood, 4)),
    box(x - 6, base - width * 0.19, width + 12, width * 0.075, wood, 4),
    line([x + width * 0.12, base, x + width * 0.12, base - width * 0.4], palette.ink, 6),
    line([x + width * 0.88, base, x + width * 0.88, base - width * 0.4], palette.ink, 6),
  ].join('');
}

/** Pennants on a hanging string. */
export function bunting({ palette }: Stage, from: number, to: number, y: number, sag: number): string {
  const count = Math.round((to - from) / 62);
  const flags = times(count).map((index) => {
    const part = (index + 0.5) / count;
    const [x, top] = [from + (to - from) * part, y + sag * 4 * part * (1 - part)];
    return polygon([x - 17, top, x + 17, top, x, top + 40], at([...palette.accents, '#fdf6e8'], index));
  });
  return stroke(`M${from} ${y}Q${(from + to) / 2} ${y + sag * 2} ${to} ${y}`, palette.ink, 3) + flags.join('');
}

/** Glowing paper lanterns on a string. */
export function lanterns({ palette, chance }: Stage, from: number, to: number, y: number, sag: number): string {
  const count = Math.round((to - from) / 120);
  const lights = times(count).map((index) => {
    const part = (index + 0.5) / count;
    const [x, top] = [from + (to - from) * part, y + sag * 4 * part * (1 - part) + chance.between(8, 26)];
    const colour = at(['#f7b84a', '#e8593b', '#fff0c2', '#f08a5d'], index);
    return (
      faded(0.22, disc(x, top + 26, 62, colour)) +
      line([x, top - 26, x, top], palette.ink, 3) +
      oval(x, top + 26, 27, 31, colour) +
      box(x - 10, top - 8, 20, 7, palette.ink) +
      box(x - 10, top + 53, 20, 7, palette.ink) +
      faded(0.3, oval(x - 8, top + 22, 6, 20, '#ffffff'))
    );
  });
  return stroke(`M${from} ${y}Q${(from + to) / 2} ${y + sag * 2} ${to} ${y}`, palette.ink, 3) + lights.join('');
}

export function car({ palette }: Stage, x: number, base: number, width: number, colour: string): string {
  return place(
    x,
    base,
    width / 200,
    shape('M4-18q-4-24 14-28l26-4 24-30q4-4 10-4h54q8 0 13 6l22 28 22 4q11 3 11 16v12z', colour),
    shape('M58-50l17-24h24v24zM107-74h24q4 0 6 3l16 21h-46z', palette.lit ? palette.pane : '#d8e8ee'),
    ...[48, 152].map((at) => disc(at, -17, 19, '#1f2428') + disc(at, -17, 9, '#b9c0c4')),
    box(188, -38, 12, 8, '#ffe9a8', 3),
  );
}

export function bus({ palette }: Stage, x: number, base: number, width: number, colour: string): string {
  return place(
    x,
    base,
    width / 400,
    box(0, -150, 400, 132, colour, 18),
    box(0, -66, 400, 16, '#fdf6e8'),
    ...times(5).map((index) => box(22 + index * 62, -132, 52, 54, palette.lit ? palette.pane : '#d8e8ee', 6)),
    box(338, -132, 48, 110, palette.lit ? palette.pane : '#d8e8ee', 6),
    line([362, -130, 362, -24], colour, 5),
    ...[86, 300].map((at) => disc(at, -20, 27, '#1f2428') + disc(at, -20, 13, '#b9c0c4')),
  );
}

export function barge({ palette }: Stage, x: number, base: number, width: number, cargo: string): string {
  return place(
    x,
    base,
    width / 400,
    shape('M0-34h392q8 0 4 8l-16 26q-3 6-10 6H34q-10 0-18-10z', palette.ink),
    box(40, -58, 220, 24, cargo, 4),
    box(292, -82, 70, 48, '#fdf6e8', 4),
    ...[304, 332].map((at) => box(at, -72, 20, 18, palette.pane)),
    line([276, -34, 276, -96], palette.ink, 4),
    shape('M276-96h34l-8 10 8 10h-34z', palette.accents[0] ?? '#d9482b'),
  );
}

/** Ripples of light on water between two heights. */
export function ripples({ width, palette, chance }: Stage, top: number, low: number, count = 26): string {
  return faded(
    0.75,
    ...times(count).map(() => {
      const [x, y] = [chance.between(-40, width), chance.between(top + 10, low - 8)];
      const size = chance.between(30, 130) * (0.5 + (y - top) / (low - top));
      return line([x, y, x + size, y], palette.shine, 3 + (3 * (y - top)) / (low - top));
    }),
  );
}

/** A market stall: striped awning, counter and what it sells. */
export function stall(
  { palette, chance }: Stage,
  x: number,
  base: number,
  width: number,
  colour: string,
  goods: readonly string[],
): string {
  const height = width * 0.95;
  const crate = (index: number): string => {
    const left = x + 12 + (index * (width - 24)) / 4;
    const wide = (width - 24) / 4 - 8;
    const fruit = at(goods, index);
    return (
      times(7)
        .map(() =>
          disc(left + chance.between(8, wide - 8), base - height * 0.4 - chance.between(2, 14), width * 0.032, fruit),
        )
        .join('') + box(left, base - height * 0.4, wide, height * 0.13, '#b98552', 3)
    );
  };
  return [
    line([x + 8, base, x + 8, base - height * 0.8], palette.ink, 7),
    line([x + width - 8, base, x + width - 8, base - height * 0.8], palette.ink, 7),
    faded(0.2, box(x + 8, base - height * 0.8, width - 16, height * 0.44, '#000')),
    ...times(4).map(crate),
    box(x, base - height * 0.28, width, height * 0.28, '#8a5c3a'),
    box(x - 6, base - height * 0.3, width + 12, height * 0.05, '#b98552', 4),
    ...awning(x - 12, base - height, width + 24, height * 0.3, colour),
  ].join('');
}

function awning(x: number, y: number, width: number, height: number, colour: string): string[] {
  const stripes = 9;
  const inset = width * 0.07;
  return times(stripes).map((index) => {
    const [left, right] = [x + (width / stripes) * index, x + (width / stripes) * (index + 1)];
    const [topLeft, topRight] = [
      x + inset + ((width - 2 * inset) / stripes) * index,
      x + inset + ((width - 2 * inset) / stripes) * (index + 1),
    ];
    const fill = index % 2 ? '#fdf6e8' : colour;
    return (
      polygon([topLeft, y, topRight, y, right, y + height * 0.72, left, y + height * 0.72], fill) +
      shape(
        `M${left} ${y + height * 0.7}h${right - left}v${height * 0.18}a${(right - left) / 2} ${height * 0.14} 0 0 1-${right - left} 0z`,
        fill,
      )
    );
  });
}

export function wheelBarrow({ palette }: Stage, x: number, base: number, size: number, colour: string): string {
  return place(
    x,
    base,
    size / 100,
    shape('M-20-62h86l-16 38H6z', colour),
    ring(-14, -16, 14, palette.ink, 5),
    stroke('M-14-16L100-52M40-24v20', palette.ink, 5),
    shape('M-10-62q40-34 66 0z', '#6a4c3b'),
  );
}
