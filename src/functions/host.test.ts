import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveHost } from './host.ts';

const directory = {
  slugs: new Set(['seneffe', 'la-bruyere']),
  domains: new Map([['www.seneffe.example', 'seneffe']]),
};
const resolve = (host: string | undefined) => resolveHost(host, directory);
const seneffe = { kind: 'site', slug: 'seneffe' };

describe('resolveHost', () => {
  it('shows a commune under its short name on localhost, whatever the port', () => {
    expect(resolve('seneffe.localhost')).toEqual(seneffe);
    expect(resolve('seneffe.localhost:4321')).toEqual(seneffe);
    expect(resolve('la-bruyere.localhost:80')).toEqual({ kind: 'site', slug: 'la-bruyere' });
  });

  it('shows a commune under its own domain', () => {
    expect(resolve('www.seneffe.example')).toEqual(seneffe);
    expect(resolve('www.seneffe.example:8443')).toEqual(seneffe);
  });

  it('makes no difference between capitals and small letters, nor for the final dot of a full name', () => {
    expect(resolve('SENEFFE.LocalHost:4321')).toEqual(seneffe);
    expect(resolve('WWW.Seneffe.Example')).toEqual(seneffe);
    expect(resolve('seneffe.localhost.:4321')).toEqual(seneffe);
  });

  it.each(['localhost', 'localhost:4321', 'LOCALHOST', '127.0.0.1:4321', '[::1]', '[::1]:4321'])(
    'shows the start page on %s',
    (host) => expect(resolve(host)).toEqual({ kind: 'start-page' }),
  );

  it.each([
    'absente.localhost',
    'seneffe.example',
    'seneffe.localhost.example.org',
    'www.seneffe.localhost',
    'xn--snffe-bsa.localhost',
    '127.0.0.2',
    'constructor.localhost',
  ])('does not know %s', (host) => expect(resolve(host)).toEqual({ kind: 'unknown' }));

  it.each([
    undefined,
    '',
    '.',
    '..',
    '../seneffe.localhost',
    'seneffe..localhost',
    '.seneffe.localhost',
    'seneffe.localhost..',
    '-seneffe.localhost',
    'séneffe.localhost',
    'seneffe.localhost, floreffe.localhost',
    'seneffe.localhost floreffe.localhost',
    'seneffe.localhost:',
    'seneffe.localhost:80:80',
    'seneffe.localhost:port',
    'user@seneffe.localhost',
    'seneffe.localhost/..',
    'seneffe.localhost\\',
    'seneffe%2elocalhost',
    'seneffe.localhost\u0000',
    'seneffe.localhost\n',
    '[::1',
    '[::2]',
    `${'a'.repeat(64)}.localhost`,
    'a.'.repeat(130).concat('localhost'),
  ])('refuses the malformed host %j', (host) => expect(resolve(host)).toEqual({ kind: 'malformed' }));

  it('never gives a site that it was not told of, whatever the header', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.domain(), fc.webAuthority()), (host) => {
        const target = resolve(host);
        return target.kind !== 'site' || directory.slugs.has(target.slug);
      }),
    );
  });
});
