import { row } from '../buildings.ts';
import { belfry, church } from '../landmarks.ts';
import { crowd } from '../people.ts';
import { at } from '../random.ts';
import { box, disc, faded, line, times } from '../shapes.ts';
import { sky } from '../sky.ts';
import type { Scene } from '../stage.ts';
import { lamp, lanterns, ripples } from '../things.ts';
import { tree } from '../trees.ts';
import { distance } from './countryside.ts';

/** Evening under paper lanterns. */
export const lanternEvening: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const tables = times(4).map((index) => {
    const x = w * (0.06 + index * 0.25);
    return (
      box(x, h * 0.84, w * 0.18, 16, '#8a6a5a', 5) +
      line([x + 30, h * 0.85, x + 16, h * 0.95], palette.ink, 8) +
      line([x + w * 0.18 - 30, h * 0.85, x + w * 0.18 - 16, h * 0.95], palette.ink, 8) +
      times(3)
        .map((cup) => box(x + 50 + cup * 70, h * 0.84 - 26, 18, 26, at(palette.accents, cup + index), 3))
        .join('')
    );
  });
  return [
    sky(stage, 0.84, 0.2),
    distance(stage, h * 0.5),
    row(stage, -20, w * 0.4, h * 0.66, h * 0.24),
    church(stage, w * 0.56, h * 0.66, h * 0.42),
    row(stage, w * 0.7, w + 60, h * 0.66, h * 0.22),
    box(0, h * 0.66, w, h, palette.ground),
    tree(stage, w * 0.03, h * 0.86, 520),
    tree(stage, w * 0.98, h * 0.86, 540),
    lanterns(stage, 0, w * 0.56, h * 0.18, 70),
    lanterns(stage, w * 0.44, w, h * 0.26, 60),
    crowd(chance, w * 0.04, w * 0.96, h * 0.86, 210, 10),
    ...tables,
    lamp(stage, w * 0.5, h * 0.82, 300),
  ].join('');
};

/** Fireworks over the river. */
export const fireworks: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const burst = (x: number, y: number, size: number, colour: string): string =>
    times(18)
      .map((index) => {
        const angle = (index / 18) * Math.PI * 2;
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        return (
          line([x + cos * size * 0.3, y + sin * size * 0.3, x + cos * size, y + sin * size], colour, 5) +
          disc(x + cos * size * 1.14, y + sin * size * 1.14, 5, '#fff3cf')
        );
      })
      .join('') +
    faded(0.16, disc(x, y, size * 1.2, colour)) +
    disc(x, y, size * 0.08, '#fff3cf');
  const bank = h * 0.68;
  const bursts = times(5).map((index) =>
    burst(
      w * (0.14 + index * 0.18),
      h * chance.between(0.14, 0.36),
      Math.min(w, h) * chance.between(0.1, 0.17),
      at([...palette.accents, '#ffe08a'], index + 1),
    ),
  );
  return [
    sky(stage, 0.96, 0.1),
    ...bursts,
    distance(stage, h * 0.6),
    row(stage, -20, w * 0.44, bank, h * 0.15),
    belfry(stage, w * 0.5, bank, h * 0.36),
    row(stage, w * 0.56, w + 60, bank, h * 0.16),
    box(0, bank, w, 26, palette.stone),
    box(0, bank + 24, w, h, palette.water),
    ripples(stage, bank + 30, h, 26),
    crowd(chance, 0, w, h * 1.02, 190, 11, { coat: '#16223f', pose: 'standing' }),
  ].join('');
};
