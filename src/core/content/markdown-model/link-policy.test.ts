import { describe, expect, it } from 'vitest';
import { isAllowedImageAddress, linkKind } from './link-policy.ts';

describe('an address written in content', () => {
  it.each(['/page/', 'page/', '../page/', '?q=taxe', '#horaires', '', 'a/b:c', '?x=a:b', '#a:b', '/a:b'])(
    'stays on the site: %s',
    (address) => expect(linkKind(address)).toBe('internal'),
  );

  it.each([
    'https://exemple.be',
    'HTTP://EXEMPLE.BE',
    '//exemple.be',
    '\\\\exemple.be',
    '/\\exemple.be',
    ' https://a.be',
  ])('leaves the site: %s', (address) => expect(linkKind(address)).toBe('external'));

  it.each(['mailto:info@exemple.be', 'tel:+3264000000', 'MailTo:x'])('reaches someone: %s', (address) =>
    expect(linkKind(address)).toBe('contact'),
  );

  it.each([
    ...[
      'javascript:alert(1)',
      'JavaScript:x',
      ' javascript:x',
      'java\tscript:x',
      'java\nscript:x',
      '\u0001javascript:x',
    ],
    ...['java\u200Bscript:x', '\uFEFFjavascript:x', 'vbscript:x', 'data:text/html,x', 'file:///x', 'blob:x', 'ftp://x'],
    ...['commune:x', 'java%0Ascript:x', 'x y:z', ':x'],
  ])('is forbidden: %j', (address) => expect(linkKind(address)).toBe('forbidden'));

  it('shows an image only from an address without scheme, http or https', () => {
    expect(isAllowedImageAddress('media/x.jpg')).toBe(true);
    expect(isAllowedImageAddress('https://exemple.be/x.jpg')).toBe(true);
    expect(isAllowedImageAddress('mailto:x')).toBe(false);
    expect(isAllowedImageAddress('data:image/png;base64,x')).toBe(false);
  });
});
