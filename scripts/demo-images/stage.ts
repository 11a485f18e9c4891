import type { Palette } from './palette.ts';
import type { Chance } from './random.ts';

/** What a scene is drawn on and from. Lengths in pixels. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly chance: Chance;
}

/** Draws a whole picture as the inside of an SVG. */
export type Scene = (stage: Stage) => string;
