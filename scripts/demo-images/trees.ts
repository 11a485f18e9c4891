import { at } from './random.ts';
import { disc, faded, line, oval, polygon, shape, stroke, times } from './shapes.ts';
import type { Stage } from './stage.ts';

/** A tree of the season: round in leaf, bare or fir under snow. */
export function tree(stage: Stage, x: number, base: number, height: number): string {
  const { palette, chance } = stage;
  if (palette.snow) return chance.happens(0.5) ? fir(stage, x, base, height) : bareTree(stage, x, base, height);
  const leaf = chance.pick(palette.leaves);
  const radius = height * 0.3;
  const crown = base - height * 0.66;
  return [
    stroke(
      `M${x} ${base}v${-height * 0.5}M${x} ${base - height * 0.36}l${radius * 0.5} ${-radius * 0.6}`,
      palette.trunk,
      height * 0.045,
    ),
    oval(x, crown, radius, radius * 1.12, leaf),
    faded(
      0.18,
      shape(
        `M${x} ${crown - radius * 1.12}a${radius} ${radius * 1.12} 0 0 1 0 ${radius * 2.24}a${radius * 0.6} ${radius * 1.12} 0 0 0 0 ${-radius * 2.24}z`,
        '#000',
      ),
    ),
  ].join('');
}

export function poplar({ palette, chance }: Stage, x: number, base: number, height: number): string {
  const half = height * 0.11;
  const leaf = palette.snow ? '#9db2ba' : chance.pick(palette.leaves);
  return [
    line(
      [
        [x, base],
        [x, base - height * 0.2],
      ],
      palette.trunk,
      height * 0.03,
    ),
    shape(
      `M${x} ${base - height * 0.06}C${x - half * 1.5} ${base - height * 0.3} ${x - half} ${base - height * 0.75} ${x} ${base - height}C${x + half} ${base - height * 0.75} ${x + half * 1.5} ${base - height * 0.3} ${x} ${base - height * 0.06}z`,
      leaf,
    ),
    faded(
      0.15,
      shape(
        `M${x} ${base - height * 0.06}C${x + half * 1.5} ${base - height * 0.3} ${x + half} ${base - height * 0.75} ${x} ${base - height}z`,
        '#000',
      ),
    ),
  ].join('');
}

export function fir({ palette }: Stage, x: number, base: number, height: number): string {
  const leaf = at(palette.leaves, Math.round(x));
  const tier = (top: number, low: number, half: number): string =>
    polygon(
      [
        [x, base - height * top],
        [x + height * half, base - height * low],
        [x - height * half, base - height * low],
      ],
      leaf,
    ) +
    (palette.snow
      ? polygon(
          [
            [x, base - height * top],
            [x + height * half * 0.5, base - (height * (top + low)) / 2],
            [x, base - height * ((top + low) / 2 - 0.05)],
            [x - height * half * 0.5, base - (height * (top + low)) / 2],
          ],
          '#ffffff',
        )
      : '');
  return (
    line(
      [
        [x, base],
        [x, base - height * 0.2],
      ],
      palette.trunk,
      height * 0.06,
    ) +
    tier(0.6, 0.1, 0.28) +
    tier(0.8, 0.36, 0.22) +
    tier(1, 0.6, 0.16)
  );
}

export function bareTree({ palette, chance }: Stage, x: number, base: number, height: number): string {
  const branches = times(7).map((index) => {
    const from = base - height * (0.34 + index * 0.07);
    const side = index % 2 === 0 ? 1 : -1;
    const reach = height * chance.between(0.14, 0.24) * (1 - index * 0.07);
    return `M${x} ${from}l${side * reach} ${-reach * 1.1}m${-side * reach * 0.45} ${reach * 0.5}l${side * reach * 0.05} ${-reach * 0.6}`;
  });
  return (
    stroke(`M${x} ${base}V${base - height * 0.9}`, palette.trunk, height * 0.04) +
    stroke(branches.join(''), palette.trunk, height * 0.022)
  );
}

/** A hedge or a wood's edge: a line of round heads. */
export function thicket({ palette, chance }: Stage, from: number, to: number, base: number, size: number): string {
  const heads: string[] = [];
  for (let x = from; x < to; x += size * 0.9) {
    heads.push(
      oval(
        x,
        base - size * 0.45,
        size * chance.between(0.6, 0.85),
        size * chance.between(0.55, 0.9),
        palette.snow ? '#b9ccd4' : chance.pick(palette.leaves),
      ),
    );
  }
  return heads.join('');
}

/** A few flowers or tufts on the grass. */
export function flowers(
  { palette, chance }: Stage,
  from: number,
  to: number,
  top: number,
  low: number,
  count = 26,
): string {
  if (palette.snow || palette.lit) return '';
  return times(count)
    .map(() => {
      const [x, y] = [chance.between(from, to), chance.between(top, low)];
      return (
        stroke(`M${x} ${y}v-14`, palette.near, 3) +
        disc(x, y - 16, chance.between(4, 7), chance.pick(['#ffffff', '#f7d45f', ...palette.accents.slice(0, 2)]))
      );
    })
    .join('');
}
