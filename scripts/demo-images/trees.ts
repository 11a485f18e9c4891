import { at, type Chance } from './random.ts';
import { disc, faded, line, oval, polygon, shape, stroke, times } from './shapes.ts';
import type { Stage } from './stage.ts';

/** A tree of the season: round in leaf, bare or fir under snow. */
export function tree(stage: Stage, x: number, base: number, height: number): string {
  const { palette, chance } = stage;
  if (palette.snow) return chance.happens(0.5) ? fir(stage, x, base, height) : bareTree(stage, x, base, height);
  const leaf = chance.pick(palette.leaves);
  const radius = height * 0.25;
  const crown = base - height * 0.66;
  const lobes = [
    [0, -0.36, 0.86],
    [-0.52, 0.18, 0.72],
    [0.5, 0.14, 0.76],
    [0, 0.36, 0.78],
  ] as const;
  const heads = (grow: number, shift: number, fill: string): string =>
    lobes
      .map(([dx, dy, size]) =>
        disc(x + (dx + shift) * radius, crown + (dy + shift) * radius, size * radius * grow, fill),
      )
      .join('');
  const branches = `M${x} ${base}v${-height * 0.5}M${x} ${base - height * 0.34}l${radius * 0.55} ${-radius * 0.6}M${x} ${base - height * 0.4}l${-radius * 0.4} ${-radius * 0.5}`;
  return [
    stroke(branches, palette.trunk, height * 0.04),
    heads(1, 0, leaf),
    faded(0.16, disc(x + radius * 0.36, crown + radius * 0.42, radius * 0.64, '#123')),
    heads(0.82, -0.12, leaf),
    faded(0.09, disc(x - radius * 0.28, crown - radius * 0.4, radius * 0.56, '#fff')),
  ].join('');
}

export function poplar({ palette, chance }: Stage, x: number, base: number, height: number): string {
  const half = height * 0.11;
  const leaf = palette.snow ? '#9db2ba' : chance.pick(palette.leaves.slice(0, 2));
  const foot = base - height * 0.06;
  const right = `C${x + half} ${base - height * 0.75} ${x + half * 1.5} ${base - height * 0.3} ${x} ${foot}z`;
  const left = `C${x - half * 1.5} ${base - height * 0.3} ${x - half} ${base - height * 0.75} ${x} ${base - height}`;
  return [
    line([x, base, x, base - height * 0.2], palette.trunk, height * 0.03),
    shape(`M${x} ${foot}${left}${right}`, leaf),
    faded(0.15, shape(`M${x} ${foot}Q${x + half * 0.5} ${base - height * 0.5} ${x} ${base - height}${right}`, '#123')),
  ].join('');
}

export function fir({ palette }: Stage, x: number, base: number, height: number): string {
  const leaf = at(palette.leaves, Math.round(x));
  const tier = (top: number, low: number, half: number): string => {
    const [peak, foot, reach] = [base - height * top, base - height * low, height * half];
    const edge = (side: number): string =>
      stroke(
        `M${x + side * reach * 0.34} ${peak + (foot - peak) * 0.4}L${x + side * reach * 0.9} ${foot - 4}q${-side * reach * 0.18} -2 ${-side * reach * 0.3} ${height * 0.012}`,
        '#ffffff',
        height * 0.016,
      );
    const body = polygon([x, peak, x + reach, foot, x - reach, foot], leaf);
    return (
      body +
      faded(0.14, polygon([x, peak, x + reach, foot, x + reach * 0.1, foot], '#123')) +
      (palette.snow ? edge(-1) + edge(1) : '')
    );
  };
  return [
    line([x, base, x, base - height * 0.2], palette.trunk, height * 0.05),
    tier(0.6, 0.1, 0.27),
    tier(0.8, 0.35, 0.21),
    tier(1, 0.6, 0.15),
  ].join('');
}

export function bareTree({ palette, chance }: Stage, x: number, base: number, height: number): string {
  return branch(chance, x, base, height * 0.36, -90, height * 0.045, 5, palette.trunk);
}

/** A hedge or a wood's edge: a line of round heads. */
export function thicket({ palette, chance }: Stage, from: number, to: number, base: number, size: number): string {
  return times(Math.ceil((to - from) / (size * 0.9)))
    .map((index) => {
      const leaf = palette.snow ? '#b9ccd4' : chance.pick(palette.leaves);
      return oval(
        from + index * size * 0.9,
        base - size * 0.45,
        size * chance.between(0.6, 0.85),
        size * chance.between(0.55, 0.9),
        leaf,
      );
    })
    .join('');
}

/** A few flowers on the grass, or fallen leaves in autumn. */
export function flowers(stage: Stage, from: number, to: number, top: number, low: number, count = 26): string {
  const { palette, chance } = stage;
  if (palette.snow || palette.lit) return '';
  return times(count)
    .map(() => {
      const [x, y] = [chance.between(from, to), chance.between(top, low)];
      if (palette.season === 'autumn') return oval(x, y, chance.between(8, 13), 5, chance.pick(palette.leaves));
      const petals = chance.pick(['#ffffff', '#f7d45f', ...palette.accents.slice(0, 2)]);
      return stroke(`M${x} ${y}v-14`, palette.near, 3) + disc(x, y - 16, chance.between(4, 7), petals);
    })
    .join('');
}

function branch(
  chance: Chance,
  x: number,
  y: number,
  length: number,
  degrees: number,
  width: number,
  depth: number,
  colour: string,
): string {
  const angle = (degrees * Math.PI) / 180;
  const [endX, endY] = [x + Math.cos(angle) * length, y + Math.sin(angle) * length];
  const self = line([x, y, endX, endY], colour, width);
  if (depth === 0) return self;
  const next = (turned: number, share: number): string =>
    branch(chance, endX, endY, length * share, degrees + turned, width * 0.66, depth - 1, colour);
  return (
    self +
    next(-chance.between(16, 36), chance.between(0.62, 0.8)) +
    next(chance.between(14, 34), chance.between(0.6, 0.8))
  );
}
