import { person } from '../people.ts';
import { at } from '../random.ts';
import { box, disc, faded, line, oval, place, polygon, ring, shape, stroke, times } from '../shapes.ts';
import type { Scene, Stage } from '../stage.ts';

/** Bread, cheese and beer without a brand, on a table. */
export const localProduce: Scene = (stage) => {
  const { width: w, height: h } = stage;
  return [
    backdrop(stage, '#f2dcb3', '#e9b45f'),
    box(0, h * 0.7, w, h, '#8a5c3a'),
    box(0, h * 0.7, w, 16, '#a8703f'),
    faded(0.2, oval(w * 0.5, h * 0.88, w * 0.46, h * 0.05, '#2a1b10')),
    place(
      w * 0.5,
      h * 0.87,
      Math.min(w, h) / 730,
      shape('M-330 0q-20-150 130-160t170 90q0 60-30 70z', '#d08a45'),
      stroke('M-270-110l40 60M-200-136l40 70M-130-140l36 70', '#f3d9a8', 14),
      shape('M60 0v-150h210q60 0 60 70v80z', '#f4cf6a'),
      shape('M60-150l150-50q120 0 120 90l-60-40z', '#fbe3a0'),
      ...[
        [110, -60, 18],
        [200, -96, 13],
        [250, -40, 20],
        [160, -26, 11],
      ].map(([x = 0, y = 0, size = 0]) => disc(x, y, size, '#e0b24a')),
      shape('M-60 6h90l-10-190q0-34-16-60v-70h-38v70q-16 26-16 60z', '#4a6b3f'),
      box(-57, -132, 84, 78, '#fdf6e8', 4),
      disc(-15, -93, 22, '#d9482b'),
      disc(-390, -34, 44, '#d9482b'),
      disc(-450, -28, 40, '#e0562f'),
      stroke('M-390-76q6-20 20-24', '#4a6b3f', 8),
      oval(410, -18, 70, 26, '#7c4a86'),
      oval(410, -30, 70, 26, '#8f5a9a'),
    ),
  ].join('');
};

/** A ballot going into its box. */
export const ballotBox: Scene = (stage) => {
  const { width: w, height: h } = stage;
  return (
    backdrop(stage, '#cfe3ec', '#8fbdd3') +
    box(0, h * 0.78, w, h, '#2c566e') +
    place(
      w * 0.5,
      h * 0.86,
      Math.min(w, h) / 900,
      box(-240, -330, 480, 330, '#1f7ba6', 14),
      faded(0.14, box(110, -330, 130, 330, '#000', 14)),
      box(-260, -360, 520, 50, '#175f82', 10),
      box(-120, -346, 240, 14, '#0d2f42', 7),
      `<g transform="rotate(-7 0 -430)">${box(-90, -560, 180, 214, '#fdf9ef', 4)}${times(4)
        .map(
          (index) => box(-60, -528 + index * 34, 70, 12, '#c9d3d6', 5) + ring(46, -522 + index * 34, 11, '#d9482b', 5),
        )
        .join('')}${disc(46, -488, 8, '#d9482b')}</g>`,
      disc(0, -166, 74, '#fdf9ef'),
      stroke('M-34-168l24 28 46-56', '#1f7ba6', 20),
    )
  );
};

