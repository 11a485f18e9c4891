import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { createCompressedBodies, preferredEncoding } from './content-encoding.ts';

describe('preferredEncoding', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['BR', 'br'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['br;q=0, gzip;q=0', undefined],
    ['br;q=0, *', 'gzip'],
    ['identity', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s asks for %s', (header, encoding) => expect(preferredEncoding(header)).toBe(encoding));
});

describe('createCompressedBodies', () => {
  const page = new TextEncoder().encode('Bienvenue à la maison communale. '.repeat(50));

  it('gives the same text back in either compression', async () => {
    const bodies = createCompressedBodies(10_000);
    const brotli = await bodies.get('page', 'br', async () => page);
    const gzipped = await bodies.get('page', 'gzip', async () => page);
    expect(brotliDecompressSync(brotli ?? new Uint8Array())).toEqual(Buffer.from(page));
    expect(gunzipSync(gzipped ?? new Uint8Array())).toEqual(Buffer.from(page));
  });

  it('reads and compresses once for many visitors at the same moment', async () => {
    const bodies = createCompressedBodies(10_000);
    const load = vi.fn(async () => page);
    await Promise.all(Array.from({ length: 20 }, () => bodies.get('page', 'br', load)));
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('forgets the least used body when its memory is full', async () => {
    const bodies = createCompressedBodies(200);
    const load = vi.fn(async () => page);
    for (const key of ['a', 'b', 'c', 'd', 'e', 'a']) await bodies.get(key, 'br', load);
    expect(load).toHaveBeenCalledTimes(6);
  });

  it('keeps nothing when the file has gone', async () => {
    const bodies = createCompressedBodies(10_000);
    expect(await bodies.get('page', 'br', async () => undefined)).toBeUndefined();
    expect(await bodies.get('page', 'br', async () => page)).toBeDefined();
  });
});
