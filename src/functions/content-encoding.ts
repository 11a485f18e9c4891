import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { parseAccept } from 'hono/utils/accept';
import { LRUCache } from 'lru-cache';

export type ContentEncoding = 'br' | 'gzip';

/** File name ending of a body compressed at build time. */
export const encodedSuffix = { br: '.br', gzip: '.gz' } as const satisfies Record<ContentEncoding, string>;

/**
 * The compression the visitor's browser likes best among those offered; Brotli wins a tie.
 *
 * @see RFC 9110, § 12.5.3
 */
export function preferredEncoding(acceptEncoding: string | null): ContentEncoding | undefined {
  if (acceptEncoding === null || acceptEncoding === '') return undefined;
  const accepted = parseAccept(acceptEncoding);
  const weight = (encoding: string) =>
    (accepted.find(({ type }) => type.toLowerCase() === encoding) ?? accepted.find(({ type }) => type === '*'))?.q ?? 0;
  const best = weight('br') >= weight('gzip') ? 'br' : 'gzip';
  return weight(best) > 0 ? best : undefined;
}

/** Compresses bodies once and keeps the most used. */
export interface CompressedBodies {
  /**
   * @param key names the content; the same key must always mean the same bytes
   * @param load reads the bytes when they were not compressed yet
   * @returns `undefined` when `load` found nothing
   */
  get(key: string, encoding: ContentEncoding, load: () => Promise<Body | undefined>): Promise<Body | undefined>;
}

type Body = Uint8Array<ArrayBuffer>;
type Load = () => Promise<Body | undefined>;

/** @param maxSize bytes kept in memory, all sites together */
export function createCompressedBodies(maxSize: number): CompressedBodies {
  const bodies = new LRUCache<string, Body, { encoding: ContentEncoding; load: Load }>({
    maxSize,
    // A body pushed out while it is being made still reaches the visitor who waits for it.
    ignoreFetchAbort: true,
    sizeCalculation: (body) => Math.max(1, body.byteLength),
    fetchMethod: async (_key, _stale, { context }) => {
      const bytes = await context.load();
      return bytes === undefined ? undefined : compress[context.encoding](bytes);
    },
  });
  return { get: (key, encoding, load) => bodies.fetch(`${encoding} ${key}`, { context: { encoding, load } }) };
}

const brotliAsync = promisify<Uint8Array, { params: Record<number, number> }, Buffer<ArrayBuffer>>(brotliCompress);
const gzipAsync = promisify<Uint8Array, { level: number }, Buffer<ArrayBuffer>>(gzip);

const compress: Record<ContentEncoding, (bytes: Body) => Promise<Body>> = {
  br: (bytes) =>
    brotliAsync(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        // The default, 11, is meant for bodies compressed once and for all.
        [constants.BROTLI_PARAM_QUALITY]: 6,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    }),
  gzip: (bytes) => gzipAsync(bytes, { level: 6 }),
};
