import { create, type Font } from 'fontkit';
import { LRUCache } from 'lru-cache';
import { digestOf } from '../made-files.ts';

/** A line of text drawn as outlines: no font is needed to show it, on any machine. */
export interface TextOutline {
  /** Data of an SVG path, its origin at the start of the baseline. */
  readonly path: string;
  readonly width: number;
}

/** Sets texts in one face. */
export interface TextSetter {
  /** @param size in pixels of the drawing */
  outline(text: string, size: number): TextOutline;
  /** Cuts a text into lines of at most `width` pixels, between words only. */
  wrap(text: string, size: number, width: number): string[];
}

/** Unpacking a face costs more than setting a title in it: those of the last themes are kept. */
const opened = new LRUCache<string, TextSetter>({ max: 8 });

/** As `openFace`, once for the same bytes. */
export function openedFace(bytes: Uint8Array): TextSetter {
  const digest = digestOf(bytes);
  const known = opened.get(digest) ?? openFace(bytes);
  opened.set(digest, known);
  return known;
}

/** @param bytes of a woff2, ttf or otf file with one face */
export function openFace(bytes: Uint8Array): TextSetter {
  const font = create(Buffer.from(bytes));
  if (!('layout' in font)) throw new Error('Ce fichier de police contient plusieurs polices.');
  return {
    outline: (text, size) => outlineOf(font, text, size),
    wrap(text, size, width) {
      const lines: string[] = [];
      for (const word of text.split(' ')) {
        const extended = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
        if (lines.length > 0 && outlineOf(font, extended, size).width <= width) lines[lines.length - 1] = extended;
        else lines.push(word);
      }
      return lines;
    },
  };
}

function outlineOf(font: Font, text: string, size: number): TextOutline {
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let x = 0;
  const parts: string[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const position = positions[index];
    if (position === undefined) continue;
    const { xOffset, yOffset, xAdvance } = position;
    // Faces count upwards, drawings downwards.
    parts.push(glyph.path.transform(scale, 0, 0, -scale, (x + xOffset) * scale, -yOffset * scale).toSVG());
    x += xAdvance;
  }
  return { path: parts.join(''), width: x * scale };
}
