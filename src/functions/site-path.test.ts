import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSitePath } from './site-path.ts';

describe('readSitePath', () => {
  it('reads the root, a folder and a file', () => {
    expect(readSitePath('/')).toEqual({ names: [], isFolder: true });
    expect(readSitePath('/actualites/')).toEqual({ names: ['actualites'], isFolder: true });
    expect(readSitePath('/docs/plan.pdf')).toEqual({ names: ['docs', 'plan.pdf'], isFolder: false });
  });

  it('decodes accents and spaces', () => {
    expect(readSitePath('/r%C3%A8glement%20taxe.pdf')?.names).toEqual(['règlement taxe.pdf']);
  });

  it('keeps the standard address of security contacts', () => {
    expect(readSitePath('/.well-known/security.txt')?.names).toEqual(['.well-known', 'security.txt']);
  });

  it.each([
    ['/..', 'parent'],
    ['/../seneffe/', 'parent'],
    ['/%2e%2e/secret', 'encoded parent'],
    ['/a/%2E%2E/%2e%2e/etc/passwd', 'encoded parent, deeper'],
    ['/..%2f..%2fetc', 'encoded slash'],
    ['/a%2fb', 'encoded slash'],
    ['/a%5c..%5cb', 'encoded backslash'],
    ['/a\\b', 'backslash'],
    ['/a%00.html', 'NUL'],
    ['/a%0d%0aSet-Cookie:x', 'line break'],
    ['//evil.example/', 'empty name'],
    ['/a//b', 'empty name'],
    ['/.git/config', 'hidden folder'],
    ['/a/.env', 'hidden file'],
    ['/a/.well-known/x', 'hidden folder elsewhere than at the root'],
    ['/%zz', 'broken encoding'],
    ['/%ff', 'not UTF-8'],
    ['/_redirects.json', 'file of the server'],
    ['/_headers', 'file of the server'],
    ['', 'nothing'],
    ['relative', 'no leading slash'],
  ])('refuses %s (%s)', (pathname) => expect(readSitePath(pathname)).toBeUndefined());

  it('lets no name through that could leave its folder, whatever the address', () => {
    const pieces = fc.constantFrom('/', '.', '..', '%2e', '%2f', '%5c', '\\', '%00', 'a', '%25', '%252e', 'é');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const names = readSitePath(`/${parts.join('')}`)?.names ?? [];
        return names.every((name) => name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name));
      }),
    );
  });
});
