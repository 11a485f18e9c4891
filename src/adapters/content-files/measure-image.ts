import sharp from 'sharp';
import { accept, type Result, refuse } from '../../core/shared/result.ts';

/** Above this a picture would take gigabytes to decode. */
const PIXEL_LIMIT = 50_000_000;

/** Reads a picture's size from its header, as it will be shown (rotated by its EXIF orientation), in CSS pixels. */
export async function measureImage(
  path: string,
): Promise<Result<{ width: number; height: number }, 'not-an-image' | 'too-large'>> {
  try {
    const { autoOrient } = await sharp(path, { limitInputPixels: false }).metadata();
    if (autoOrient.width * autoOrient.height > PIXEL_LIMIT) return refuse('too-large');
    return accept({ width: autoOrient.width, height: autoOrient.height });
  } catch {
    return refuse('not-an-image');
  }
}
