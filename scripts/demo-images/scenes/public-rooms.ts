import { windowAt } from '../buildings.ts';
import { person } from '../people.ts';
import { at } from '../random.ts';
import { box, disc, faded, line, oval, place, polygon, shape, stroke, times } from '../shapes.ts';
import type { Scene } from '../stage.ts';
import { tree } from '../trees.ts';

/** Shelves, a reading corner and a lamp. */
export const library: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const spines = ['#d9482b', '#f0a63c', '#1f7ba6', '#2f8f72', '#7c4a86', '#e9d6b0', '#3f5870', '#c76b8a'];
  const shelf = (x: number, y: number, width: number): string => {
    const books: string[] = [];
    for (let left = x + 6; left < x + width - 30; ) {
      const [thick, tall] = [chance.between(14, 30), chance.between(78, 116)];
      books.push(
        chance.happens(0.08)
          ? disc(left + 22, y - 22, 20, '#6bb08f') + box(left + 10, y - 16, 24, 16, '#b5733a')
          : box(left, y - tall, thick, tall, chance.pick(spines), 2) +
              box(left + 3, y - tall + 14, thick - 6, 6, '#fdf6e8'),
      );
      left += chance.happens(0.08) ? 56 : thick + 2;
    }
    return box(x, y - 132, width, 132, '#7d5236') + books.join('') + box(x - 8, y, width + 16, 13, '#b5804f');
  };
  return [
    box(0, 0, w, h, palette.lit ? '#3b4468' : '#f5e8d0'),
    box(0, h * 0.8, w, h, palette.lit ? '#2b3352' : '#c99a66'),
    ...times(4).flatMap((line) => [
      shelf(w * 0.03, h * (0.22 + line * 0.155), w * 0.34),
      shelf(w * 0.63, h * (0.22 + line * 0.155), w * 0.34),
    ]),
    windowAt(
      { ...stage, palette: { ...palette, pane: palette.lit ? '#1b2a55' : '#a9d8ea', lit: false } },
      w * 0.5,
      h * 0.12,
      w * 0.17,
      h * 0.36,
    ),
    tree(stage, w * 0.47, h * 0.47, 210),
    box(w * 0.4, h * 0.5, w * 0.2, 18, '#b5804f', 4),
    oval(w * 0.5, h * 0.93, w * 0.3, h * 0.07, at(palette.accents, 3)),
    oval(w * 0.5, h * 0.93, w * 0.25, h * 0.055, '#f0e2c4'),
    shape(`M${w * 0.24} ${h * 0.9}v-150q0-40 40-40h90q40 0 40 40v150z`, at(palette.accents, 0)),
    box(w * 0.23, h * 0.8, 190, 90, '#b53c25', 20),
    person(chance, w * 0.295, h * 0.9, 250, { pose: 'sitting' }),
    book(w * 0.33, h * 0.785, 1.1),
    person(chance, w * 0.5, h * 0.94, 240, { child: true, pose: 'sitting' }),
    book(w * 0.52, h * 0.87, 0.8),
    person(chance, w * 0.72, h * 0.92, 320, { pose: 'reaching' }),
    line([w * 0.42, h * 0.9, w * 0.42, h * 0.56], palette.ink, 7),
    faded(0.25, disc(w * 0.42, h * 0.58, 120, '#ffe6a6')),
    polygon([w * 0.39, h * 0.59, w * 0.405, h * 0.52, w * 0.435, h * 0.52, w * 0.45, h * 0.59], '#f7cf6a'),
  ].join('');
};

