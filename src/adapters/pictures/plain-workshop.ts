import type { PictureWorkshop } from '../../app/editing/picture-workshop.ts';
import { accept } from '../../core/shared/result.ts';

/** Keeps pictures as they come, for tests of everything else. */
export const plainWorkshop: PictureWorkshop = {
  prepare: async (bytes) => accept(bytes),
  thumbnail: async (bytes) => bytes,
};
