import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkDist } from './check-dist.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perron-dist-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('accepts a folder where a site can be shown, and leaves nothing in it', async () => {
  const dist = join(folder, 'dist');
  expect(await checkDist(folder, dist)).toEqual({ ok: true, value: undefined });
  expect([await readdir(dist), await readdir(join(folder, '.perron/work'))]).toEqual([[], []]);
});

it('lets what is no matter of places come out as it is', async () => {
  await writeFile(join(folder, 'dist'), '');
  await expect(checkDist(folder, join(folder, 'dist'))).rejects.toThrow('EEXIST');
});