/** The counter at the town hall. */
export const counter: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  return [
    box(0, 0, w, h, '#f3ead8'),
    box(0, 0, w, h * 0.08, '#e3d5bb'),
    ...times(3).map((index) =>
      windowAt(
        { ...stage, palette: { ...palette, pane: '#b5ddea' } },
        w * (0.14 + index * 0.18),
        h * 0.16,
        w * 0.11,
        h * 0.32,
      ),
    ),
    box(w * 0.62, h * 0.14, w * 0.3, h * 0.34, '#2f8f72', 10),
    ...times(4).map(
      (index) =>
        box(w * 0.645, h * (0.19 + index * 0.07), w * (0.12 + (index % 3) * 0.04), 20, '#dff0e6', 10) +
        disc(w * 0.88, h * 0.2 + index * h * 0.07, 15, '#f7d45f'),
    ),
    box(0, h * 0.8, w, h, '#c2a67e'),
    ...times(6).map((index) => line([index * w * 0.2, h * 0.8, index * w * 0.2 - 90, h], '#ad8f66', 4)),
    person(chance, w * 0.34, h * 0.72, 330, { pose: 'holding' }),
    person(chance, w * 0.62, h * 0.72, 330, { pose: 'holding' }),
    box(w * 0.18, h * 0.58, w * 0.6, 26, '#8a5c3a', 5),
    box(w * 0.2, h * 0.6, w * 0.56, h * 0.26, '#d9b07f'),
    ...times(5).map((index) => box(w * (0.215 + index * 0.11), h * 0.64, w * 0.09, h * 0.18, '#cb9f6b', 6)),
    box(w * 0.44, h * 0.46, 110, 84, '#22343f', 6),
    box(w * 0.44 + 46, h * 0.54, 18, 46, '#22343f'),
    box(w * 0.7, h * 0.545, 70, 38, '#fdf9ef', 3),
    disc(w * 0.22, h * 0.545, 20, '#f4bcc8'),
    box(w * 0.212, h * 0.555, 26, 30, '#c8654b', 4),
    person(chance, w * 0.28, h * 0.98, 380, { pose: 'reaching' }),
    person(chance, w * 0.7, h * 0.98, 380, { pose: 'standing' }),
    person(chance, w * 0.78, h * 0.98, 340, { child: true }),
    plant(w * 0.93, h * 0.92, 260),
  ].join('');
};

/** The council in session. */
export const councilRoom: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const flag = (x: number, colours: readonly string[]): string =>
    line([x, h * 0.66, x, h * 0.16], '#c9a24a', 8) +
    colours.map((colour, index) => shape(`M${x + 4 + index * 30} ${h * 0.18}h30v230q-14 12-30 0z`, colour)).join('');
  return [
    box(0, 0, w, h, '#7d4536'),
    box(0, 0, w, h * 0.62, '#a5634c'),
    ...times(4).map(
      (index) =>
        shape(`M${w * (0.08 + index * 0.24)} ${h * 0.5}v-260a90 90 0 0 1 180 0v260z`, '#f5e8d0') +
        shape(`M${w * (0.08 + index * 0.24) + 12} ${h * 0.5}v-256a78 78 0 0 1 156 0v256z`, '#b5ddea'),
    ),
    box(0, h * 0.5, w, 14, '#5d3126'),
    flag(w * 0.42, ['#1d1d1b', '#f4c430', '#d2232a']),
    flag(w * 0.52, ['#1f6a4d', '#fdf9ef', '#2a6fa3']),
    box(0, h * 0.66, w, h, '#c99a66'),
    ...times(9).map((index) =>
      person(chance, w * (0.12 + index * 0.095), h * 0.76 - Math.sin((index / 8) * Math.PI) * 46, 250, {
        pose: 'holding',
        dress: false,
      }),
    ),
    oval(w * 0.5, h * 0.86, w * 0.45, h * 0.15, '#6b3b24'),
    oval(w * 0.5, h * 0.84, w * 0.45, h * 0.145, '#9a5c38'),
    oval(w * 0.5, h * 0.86, w * 0.28, h * 0.075, '#c99a66'),
    ...times(9).map((index) => {
      const angle = Math.PI + (index / 8) * Math.PI;
      const [x, y] = [w * 0.5 + Math.cos(angle) * w * 0.365, h * 0.845 + Math.sin(angle) * h * 0.105];
      return (
        polygon([x - 30, y + 10, x - 22, y - 12, x + 30, y - 12, x + 26, y + 10], '#fdf9ef') +
        disc(x + 46, y, 8, '#dff0f5')
      );
    }),
    ...times(5).map((index) =>
      shape(`M${w * (0.1 + index * 0.18)} ${h + 10}v-90q0-30 34-30h60q34 0 34 30v90z`, at(palette.accents, 2)),
    ),
  ].join('');
};