/** Boots, a watering can and seedlings. */
export const gardenTools: Scene = (stage) => {
  const { width: w, height: h } = stage;
  return (
    backdrop(stage, '#dbe9c9', '#9cc585') +
    box(0, h * 0.76, w, h, '#6f8150') +
    place(
      w * 0.48,
      h * 0.84,
      Math.min(w, h) / 760,
      shape('M-20 0v-230h230V0q0 10-10 10H-10Q-20 10-20 0z', '#2f8f72'),
      shape('M210-60l150-170 34 20L210 0z', '#2f8f72'),
      polygon([340, -250, 420, -200, 406, -176, 326, -226], '#26755d'),
      stroke('M0-230q20-120 95-120t95 120M-20-190q-110 20-90 130 10 50 90 50', '#26755d', 22),
      ...times(5).map((index) =>
        stroke(`M${424 + index * 6} ${-204 + index * 10}q50 30 ${60 - index * 8} 90`, '#8fd0e4', 5),
      ),
      shape('M-420 0v-210h110v120q70 10 90 50 8 20 0 40z', '#d9482b'),
      shape('M-300 10v-210h110v120q70 10 90 50 8 20 0 40z', '#c13d22'),
      box(-428, -220, 126, 26, '#e8694d', 6),
      box(-308, -210, 126, 26, '#d9573b', 6),
      ...times(3).map(
        (index) =>
          polygon(
            [
              -20 + index * 130 + 160,
              30,
              80 + index * 130 + 160,
              30,
              66 + index * 130 + 160,
              110,
              -6 + index * 130 + 160,
              110,
            ],
            '#c8754b',
          ) +
          stroke(
            `M${190 + index * 130} 30q-24-40-40-46M${190 + index * 130} 30v-66M${190 + index * 130} 30q24-40 40-46`,
            '#2f7350',
            10,
          ),
      ),
    )
  );
};

/** A bicycle leaning on a wall of blue stone. */
export const bicycle: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const stones = times(9).flatMap((layer) =>
    times(9).map((index) =>
      box(
        index * (w / 8) - (layer % 2 ? w / 16 : 0),
        layer * (h * 0.088),
        w / 8 - 7,
        h * 0.088 - 7,
        chance.pick(['#8b9aa6', '#97a5b0', '#7f8f9c', '#a3b0b9']),
        4,
      ),
    ),
  );
  const wheel = (x: number): string =>
    ring(x, -150, 150, '#22343f', 14) +
    times(8)
      .map((index) =>
        line([x, -150, x + Math.cos(index * 0.785) * 145, -150 + Math.sin(index * 0.785) * 145], '#c9d3d6', 2),
      )
      .join('') +
    disc(x, -150, 14, '#22343f');
  return (
    box(0, 0, w, h, '#6d7d8a') +
    stones.join('') +
    box(0, h * 0.79, w, h, palette.path) +
    place(
      w * 0.5,
      h * 0.93,
      Math.min(w, h) / 900,
      faded(0.2, oval(0, 4, 480, 24, '#22343f')),
      wheel(-270),
      wheel(270),
      stroke('M-270-150l120-190h290l130 190M140-340L-20-150h-250M-150-340L-20-150M140-340l-14-66h60', '#d9482b', 18),
      stroke('M-150-340l-16-46M-210-390h86', '#22343f', 18),
      disc(-20, -150, 34, '#22343f'),
      box(150, -440, 190, 120, '#b98552', 14),
      ...times(4).map((index) => line([160, -414 + index * 26, 330, -414 + index * 26], '#8a5c3a', 5)),
      ...times(6).map(
        (index) =>
          stroke(`M${180 + index * 26}-440q${(index - 3) * 6}-40 ${(index - 3) * 10}-60`, '#3f8a58', 6) +
          disc(
            180 + index * 26 + (index - 3) * 10,
            -504 + (index % 2) * 14,
            19,
            at(['#f4bcc8', '#f7d45f', '#fdf6e8', '#d9482b'], index),
          ),
      ),
    )
  );
};

