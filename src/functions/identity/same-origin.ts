/**
 * Whether a write comes from a page of this very site. Browsers say so in two headers that pages can't
 * forge; a request that carries neither comes from no browser we know, and is refused. (Hono's own `csrf`
 * lets JSON through and is content with one header of the two.)
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function comesFromSameOrigin(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site');
  const claimed = headers.get('origin');
  if (site === null && claimed === null) return false;
  return (site === null || site === 'same-origin') && (claimed === null || claimed === origin);
}

/** Methods that change nothing. */
export function isSafeMethod(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}