/** The stage of the cultural centre. */
export const theatre: Scene = (stage) => {
  const { width: w, height: h, chance } = stage;
  const curtain = (from: number, to: number): string =>
    times(7)
      .map((index) => {
        const step = (to - from) / 7;
        return shape(
          `M${from + step * index} ${h * 0.08}h${step}v${h * 0.66}q${-step / 2} 26 ${-step} 0z`,
          index % 2 ? '#a82e2a' : '#c43a33',
        );
      })
      .join('');
  return [
    box(0, 0, w, h, '#2a1b26'),
    box(w * 0.08, h * 0.06, w * 0.84, h * 0.7, '#2f4a78'),
    disc(w * 0.62, h * 0.26, 92, '#fbe3a5'),
    ...times(30).map(() => disc(chance.between(w * 0.2, w * 0.8), chance.between(h * 0.1, h * 0.4), 3, '#fff3cf')),
    ...times(6).map((index) =>
      polygon(
        [
          w * (0.2 + index * 0.11),
          h * 0.72,
          w * (0.2 + index * 0.11),
          h * (0.5 - (index % 2) * 0.06),
          w * (0.255 + index * 0.11),
          h * (0.42 - (index % 3) * 0.04),
          w * (0.31 + index * 0.11),
          h * 0.5,
          w * (0.31 + index * 0.11),
          h * 0.72,
        ],
        '#1c2f55',
      ),
    ),
    faded(0.16, polygon([w * 0.24, 0, w * 0.3, 0, w * 0.56, h * 0.76, w * 0.26, h * 0.76], '#fff3cf')),
    faded(0.16, polygon([w * 0.7, 0, w * 0.76, 0, w * 0.74, h * 0.76, w * 0.44, h * 0.76], '#fff3cf')),
    box(0, h * 0.72, w, h * 0.1, '#9a6238'),
    box(0, h * 0.8, w, h, '#3a2430'),
    curtain(w * 0.04, w * 0.24),
    curtain(w * 0.76, w * 0.96),
    ...times(12).map((index) =>
      shape(
        `M${(w * index) / 12} 0h${w / 12}v${h * 0.1}a${w / 24} 40 0 0 1-${w / 12} 0z`,
        index % 2 ? '#a82e2a' : '#c43a33',
      ),
    ),
    person(chance, w * 0.4, h * 0.78, 330, { pose: 'waving', coat: '#f0a63c', dress: true }),
    person(chance, w * 0.54, h * 0.78, 340, { pose: 'reaching', coat: '#2f8f72', hat: '#22343f' }),
    ...times(13).map(
      (index) =>
        disc(w * (0.04 + index * 0.078), h * 0.94 - (index % 2) * 14, 40, '#1a0f18') +
        shape(`M${w * (0.04 + index * 0.078) - 66} ${h + 10}q0-74 66-74t66 74z`, '#1a0f18'),
    ),
  ].join('');
};

function plant(x: number, base: number, size: number): string {
  return place(
    x,
    base,
    size / 200,
    polygon([-40, -70, 40, -70, 30, 0, -30, 0], '#c8654b'),
    ...times(7).map((index) =>
      stroke(
        `M0-70q${(index - 3) * 16}-60 ${(index - 3) * 30}-${120 - Math.abs(index - 3) * 16}`,
        index % 2 ? '#3f8a58' : '#5aa565',
        14,
      ),
    ),
  );
}

function book(x: number, y: number, size: number): string {
  return place(
    x,
    y,
    size,
    polygon([-44, -8, 0, 6, 0, 40, -44, 26], '#fdf9ef'),
    polygon([44, -8, 0, 6, 0, 40, 44, 26], '#e9dfc9'),
    stroke('M-46-8L0 8 46-8', '#1f7ba6', 5),
  );
}
