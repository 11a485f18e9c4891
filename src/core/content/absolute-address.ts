/**
 * A complete address, as feeds, calendars and shared data need.
 *
 * @param origin of the site, e.g. `https://www.exemple.be`, with or without trailing slash
 * @param address on the site (`/agenda/`) or already complete, which comes back unchanged
 */
export function absoluteAddress(origin: string, address: string): string {
  return address.startsWith('/') ? `${origin.replace(/\/+$/, '')}${address}` : address;
}
