import type { Season } from './palette.ts';
import type { Scene } from './stage.ts';

export type Format = 'landscape' | 'portrait' | 'square';

/** One picture to draw: its file, what it shows, and from which scene. */
export interface Picture {
  readonly file: string;
  /** Alternative text in French: what a person who does not see it must know. */
  readonly alt: string;
  readonly scene: Scene;
  readonly season: Season;
  readonly format: Format;
  /** Left and right exchanged. */
  readonly mirrored: boolean;
}

/** Width and height in pixels. */
export const sizes: Readonly<Record<Format, readonly [width: number, height: number]>> = {
  landscape: [1600, 1067],
  portrait: [1067, 1600],
  square: [1200, 1200],
};
