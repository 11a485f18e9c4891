import type { TextSetter } from './text-outline.ts';

/** What a share image shows, from top to bottom. */
export interface ShareImage {
  /** A few words above the title. */
  readonly eyebrow: string;
  readonly title: string;
  /** Complete SVG documents: the coat of arms or the mark, and the landscape. */
  readonly emblem: string | undefined;
  readonly band: string | undefined;
  readonly colors: ShareColors;
}

export interface ShareColors {
  readonly paper: string;
  readonly ink: string;
  readonly accent: string;
}

/** Size that social networks and messengers show whole. */
export const SHARE_WIDTH = 1200;
export const SHARE_HEIGHT = 630;

const MARGIN = 72;
const BAND_HEIGHT = 217;
const EMBLEM = 120;
const EYEBROW_SIZE = 40;
/** Tried in order, until the title fits in two lines. */
const TITLE_SIZES = [128, 108, 88, 72, 56];

/** Draws a share image as one SVG without text elements. */
export function composeShareImage(image: ShareImage, face: TextSetter): string {
  const { colors } = image;
  const width = SHARE_WIDTH - 2 * MARGIN;
  const size = TITLE_SIZES.find((candidate) => fits(face, image.title, candidate, width)) ?? 56;
  const lines = face.wrap(image.title, size, width);
  const eyebrowBaseline = MARGIN + EMBLEM / 2 + EYEBROW_SIZE / 3;
  const titleBaseline = MARGIN + EMBLEM + 20 + size * 0.9;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}" viewBox="0 0 ${SHARE_WIDTH} ${SHARE_HEIGHT}">`,
    `<rect width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}" fill="${colors.paper}"/>`,
    image.band === undefined ? '' : nest(image.band, 0, SHARE_HEIGHT - BAND_HEIGHT, SHARE_WIDTH, BAND_HEIGHT),
    image.emblem === undefined ? '' : nest(image.emblem, MARGIN, MARGIN, EMBLEM, EMBLEM),
    text(
      face,
      image.eyebrow,
      EYEBROW_SIZE,
      image.emblem === undefined ? MARGIN : MARGIN + EMBLEM + 32,
      eyebrowBaseline,
      colors.accent,
    ),
    ...lines
      .slice(0, 3)
      .map((line, index) => text(face, line, size, MARGIN, titleBaseline + index * size * 1.08, colors.ink)),
    '</svg>',
  ].join('');
}

function fits(face: TextSetter, title: string, size: number, width: number): boolean {
  const lines = face.wrap(title, size, width);
  const mostLines = size > 88 ? 1 : 2;
  return lines.length <= mostLines && lines.every((line) => face.outline(line, size).width <= width);
}

function text(face: TextSetter, line: string, size: number, x: number, baseline: number, color: string): string {
  return `<path transform="translate(${x} ${Math.round(baseline)})" fill="${color}" d="${face.outline(line, size).path}"/>`;
}

/** Puts a whole drawing into a frame of another, as an image of its own: its identifiers stay apart. */
function nest(svg: string, x: number, y: number, width: number, height: number): string {
  const data = Buffer.from(svg).toString('base64');
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" href="data:image/svg+xml;base64,${data}"/>`;
}
