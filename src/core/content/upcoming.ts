import { addDays, type CalendarDay } from '../calendar/calendar-day.ts';
import { firstDay, lastDay, nextOccurrence, type Occurrence, occurrencesBetween } from '../calendar/recurrence.ts';
import type { Event } from './collections/events.ts';
import type { News } from './collections/news.ts';
import type { Notice } from './collections/notices.ts';
import type { Alert } from './collections/service-notices.ts';

/** Anything with an id and data: an entry as read, or as Astro gives it. */
export interface Item<Data> {
  readonly id: string;
  readonly data: Data;
}

/** An event with one of its times: the next to come, or the last one gone. */
export interface DatedEvent<Entry> {
  readonly event: Entry;
  readonly occurrence: Occurrence;
}

/** Events that are not over on a day, each with its next time, the soonest first. */
export function upcomingEvents<Entry extends Item<Event>>(
  events: readonly Entry[],
  day: CalendarDay,
  limit = Number.POSITIVE_INFINITY,
): DatedEvent<Entry>[] {
  return events
    .flatMap((event) => {
      const occurrence = nextOccurrence(event.data.when, event.data.recurrence, day);
      return occurrence === undefined ? [] : [{ event, occurrence }];
    })
    .sort(bySoonest)
    .slice(0, limit);
}

/** Every time of every event in a period (both days included), the soonest first. */
export function eventsBetween<Entry extends Item<Event>>(
  events: readonly Entry[],
  from: CalendarDay,
  to: CalendarDay,
): DatedEvent<Entry>[] {
  return events
    .flatMap((event) =>
      occurrencesBetween(event.data.when, event.data.recurrence, from, to).map((occurrence) => ({ event, occurrence })),
    )
    .sort(bySoonest);
}

/** Events that will not take place any more, each with its last time, the latest first. */
export function pastEvents<Entry extends Item<Event>>(events: readonly Entry[], day: CalendarDay): DatedEvent<Entry>[] {
  return events
    .flatMap((event) => {
      const { when, recurrence } = event.data;
      if (firstDay(when) >= day || nextOccurrence(when, recurrence, day) !== undefined) return [];
      const occurrence =
        recurrence === undefined ? when : occurrencesBetween(when, recurrence, firstDay(when), addDays(day, -1)).at(-1);
      return occurrence === undefined ? [] : [{ event, occurrence }];
    })
    .sort((a, b) => bySoonest(b, a));
}

/** News to show in lists on a day: already dated, not withdrawn; the newest first. */
export function currentNews<Entry extends Item<News>>(news: readonly Entry[], day: CalendarDay): Entry[] {
  return news
    .filter(({ data }) => data.date <= day && (data.expires === undefined || data.expires >= day))
    .sort(byNewest);
}

/** Official notices that still concern someone on a day; the newest first. */
export function currentNotices<Entry extends Item<Notice>>(notices: readonly Entry[], day: CalendarDay): Entry[] {
  return notices
    .filter(({ data }) => {
      const end = noticeEnd(data);
      return data.date <= day && (end === undefined || end >= day);
    })
    .sort(byNewest);
}

/** The last day on which a notice concerns someone; undefined when it has no end. */
export function noticeEnd(notice: Notice): CalendarDay | undefined {
  switch (notice.kind) {
    case 'publicInquiry':
    case 'works':
      return notice.to;
    case 'job':
    case 'call':
      return notice.deadline;
    case 'announcement':
      return notice.until;
  }
}

/**
 * Alerts to show on a page, the gravest first. Pages are made once a day, so an alert shows on each
 * day that it touches.
 *
 * @param address of the page, e.g. `/vivre/dechets/`; an alert limited to `/vivre/` shows there too
 */
export function activeAlerts<Entry extends Item<Alert>>(
  alerts: readonly Entry[],
  address: string,
  day: CalendarDay,
): Entry[] {
  return alerts
    .filter(
      ({ data }) => data.from < `${addDays(day, 1)}T00:00` && data.until > `${day}T00:00` && concerns(data, address),
    )
    .sort(
      (a, b) =>
        GRAVITY.indexOf(a.data.kind) - GRAVITY.indexOf(b.data.kind) ||
        compare(b.data.from, a.data.from) ||
        compare(a.id, b.id),
    );
}

const GRAVITY: readonly Alert['kind'][] = ['major', 'mourning', 'minor', 'announcement'];

function concerns({ pages }: Alert, address: string): boolean {
  if (pages === undefined) return true;
  return pages.some((page) => address === page || address.startsWith(page.endsWith('/') ? page : `${page}/`));
}

function bySoonest<Entry extends Item<Event>>(a: DatedEvent<Entry>, b: DatedEvent<Entry>): number {
  return (
    compare(a.occurrence.from, b.occurrence.from) ||
    compare(lastDay(a.occurrence), lastDay(b.occurrence)) ||
    compare(a.event.id, b.event.id)
  );
}

function byNewest(a: Item<{ date: CalendarDay }>, b: Item<{ date: CalendarDay }>): number {
  return compare(b.data.date, a.data.date) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
