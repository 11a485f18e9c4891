import type { Result } from '../../core/shared/result.ts';

/** What is done to pictures between an agent's camera and the site. */
export interface PictureWorkshop {
  /**
   * A picture as it is kept: turned upright, without what the camera noted (place, owner), and no larger than a
   * site can use. Its format stays.
   *
   * @param extension without dot
   * @returns refusal when the bytes are no whole picture of that format
   */
  prepare(bytes: Uint8Array, extension: string): Promise<Result<Uint8Array, { readonly code: 'bad-picture' }>>;
  /** A small WebP for lists; `undefined` when the stored picture can't be read. */
  thumbnail(bytes: Uint8Array): Promise<Uint8Array | undefined>;
}
