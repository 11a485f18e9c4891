import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishedFile, PublishedSites } from '../../app/ports.ts';
import { sitesInFolder } from './site-folder.ts';
import { sitesInMemory } from './site-memory.ts';

const pages = { 'index.html': 'Accueil', 'actualites/index.html': 'Actualités' };

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'perron-sites-'));
  await writeSite('exemple', pages);
});
afterAll(() => rm(root, { recursive: true }));

describe.each([
  ['in a folder', () => sitesInFolder(root)],
  ['in memory', () => sitesInMemory({ exemple: pages })],
])('published sites %s', (_name, sites) => {
  it('finds a file by its path and reads it whole', async () => {
    const file = await fileIn(sites(), 'exemple', ['actualites', 'index.html']);
    expect(file.size).toBe(11);
    expect(text(await file.read())).toBe('Actualités');
  });

  it('streams the bytes asked for, the last one included', async () => {
    const file = await fileIn(sites(), 'exemple', ['index.html']);
    expect(await new Response(await file.stream({ first: 1, last: 3 })).text()).toBe('ccu');
    expect(await new Response(await file.stream()).text()).toBe('Accueil');
  });

  it('tells a folder from a file and from nothing', async () => {
    const site = await sites().open('exemple');
    expect(await site?.find(['actualites'])).toBe('folder');
    expect(await site?.find(['absent'])).toBeUndefined();
    expect(await site?.find(['index.html', 'index.html'])).toBeUndefined();
  });

  it('knows no site that was not built', async () => {
    expect(await sites().open('absente')).toBeUndefined();
  });

  it('gives two different files two versions', async () => {
    const home = await fileIn(sites(), 'exemple', ['index.html']);
    const news = await fileIn(sites(), 'exemple', ['actualites', 'index.html']);
    expect(home.version).not.toBe(news.version);
    expect(home.version).toMatch(/^[\w-]+$/);
  });
});

describe('a release on disk', () => {
  it('refuses a link that leads out of the release', async () => {
    await writeSite('liens', { 'index.html': 'Accueil' });
    await writeFile(join(root, 'secret.txt'), 'secret');
    await symlink(join(root, 'secret.txt'), join(root, 'liens', 'fuite.txt'));
    await symlink(root, join(root, 'liens', 'tout'));
    const site = await sitesInFolder(root).open('liens');
    expect(await site?.find(['fuite.txt'])).toBeUndefined();
    expect(await site?.find(['tout', 'secret.txt'])).toBeUndefined();
  });

  it('refuses a neighbour whose folder name begins alike', async () => {
    await writeSite('ham', { 'index.html': 'Accueil' });
    await writeSite('ham-sur-heure', { 'index.html': 'Voisine' });
    await symlink(join(root, 'ham-sur-heure'), join(root, 'ham', 'voisine'));
    const site = await sitesInFolder(root).open('ham');
    expect(await site?.find(['voisine', 'index.html'])).toBeUndefined();
  });

  it('keeps showing the release it opened while another takes its place', async () => {
    await writeSite('release-1', { 'index.html': 'ancienne' });
    await writeSite('release-2', { 'index.html': 'nouvelle' });
    await symlink('release-1', join(root, 'publiee'));
    const opened = await sitesInFolder(root).open('publiee');
    await symlink('release-2', join(root, 'suivante'));
    await rename(join(root, 'suivante'), join(root, 'publiee'));
    const before = await opened?.find(['index.html']);
    expect(typeof before === 'object' && text(await before.read())).toBe('ancienne');
    const after = await fileIn(sitesInFolder(root), 'publiee', ['index.html']);
    expect(text(await after.read())).toBe('nouvelle');
  });

  it('answers nothing, rather than fail, when the release is removed between finding and reading', async () => {
    await writeSite('retiree', { 'index.html': 'Accueil' });
    const file = await fileIn(sitesInFolder(root), 'retiree', ['index.html']);
    await rm(join(root, 'retiree'), { recursive: true });
    expect(await file.read()).toBeUndefined();
    expect(await file.stream()).toBeUndefined();
  });
});

async function writeSite(slug: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = join(root, slug, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

async function fileIn(sites: PublishedSites, slug: string, path: readonly string[]): Promise<PublishedFile> {
  const found = await (await sites.open(slug))?.find(path);
  if (typeof found !== 'object') throw new Error(`${path.join('/')} should be a file`);
  return found;
}

function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
