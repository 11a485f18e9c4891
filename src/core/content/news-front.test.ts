import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { newsSchema } from './collections/news.ts';
import { newsAbsence, newsFront } from './news-front.ts';

const today = calendarDaySchema.parse('2026-11-24');
const news = (id: string, date: string, more: object = {}) => ({
  id,
  data: newsSchema.parse({ title: id, summary: 'Un exemple.', date, category: 'sport', ...more }),
});
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

describe('the front page of the news', () => {
  it('leads with what the commune put forward', () => {
    const { leads, rest } = newsFront([news('a', '2026-11-20'), news('b', '2026-11-02', { featured: true })], today);
    expect([ids(leads), ids(rest)]).toEqual([['b'], ['a']]);
  });

  it('leads with the newest when nothing is put forward', () => {
    const { leads, rest } = newsFront([news('a', '2026-11-02'), news('b', '2026-11-20')], today);
    expect([ids(leads), ids(rest)]).toEqual([['b'], ['a']]);
  });

  it('leaves out what is over or not yet dated, even put forward', () => {
    const over = news('over', '2026-10-01', { featured: true, expires: '2026-11-23' });
    const future = news('future', '2026-11-25');
    expect(newsFront([over, future], today)).toEqual({ leads: [], rest: [] });
    expect(newsAbsence(over.data, today)).toBe('expired');
    expect(newsAbsence(future.data, today)).toBe('future');
    expect(newsAbsence(news('now', '2026-11-24', { expires: '2026-11-24' }).data, today)).toBeUndefined();
  });
});
