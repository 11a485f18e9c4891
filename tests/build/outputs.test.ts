import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildMissing } from '../browser/use-sites.ts';
import { feedFaults, outputFaults, sitemapFaults } from './site-outputs.ts';

const repository = resolve(import.meta.dirname, '../..');
/** The commune that shows every feature, and one with few contents. */
const slugs = ['valmarin', 'seneffe'];

describe('what machines read of a site', () => {
  beforeAll(() => buildMissing(slugs));

  it.each(slugs)('holds together in %s', async (slug) => {
    const { url } = parse(await readFile(join(repository, 'communes', slug, 'commune.yaml'), 'utf8'));
    const faults = await outputFaults({ folder: join(repository, 'dist', slug), origin: url.replace(/\/$/, '') });
    expect(faults).toEqual([]);
  });
});

describe('a fault', () => {
  let folder = '';
  const origin = 'https://www.exempleville.example';
  const write = async (name: string, text: string) => {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'perron-outputs-'));
    await write('index.html', '<html>');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is told when the list of pages forgets one or lists one that is not there', async () => {
    await write('sitemap.xml', `<urlset><url><loc>${origin}/ancienne/</loc></url></urlset>`);
    expect(sitemapFaults({ folder, origin }, ['index.html'])).toEqual([
      `sitemap.xml lists ${origin}/ancienne/, which is no page to find`,
      `sitemap.xml forgets ${origin}/`,
    ]);
  });

  it('is told when a feed is not well formed or leads nowhere', async () => {
    await write('actualites/rss.xml', `<rss><channel><link>${origin}/actualites/x/</link></rss>`);
    expect(feedFaults({ folder, origin }, 'actualites/rss.xml')).toHaveLength(2);
  });
});
