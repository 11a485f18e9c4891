import type { CalendarDay } from '../calendar/calendar-day.ts';
import type { News } from './collections/news.ts';
import { currentNews, type Item } from './upcoming.ts';

/** The news as a front page sets them. */
export interface NewsFront<Entry> {
  /** Those put forward; without any, the newest one. */
  readonly leads: readonly Entry[];
  /** All others, the newest first. */
  readonly rest: readonly Entry[];
}

/** Cards with their pictures: more would make the page heavy. */
export const NEWS_PER_PAGE = 18;

export function newsFront<Entry extends Item<News>>(news: readonly Entry[], day: CalendarDay): NewsFront<Entry> {
  const current = currentNews(news, day);
  const featured = current.filter(({ data }) => data.featured === true);
  const leads = featured.length === 0 ? current.slice(0, 1) : featured;
  return { leads, rest: current.filter((entry) => !leads.includes(entry)) };
}

/** Why a piece of news is not in the lists on a day; undefined when it is. */
export function newsAbsence({ date, expires }: News, day: CalendarDay): 'expired' | 'future' | undefined {
  if (date > day) return 'future';
  return expires !== undefined && expires < day ? 'expired' : undefined;
}