/** Hands at work around a bench: the repair café. */
export const repair: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const tool = (index: number): string => {
    const x = w * (0.14 + index * 0.09);
    return index % 3 === 0
      ? line([x, h * 0.16, x, h * 0.3], '#8a949a', 12) + box(x - 16, h * 0.3, 32, 90, '#d9482b', 10)
      : index % 3 === 1
        ? box(x - 46, h * 0.16, 92, 36, '#5d666b', 6) + box(x - 9, h * 0.18, 18, 190, '#a8703f', 6)
        : stroke(`M${x} ${h * 0.2}v170`, '#8a949a', 20) + ring(x, h * 0.18, 24, '#8a949a', 14);
  };
  return (
    box(0, 0, w, h, '#eadfc8') +
    box(w * 0.06, h * 0.1, w * 0.88, h * 0.34, '#c9a26a', 10) +
    times(9).map(tool).join('') +
    times(4)
      .map((index) => person(chance, w * (0.16 + index * 0.22), h * 0.84, 440, { pose: 'holding' }))
      .join('') +
    box(0, h * 0.68, w, 40, '#8a5c3a') +
    box(0, h * 0.715, w, h, '#a8703f') +
    place(
      w * 0.28,
      h * 0.68,
      1.3,
      box(-90, -96, 180, 96, '#1f7ba6', 16),
      disc(44, -48, 30, '#fdf6e8'),
      ring(44, -48, 30, '#22343f', 5),
      line([-70, -96, -70, -180], '#8a949a', 6),
      ...times(4).map((index) => line([-66, -72 + index * 18, -6, -72 + index * 18], '#175f82', 7)),
    ) +
    place(
      w * 0.55,
      h * 0.68,
      1.3,
      polygon([-50, -110, 50, -110, 80, -40, -80, -40], '#f7cf6a'),
      line([0, -40, 0, -8], '#22343f', 9),
      box(-50, -12, 100, 14, '#22343f', 6),
    ) +
    place(
      w * 0.78,
      h * 0.68,
      1.3,
      box(-110, -84, 200, 84, '#fdf6e8', 18),
      box(-120, -20, 220, 22, '#d9482b', 8),
      disc(-60, -48, 22, at(palette.accents, 3)),
      line([40, -84, 40, -130, -90, -130, -90, -70], '#fdf6e8', 34),
    )
  );
};

/** A branch in flower against the sky. */
export const branch: Scene = (stage) => {
  const { width: w, height: h, palette, chance } = stage;
  const leaf =
    palette.season === 'autumn'
      ? palette.leaves
      : palette.season === 'winter'
        ? ['#d9482b', '#c13d22']
        : ['#f4bcc8', '#fbdde3', '#f7cfd8'];
  const blossoms = times(54).map(() => {
    const part = chance.between(0.04, 1);
    const [x, y] = [w * part, h * (0.86 - part * 0.62) + chance.between(-150, 150)];
    const size = chance.between(13, 28);
    return palette.season === 'spring' || palette.season === 'summer'
      ? times(5)
          .map((petal) =>
            disc(
              x + Math.cos(petal * 1.257) * size * 0.7,
              y + Math.sin(petal * 1.257) * size * 0.7,
              size * 0.6,
              at(leaf, petal % 2),
            ),
          )
          .join('') + disc(x, y, size * 0.4, '#f7c84a')
      : palette.season === 'winter'
        ? disc(x, y, size * 0.62, chance.pick(leaf)) + faded(0.6, disc(x - 5, y - 6, size * 0.2, '#fff'))
        : `<g transform="rotate(${Math.round(chance.between(0, 180))} ${Math.round(x)} ${Math.round(y)})">${oval(x, y, size * 1.5, size * 0.7, chance.pick(leaf))}</g>`;
  });
  return (
    backdrop(stage, palette.sky[0], palette.sky[1]) +
    disc(w * 0.74, h * 0.3, Math.min(w, h) * 0.17, palette.sun) +
    stroke(
      `M${-20} ${h * 0.88}Q${w * 0.4} ${h * 0.7} ${w * 1.02} ${h * 0.2}M${w * 0.22} ${h * 0.78}q${w * 0.1}-${h * 0.16} ${w * 0.12}-${h * 0.36}M${w * 0.5} ${h * 0.6}q${w * 0.12} ${h * 0.1} ${w * 0.3} ${h * 0.08}M${w * 0.62} ${h * 0.5}q0-${h * 0.16} ${w * 0.06}-${h * 0.3}`,
      palette.trunk,
      18,
    ) +
    blossoms.join('')
  );
};

function backdrop({ width: w, height: h }: Stage, light: string, deep: string): string {
  return box(0, 0, w, h, light) + faded(0.5, disc(w * 0.5, h * 0.5, Math.min(w, h) * 0.46, deep));
}
