import sharp, { type AvifOptions, type JpegOptions, type WebpOptions } from 'sharp';
import type { PictureWorkshop } from '../../app/editing/picture-workshop.ts';
import { accept, refuse } from '../../core/shared/result.ts';

/** Pictures by libvips. Metadata is dropped unless asked for, and a picture cut short is refused. */
export const sharpWorkshop: PictureWorkshop = {
  async prepare(bytes, extension) {
    try {
      const picture = sharp(bytes, { failOn: 'truncated', limitInputPixels: MAX_PIXELS });
      const { format, compression } = await picture.metadata();
      const found = format === 'heif' && compression === 'av1' ? 'avif' : format;
      const wanted = extension === 'jpg' ? 'jpeg' : extension;
      if (found !== wanted || !isKept(wanted)) return refuse({ code: 'bad-picture' });
      const small = picture
        .autoOrient()
        .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true });
      return accept(await small.toFormat(wanted, qualityOf(wanted)).toBuffer());
    } catch {
      return refuse({ code: 'bad-picture' });
    }
  },
  async thumbnail(bytes) {
    try {
      const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS }).autoOrient();
      return await picture
        .resize({ width: 480, height: 320, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 70, effort: 2 })
        .toBuffer();
    } catch {
      return undefined;
    }
  },
};

/** The widest picture that the template shows is 1200 pixels; twice that serves dense screens. */
const MAX_SIDE = 2400;

/** A larger picture is a bomb: 100 million pixels are a poster. */
const MAX_PIXELS = 100_000_000;

function isKept(format: string): format is 'jpeg' | 'png' | 'webp' | 'avif' {
  return ['jpeg', 'png', 'webp', 'avif'].includes(format);
}

function qualityOf(format: string): JpegOptions | WebpOptions | AvifOptions {
  if (format === 'jpeg') return { quality: 88, mozjpeg: true };
  return format === 'avif' ? { quality: 70, effort: 2 } : { quality: 88 };
}
