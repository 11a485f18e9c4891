import { describe, expect, it } from 'vitest';
import { findBrokenLinks, type PageLinks } from './check-links.ts';

const page = (address: string, links: string[], ids: string[] = []): PageLinks => ({ address, ids, links: links.map((to) => ({ to, text: 'x' })) });
const broken = (...pages: PageLinks[]) => findBrokenLinks(pages, new Set(['/plan.pdf']), new Set(['/ancienne/'])).map(({ to, missing }) => [to, missing]);

describe('links between pages', () => {
  it('may lead to a page, a file, a redirect, an anchor, or another site', () => {
    expect(broken(page('/', ['/b/', '/b/#haut', '/plan.pdf', '/ancienne/', '#ici', '/b/?q=1', 'https://ailleurs.example/'], ['ici']), page('/b/', [], ['haut']))).toEqual([]);
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

  it('read addresses and anchors with accents', () => {
    expect(broken(page('/', ['/b/#caf%C3%A9']), page('/b/', [], ['café']))).toEqual([]);
  });
});
