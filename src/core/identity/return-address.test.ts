import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DESK_HOME, returnAddress } from './return-address.ts';

describe('the page shown after signing in', () => {
  it.each([
    '/espace/',
    '/espace/compte',
    '/admin/',
    '/espace/textes/?etat=brouillon&page=2',
    '/admin/#/collections/news',
  ])('is the one asked for when it is ours: %s', (address) => {
    expect(returnAddress(address)).toBe(address);
  });

  it.each([
    undefined,
    '',
    'https://attaquant.example/',
    '//attaquant.example',
    '/\\attaquant.example',
    '\\\\attaquant.example',
    '/espace//attaquant.example',
    '/espace/../../attaquant',
    '/espace/..',
    '/espace/./x',
    '/espace/%2e%2e/attaquant',
    '/espace/\u0000',
    '/espace/\r\nSet-Cookie: a=b',
    '/espace/\t/x',
    'javascript:alert(1)',
    'javascript:/espace/',
    '/espace@attaquant.example/',
    '/espacex/',
    '/actualites/',
    '/espace/connexion',
    '/espace/invitation/secret',
    `/espace/${'a'.repeat(600)}`,
  ])('is the desk for %j', (address) => {
    expect(returnAddress(address)).toBe(DESK_HOME);
  });

  it('never leaves the site, whatever is asked', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '//',
      'espace',
      'admin',
      '@',
      ':',
      '%2f',
      '?',
      '#',
      'a',
      '\n',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const url = new URL(returnAddress(`/espace/${pieces.join('')}`), 'https://www.exemple.example');
        expect(url.origin).toBe('https://www.exemple.example');
        expect(url.pathname).toMatch(/^\/(?:espace|admin)\//);
      }),
      { numRuns: 2_000 },
    );
  });
});
