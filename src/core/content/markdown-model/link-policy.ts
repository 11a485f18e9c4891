/** What a link or image address in content may do. */
export type LinkKind = 'internal' | 'external' | 'contact' | 'forbidden';

/**
 * Sorts an address written in content. Only `http:`, `https:`, `mailto:`, `tel:` and addresses
 * without scheme (`/page/`, `page/`, `?q=`, `#place`) are allowed: every other scheme, however
 * disguised, is `forbidden`. A `//host` address leaves the site: `external`.
 *
 * @see WHATWG URL Standard, basic URL parser: control characters and spaces are ignored
 */
export function linkKind(address: string): LinkKind {
  const seen = address.replace(IGNORED_BY_BROWSERS, '');
  if (/^[/\\]{2}/.test(seen)) return 'external';
  const beforePath = seen.split(/[/?#\\]/, 1)[0] ?? '';
  const colon = beforePath.indexOf(':');
  if (colon === -1) return 'internal';
  return KIND_OF_SCHEME.get(beforePath.slice(0, colon).toLowerCase()) ?? 'forbidden';
}

/** An image can't be sent by mail nor called: `http:`, `https:` or no scheme. */
export function isAllowedImageAddress(address: string): boolean {
  const kind = linkKind(address);
  return kind === 'internal' || kind === 'external';
}

const KIND_OF_SCHEME: ReadonlyMap<string, LinkKind> = new Map([
  ['http', 'external'],
  ['https', 'external'],
  ['mailto', 'contact'],
  ['tel', 'contact'],
]);

const IGNORED_BY_BROWSERS = /[\p{Cc}\p{Cf}\p{Z}]/gu;
