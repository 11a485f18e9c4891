import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { communes, type Element, readSite, repository, type WrittenPage, type WrittenSite } from './read-site.ts';

describe.each(communes)('the built site of %s', (slug) => {
  let site: WrittenSite;
  let origin: string;
  const text = (file: string) => readFile(join(site.folder, file), 'utf8');
  beforeAll(async () => {
    site = await readSite(slug);
    origin = new URL(parseYaml(await readFile(join(repository, 'communes', slug, 'commune.yaml'), 'utf8')).url).origin;
  });

  it('has no inline script, style or handler that the policy would refuse', () => {
    expect(site.pages.length).toBeGreaterThan(100);
    const refused = site.pages.filter(({ elements }) => elements.some(isRefused));
    expect(refused.map(({ path }) => path)).toEqual([]);
  });

  it('loads only files of its own', () => {
    const loaded = site.pages.flatMap((page) => page.elements.flatMap(loadedBy).map((address) => [page.path, address]));
    expect(loaded.length).toBeGreaterThan(100);
    expect(loaded.filter(([, address = '']) => !site.files.has(fileOf(address)))).toEqual([]);
  });

  it('leads nowhere that does not exist: pages, files, places in a page', () => {
    const places = new Map(site.pages.map((page) => [page.path, idsOf(page)]));
    const exists = ({ pathname, hash }: URL) => {
      const place = decodeURIComponent(hash.slice(1));
      return site.files.has(fileOf(pathname)) && (place === '' || places.get(pathname)?.has(place) !== false);
    };
    const broken = site.pages.flatMap((page) =>
      linksOf(page)
        .map((href) => new URL(href, origin + page.path))
        .filter((url) => url.origin === origin && !exists(url))
        .map((url) => `${page.path} → ${url.pathname}${url.hash}`),
    );
    expect(broken).toEqual([]);
  });

  it('says on each page one title and one first heading', () => {
    const count = ({ elements }: WrittenPage, name: string) =>
      elements.filter((element) => element.name === name).length;
    const wrong = site.pages.filter(
      (page) => count(page, 'h1') !== 1 || count(page, 'head') !== 1 || titleOf(page) === '',
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('shows nothing of the texts that the commune hides', async () => {
    const hidden = await hiddenAddresses(slug);
    if (slug === 'valmarin') expect(hidden).not.toEqual([]);
    const shown = [...site.files].filter((file) => /\.(?:html|xml|ics|json)$/.test(file));
    for (const file of hidden.length === 0 ? [] : shown) {
      const content = `/${file} ${await text(file)}`;
      expect(
        hidden.filter((address) => content.includes(address)),
        file,
      ).toEqual([]);
    }
  });

  it('brings its security headers, and redirects that lead from nothing to something, for any other host', async () => {
    expect(await text('_headers')).toMatch(/^\/\*\n {2}Content-Security-Policy: default-src 'self'/);
    const redirects = Object.entries(JSON.parse(await text('_redirects.json')) as Record<string, string>);
    expect(redirects.length).toBeGreaterThan(0);
    for (const [from, to] of redirects) {
      expect(site.files.has(fileOf(from)), from).toBe(false);
      expect(to.startsWith('https:') || site.files.has(fileOf(to.replace(/[?#].*/, ''))), to).toBe(true);
    }
  });

  it('shows no person’s e-mail address: they are made up, or those of public bodies', () => {
    const addresses = new Set(site.pages.flatMap(({ html }) => html.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []));
    expect([...addresses].filter((address) => !address.endsWith('.example') && !publicBody.test(address))).toEqual([]);
  });
});

/** Contact addresses that public bodies publish for everyone: the federal State, Wallonia, the Federation. */
const publicBody = /@(?:[\w-]+\.)*(?:fgov|belgium|safeonweb|wallonie|cfwb)\.be$/;

function isRefused({ name, attributes, text }: Element): boolean {
  const names = Object.keys(attributes);
  if (name === 'style' || names.some((attribute) => attribute === 'style' || attribute.startsWith('on'))) return true;
  if (/^\s*javascript:/i.test(attributes['href'] ?? '')) return true;
  return name === 'script' && attributes['type'] !== 'application/ld+json' && text.trim() !== '';
}

function loadedBy({ name, attributes }: Element): readonly string[] {
  const { href = '', src = '', rel = '', srcset = '', imagesrcset = '' } = attributes;
  const candidates = `${srcset},${imagesrcset}`.split(',').map((candidate) => candidate.trim().split(/\s/)[0] ?? '');
  const isLoaded = name === 'use' || (name === 'link' && /stylesheet|preload|icon|manifest|alternate/.test(rel));
  return [...candidates, src, isLoaded ? href.replace(/#.*/, '') : ''].filter((address) => address !== '');
}

function linksOf({ elements }: WrittenPage): readonly string[] {
  return elements.filter(({ name }) => name === 'a').flatMap(({ attributes }) => attributes['href'] ?? []);
}

function idsOf({ elements }: WrittenPage): ReadonlySet<string> {
  return new Set(elements.flatMap(({ attributes }) => attributes['id'] ?? []));
}

function titleOf({ elements }: WrittenPage): string {
  return elements.find(({ name }) => name === 'title')?.text.trim() ?? '';
}

/** The file that an address of the site shows. */
function fileOf(address: string): string {
  const path = decodeURIComponent(address).replace(/^\//, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The end of the addresses that the hidden texts would have. */
async function hiddenAddresses(slug: string): Promise<readonly string[]> {
  const folder = join(repository, 'communes', slug);
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(?:md|yaml)$/.test(file));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const hidden = files.filter((_, index) => /^hidden: true$/m.test(texts[index] ?? ''));
  return hidden.map((file) => `/${basename(file).replace(/\..*$/, '')}/`);
}
