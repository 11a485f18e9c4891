import type { CalendarDay } from '../calendar/calendar-day.ts';
import { absoluteAddress } from './absolute-address.ts';
import type { Entries } from './loaded-commune.ts';
import type { Versions } from './translations.ts';

/**
 * Writes the list of a site's pages for search engines.
 *
 * @param addresses of the pages that want to be found
 * @param changes day of the last change, by address
 * @param versions of the pages that exist in several languages, by address
 * @see https://www.sitemaps.org/protocol.html
 */
export function writeSitemap(
  origin: string,
  addresses: readonly string[],
  changes: ReadonlyMap<string, CalendarDay>,
  versions: ReadonlyMap<string, Versions>,
): string {
  const complete = (address: string) => escapeXml(encodeURI(absoluteAddress(origin, address)));
  const rows = [...addresses].sort().map((address) => {
    const change = changes.get(address);
    const lastChange = change === undefined ? '' : `<lastmod>${change}</lastmod>`;
    const others = [...(versions.get(address) ?? [])].map(
      ([language, other]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${complete(other)}"/>`,
    );
    return `<url><loc>${complete(address)}</loc>${lastChange}${others.join('')}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${NAMESPACES}>\n${rows.join('')}</urlset>\n`;
}

const NAMESPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** The day when each text last changed: its update, else the day that a piece of news carries; never one to come. */
export function lastChanges(entries: Entries, today: CalendarDay): Map<string, CalendarDay> {
  const changes = new Map<string, CalendarDay>();
  for (const { address, data } of Object.values(entries).flat()) {
    if (address === undefined || !('updated' in data) || data.updated === undefined || data.updated > today) continue;
    changes.set(address, data.updated);
  }
  for (const { address, data } of entries.news) {
    if (address === undefined || changes.has(address) || data.date > today) continue;
    changes.set(address, data.date);
  }
  return changes;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;').replaceAll('"', '&quot;');
}
