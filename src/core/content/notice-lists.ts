import type { CalendarDay } from '../calendar/calendar-day.ts';
import type { Notice } from './collections/notices.ts';
import { noticeStatus } from './notice-stage.ts';
import { gatherTranslations, type TranslatedNotice } from './notice-translations.ts';
import { currentNotices, type Item, noticeEnd } from './upcoming.ts';

export interface NoticeLists<Entry> {
  /** The newest first. */
  readonly running: readonly TranslatedNotice<Entry>[];
  /** The last to end first. */
  readonly over: readonly TranslatedNotice<Entry>[];
}

/** Published notices, each with its translations: those that still concern someone, then the others. */
export function noticeLists<Entry extends Item<Notice>>(
  notices: readonly Entry[],
  day: CalendarDay,
): NoticeLists<Entry> {
  const over = notices.filter(({ data }) => data.date <= day && noticeStatus(data, day).stage === 'closed');
  const end = ({ notice }: TranslatedNotice<Entry>) => noticeEnd(notice.data) ?? notice.data.date;
  return {
    running: gatherTranslations(currentNotices(notices, day)),
    over: gatherTranslations(over).toSorted((a, b) => (end(a) > end(b) ? -1 : end(a) < end(b) ? 1 : 0)),
  };
}
