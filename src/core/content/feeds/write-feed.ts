import { Feed } from 'feed';
import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { CommuneConfig } from '../../commune/commune-config.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { withPreposition } from '../placeholders.ts';

/** What a person may follow: one list of the site, the newest first. */
export interface FeedContent {
  readonly title: string;
  readonly description: string;
  /** Address of the page that shows the same list. */
  readonly page: string;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  readonly title: string;
  readonly summary: string;
  /** Address of its page on the site. */
  readonly address: string;
  readonly date: CalendarDay;
  readonly updated?: CalendarDay | undefined;
  readonly category?: string | undefined;
}

export type FeedFormat = 'rss' | 'atom';

/**
 * Writes a feed; the same content always gives the same bytes.
 *
 * @param address of the feed itself, e.g. `/actualites/rss.xml`
 * @see RFC 4287 and https://www.rssboard.org/rss-specification
 */
export function writeFeed(config: CommuneConfig, content: FeedContent, format: FeedFormat, address: string): string {
  const absolute = (path: string) => absoluteAddress(config.url, path);
  const items = content.items.slice(0, MAX_ITEMS);
  const feed = new Feed({
    id: absolute(content.page),
    title: `${content.title} — ${config.name}`,
    description: content.description,
    link: absolute(content.page),
    feed: absolute(address),
    language: 'fr-BE',
    generator: false,
    updated: instantOf(
      items.map((item) => item.updated ?? item.date).reduce((a, b) => (a > b ? a : b), EMPTY_FEED_DAY),
    ),
    author: { name: `Administration communale ${withPreposition('de', config.name)}`, link: absolute('/') },
  });
  for (const item of items) {
    const link = absolute(item.address);
    feed.addItem({
      // Atom says that titles are HTML; readers of RSS show them as they are.
      title: format === 'atom' ? escapeHtml(item.title) : item.title,
      id: link,
      link,
      description: escapeHtml(item.summary),
      published: instantOf(item.date),
      date: instantOf(item.updated ?? item.date),
      ...(item.category === undefined ? {} : { category: [{ name: item.category, term: item.category }] }),
    });
  }
  return format === 'rss' ? feed.rss2() : feed.atom1();
}

/** Enough for a reader that was off for months; more would only weigh. */
const MAX_ITEMS = 50;
/** Atom wants a date even for an empty feed, and it may not change from one build to the next. */
const EMPTY_FEED_DAY = '2000-01-01';

/** Midnight UTC is one or two in the morning in Belgium: the same day for both. */
function instantOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
