import { describe, expect, it } from 'vitest';
import { findBrokenLinks, linksOf } from './check-links.ts';
import type { PageFacts } from './page-facts.ts';

const EMPTY: Omit<PageFacts, 'address' | 'links' | 'ids' | 'loads'> = {
  language: 'fr',
  title: 'x',
  description: 'x',
  noindex: false,
  headings: [],
  images: [],
  landmarks: [],
  tables: [],
  buttons: [],
  inline: [],
  markup: [],
};
const page = (address: string, links: string[], ids: string[] = [], loads: string[] = []) =>
  linksOf({ ...EMPTY, address, ids, loads, links: links.map((to) => ({ to, text: 'x' })) }, 'https://www.exemple.be');
const known = new Set(['/plan.pdf', '/ancienne/', '/_astro/a.css']);
const broken = (...pages: ReturnType<typeof page>[]) =>
  findBrokenLinks(pages, (address) => known.has(address)).map(({ to, missing }) => [to, missing]);

describe('links between pages', () => {
  it('may lead to a page, a file, a redirect, an anchor, or another site', () => {
    expect(
      broken(
        page(
          '/',
          ['/b/', '/b/#haut', '/plan.pdf', '/ancienne/', '#ici', '/b/?q=1', 'https://ailleurs.example/'],
          ['ici'],
        ),
        page('/b/', [], ['haut']),
      ),
    ).toEqual([]);
  });

  it('are broken when the page is missing, or written without its slash', () => {
    expect(broken(page('/', ['/c/', '/b']), page('/b/', []))).toEqual([
      ['/c/', 'page'],
      ['/b', 'page'],
    ]);
  });

  it('are broken when the anchor is missing, here or there', () => {
    expect(broken(page('/', ['/b/#bas', '#la']), page('/b/', [], ['haut']))).toEqual([
      ['/b/#bas', 'anchor'],
      ['#la', 'anchor'],
    ]);
  });

  it('are read as internal when they repeat the site’s own origin', () => {
    expect(broken(page('/', ['https://www.exemple.be/c/', 'https://www.exemple.be/']))).toEqual([['/c/', 'page']]);
  });

  it('read addresses and anchors with accents, and survive a stray %', () => {
    expect(broken(page('/', ['/b/#caf%C3%A9', '/100%/']), page('/b/', [], ['café']))).toEqual([['/100%/', 'page']]);
  });

  it('tell a repeated address once a page', () => {
    expect(broken(page('/', ['/c/', '/c/']))).toEqual([['/c/', 'page']]);
  });
});

describe('files that a page loads', () => {
  it('exist', () => {
    expect(broken(page('/', [], [], ['/_astro/a.css', 'data:image/png;base64,AA', '/_images/x.avif']))).toEqual([
      ['/_images/x.avif', 'file'],
    ]);
  });
});
