import { box, disc, faded, line, oval, stroke, times } from './shapes.ts';
import type { Stage } from './stage.ts';

/** The whole background: graded sky, sun or moon, clouds, stars, birds. */
export function sky(stage: Stage, sunX = 0.72, sunY = 0.22): string {
  const { width, height, palette, chance } = stage;
  const [top, low] = palette.sky;
  const gradient = `<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset=".7" stop-color="${low}"/></linearGradient>`;
  const radius = Math.min(width, height) * 0.075;
  const light = [
    faded(0.25, disc(width * sunX, height * sunY, radius * 1.7, palette.sun)),
    disc(width * sunX, height * sunY, radius, palette.sun),
  ].join('');
  const above = palette.season === 'night' ? stars(stage) : clouds(stage);
  const birds = palette.lit || palette.snow || chance.happens(0.4) ? '' : flock(stage);
  return gradient + box(0, 0, width, height, 'url(#sky)') + light + above + birds;
}

/** Falling snow over a finished picture. */
export function snowfall({ width, height, chance }: Stage, flakes = 130): string {
  return faded(
    0.9,
    ...times(flakes).map(() =>
      disc(chance.between(0, width), chance.between(0, height), chance.between(2, 7), '#ffffff'),
    ),
  );
}

/** Slanted rain over a finished picture. */
export function rain({ width, height, chance }: Stage, drops = 140): string {
  return faded(
    0.5,
    ...times(drops).map(() => {
      const [x, y] = [chance.between(0, width * 1.1), chance.between(-20, height)];
      return line([x, y, x - 14, y + 46], '#eef5f8', 3);
    }),
  );
}

function clouds({ width, height, palette, chance }: Stage): string {
  return times(3)
    .map((index) => {
      const x = width * (0.16 + index * 0.33) + chance.between(-90, 90);
      const y = height * chance.between(0.08, 0.26);
      const size = chance.between(0.7, 1.25);
      return faded(
        0.75,
        oval(x, y, 130 * size, 20 * size, palette.cloud),
        oval(x - 30 * size, y - 18 * size, 62 * size, 30 * size, palette.cloud),
        oval(x + 46 * size, y - 12 * size, 50 * size, 24 * size, palette.cloud),
      );
    })
    .join('');
}

function stars({ width, height, chance }: Stage): string {
  return times(90)
    .map(() =>
      faded(
        chance.between(0.3, 0.9),
        disc(chance.between(0, width), chance.between(0, height * 0.55), chance.between(1, 3.2), '#fff6dc'),
      ),
    )
    .join('');
}

function flock({ width, height, palette, chance }: Stage): string {
  const [x, y] = [width * chance.between(0.2, 0.6), height * chance.between(0.12, 0.26)];
  return faded(
    0.55,
    ...times(4).map((index) =>
      stroke(`M${x + index * 46} ${y + (index % 2) * 26}q9-12 18 0q9-12 18 0`, palette.ink, 4),
    ),
  );
}
