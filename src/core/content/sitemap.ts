import type { CalendarDay } from '../calendar/calendar-day.ts';
import { absoluteAddress } from './absolute-address.ts';
import type { Entries } from './loaded-commune.ts';

/**
 * Writes the list of a site's pages for search engines.
 *
 * @param addresses of the pages that want to be found
 * @param changes day of the last change, by address
 * @see https://www.sitemaps.org/protocol.html
 */
export function writeSitemap(
  origin: string,
  addresses: readonly string[],
  changes: ReadonlyMap<string, CalendarDay>,
): string {
  const rows = [...addresses].sort().map((address) => {
    const change = changes.get(address);
    const lastChange = change === undefined ? '' : `<lastmod>${change}</lastmod>`;
    return `<url><loc>${escapeXml(encodeURI(absoluteAddress(origin, address)))}</loc>${lastChange}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('')}</urlset>\n`;
}

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
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;');
}
