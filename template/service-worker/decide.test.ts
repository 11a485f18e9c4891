import { describe, expect, it } from 'vitest';
import { hashedFolders } from '../../src/core/content/response-caching.ts';
import { decide, keyOf, mayKeep } from './decide.js';

const origin = 'https://www.exemple.be';
const decideOn = (path: string, mode = 'no-cors', method = 'GET') =>
  decide({ method, mode, url: new URL(path, origin).href }, origin);

describe('what the service worker does with a request', () => {
  it('asks the network first for a page', () => {
    expect(decideOn('/demarches/demenager/', 'navigate')).toBe('page');
  });

  it('takes the copy first of each file whose name tells its content', () => {
    for (const folder of hashedFolders) expect(decideOn(`${folder}x.Ab12.css`)).toBe('asset');
  });

  it('asks again for files that change under the same name', () => {
    expect(decideOn('/pagefind/pagefind-entry.json', 'cors')).toBe('shared');
    expect(decideOn('/_perron/icons.svg')).toBe('shared');
  });

  it('leaves alone what isn’t read, what belongs to another, and documents', () => {
    expect(decideOn('/contact/', 'navigate', 'POST')).toBe('none');
    expect(decideOn('https://ailleurs.example/_astro/x.js')).toBe('none');
    expect(decideOn('/files/reglement.pdf')).toBe('none');
  });
});

describe('what is kept', () => {
  const answer = { status: 200, type: 'basic', redirected: false, headers: new Headers() };

  it('is a whole answer of the site itself', () => {
    expect(mayKeep(answer)).toBe(true);
  });

  it.each([
    ['an error', { status: 500 }],
    ['a page that doesn’t exist', { status: 404 }],
    ['a part of a file', { status: 206 }],
    ['a detour', { redirected: true }],
    ['another site’s answer', { type: 'opaque' }],
    ['a personal page', { headers: new Headers({ 'Cache-Control': 'private' }) }],
    ['a page that asks not to be kept', { headers: new Headers({ 'Cache-Control': 'no-store' }) }],
  ])('is never %s', (_, difference) => {
    expect(mayKeep({ ...answer, ...difference })).toBe(false);
  });

  it('has one copy per page, whatever was asked of it', () => {
    expect(keyOf(`${origin}/recherche/?q=permis#resultats`)).toBe(`${origin}/recherche/`);
  });
});
