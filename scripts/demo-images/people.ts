import type { Palette } from './palette.ts';
import { at, type Chance } from './random.ts';
import { disc, line, place, shape, stroke } from './shapes.ts';

export type Pose = 'standing' | 'walking' | 'waving' | 'holding' | 'sitting' | 'reaching';

const skins = ['#f3cdaa', '#e3ad82', '#bd7f54', '#8d5a3a', '#f7dac2'] as const;
const hairs = ['#3a2a22', '#6b4226', '#c08a45', '#1f1a1a', '#a9a6a2', '#d9b36c', '#8a3f22'] as const;
const coats = [
  '#d9482b',
  '#f0a63c',
  '#1f7ba6',
  '#2f8f72',
  '#7c4a86',
  '#3f5870',
  '#c76b8a',
  '#e8e2d0',
  '#546b3d',
] as const;
const trousers = ['#2b3a4a', '#4a4038', '#3b4f63', '#5a5560', '#6a5a48'] as const;

export interface Look {
  readonly coat?: string;
  readonly pose?: Pose;
  readonly dress?: boolean;
  readonly child?: boolean;
  readonly hat?: string;
}

/** A figure without a face, whose feet stand at (x, base); `height` in pixels. */
export function person(chance: Chance, x: number, base: number, height: number, look: Look = {}): string {
  const pose = look.pose ?? chance.pick(['standing', 'walking', 'standing']);
  const skin = chance.pick(skins);
  const hair = chance.pick(hairs);
  const coat = look.coat ?? chance.pick(coats);
  const legs = chance.pick(trousers);
  const side = chance.happens(0.5) ? 1 : -1;
  const scale = (look.child ? 0.66 : 1) * (height / 100);
  const skirt = look.dress ?? chance.happens(0.28);
  const head = look.child ? 11.5 : 9;
  return `<g transform="translate(${Math.round(x)} ${Math.round(base)}) scale(${(scale * side).toFixed(3)} ${scale.toFixed(3)})">${[
    limbs(pose, skirt ? skin : legs),
    torso(pose, coat, skirt),
    arms(pose, coat, skin),
    disc(0, -88, head, skin),
    look.hat
      ? shape(`M-${head + 3} -90h${2 * head + 6}v-3h-4a${head} ${head} 0 0 0-${2 * head - 2} 0h-4z`, look.hat)
      : hairdo(hair, head, skirt),
  ].join('')}</g>`;
}

/** People side by side, evenly spread with some play. */
export function crowd(
  chance: Chance,
  from: number,
  to: number,
  base: number,
  height: number,
  count: number,
  look: Look = {},
): string {
  const step = (to - from) / count;
  return Array.from({ length: count }, (_, index) =>
    person(
      chance,
      from + step * (index + chance.between(0.25, 0.75)),
      base + chance.between(-6, 6),
      height * chance.between(0.92, 1.06),
      {
        ...look,
        child: look.child ?? chance.happens(0.22),
      },
    ),
  ).join('');
}

/** Two wheels and someone on them. */
export function cyclist(chance: Chance, palette: Palette, x: number, base: number, height: number): string {
  const coat = chance.pick(coats);
  const skin = chance.pick(skins);
  const ink = palette.lit ? '#0a1328' : '#22343f';
  const wheel = (cx: number): string =>
    `<circle cx="${cx}" cy="-18" r="18" fill="none" stroke="${ink}" stroke-width="3.5"/>`;
  return place(
    x,
    base,
    height / 100,
    wheel(-30),
    wheel(32),
    stroke(
      'M-30-18l14-26h34l14 26M18-44l-16 26h-32M-16-44l18 26M-18-50h12M20-52l-2-6h8',
      at(coats, coat.length + 3),
      3.5,
    ),
    stroke('M-10-52l10 18-4 20', '#2b3a4a', 8),
    line([-10, -54, 6, -82], coat, 15),
    line([6, -80, 22, -58], coat, 6),
    disc(10, -96, 9, skin),
    shape('M0-98a10 10 0 0 1 20-1l4 2h-24z', chance.pick(coats)),
  );
}

function limbs(pose: Pose, colour: string): string {
  if (pose === 'sitting')
    return stroke('M-5-42h20v24M5-40h20v22', colour, 9) + stroke('M15-16h6M25-16h6', '#2a2522', 6);
  const spread = pose === 'walking' ? 12 : 6;
  return (
    stroke(`M-5-44L${-spread}-3M5-44L${spread}-3`, colour, 9) + stroke(`M${-spread}-2h5M${spread}-2h5`, '#2a2522', 6)
  );
}

function torso(pose: Pose, coat: string, skirt: boolean): string {
  const hem = skirt && pose !== 'sitting' ? 'L17-24H-17' : 'L12-38H-12';
  return shape(`M-13-70q0-9 9-9h8q9 0 9 9${hem}z`, coat);
}

function arms(pose: Pose, coat: string, skin: string): string {
  const [left, right] = (
    {
      standing: [
        [-16, -46],
        [16, -46],
      ],
      walking: [
        [-20, -50],
        [20, -52],
      ],
      waving: [
        [-16, -46],
        [26, -100],
      ],
      holding: [
        [14, -52],
        [20, -54],
      ],
      sitting: [
        [10, -48],
        [20, -50],
      ],
      reaching: [
        [14, -60],
        [30, -78],
      ],
    } as const
  )[pose];
  return [left, right]
    .map(([x, y], index) => {
      const shoulder = index === 0 ? -10 : 10;
      return (
        line([shoulder, -72, (shoulder + x) / 2 + (index === 0 ? -3 : 3), (-72 + y) / 2, x, y], coat, 7.5) +
        disc(x, y, 3.8, skin)
      );
    })
    .join('');
}

function hairdo(colour: string, head: number, long: boolean): string {
  const cap = `M-${head} -88a${head} ${head} 0 0 1 ${2 * head} 0q-4-6-${head}-6t-${head} 6z`;
  return (
    shape(cap, colour) +
    (long ? shape(`M-${head} -90q-4 14 0 20q5 0 5-8l-1-10zM${head} -90q4 14 0 20q-5 0-5-8l1-10z`, colour) : '')
  );
}
