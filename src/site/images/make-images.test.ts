import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeImages } from './make-images.ts';
import { IMAGE_FOLDER, type ImageTask } from './plan-images.ts';

let folder: string;
let whole: string;
let cut: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perron-'));
  const jpeg = await sharp({
    create: {
      width: 400,
      height: 300,
      channels: 3,
      background: '#345',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer();
  whole = join(folder, 'entiere.jpg');
  cut = join(folder, 'coupee.jpg');
  await writeFile(whole, jpeg);
  await writeFile(cut, jpeg.subarray(0, Math.round(jpeg.length / 2)));
});
afterAll(() => rm(folder, { recursive: true }));

const task = (source: string, name: string): ImageTask => ({ source, name, variant: { format: 'webp', width: 200 } });
const make = (...tasks: ImageTask[]) => makeImages(tasks, join(folder, 'cache'), join(folder, 'site'));

describe('making the pictures of a site', () => {
  it('makes each and tells none damaged', async () => {
    expect(await make(task(whole, 'entiere.webp'))).toEqual([]);
    expect(await readdir(join(folder, 'site', IMAGE_FOLDER))).toEqual(['entiere.webp']);
  });

  it('tells once a picture cut short, whose head promised a whole one, and still makes the others', async () => {
    expect(await make(task(cut, 'coupee-1.webp'), task(cut, 'coupee-2.webp'), task(whole, 'autre.webp'))).toEqual([
      cut,
    ]);
    expect(await readdir(join(folder, 'site', IMAGE_FOLDER))).toContain('autre.webp');
  });
});
