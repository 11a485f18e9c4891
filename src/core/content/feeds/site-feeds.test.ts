import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { decisionSchema, sittingSchema } from '../collections/assemblies.ts';
import { newsSchema } from '../collections/news.ts';
import { noticeSchema } from '../collections/notices.ts';
import { decisionFeed, newsFeed, noticeFeed } from './site-feeds.ts';

const today = calendarDaySchema.parse('2026-03-02');
const text = { title: 'Exemple', summary: 'Un exemple.' };
const addresses = (feed: { items: readonly { address: string }[] }) => feed.items.map((item) => item.address);

describe('what a person may follow', () => {
  it('is the news of the site’s list', () => {
    const news = (id: string, date: string, expires?: string) => ({
      id,
      data: newsSchema.parse({ ...text, date, category: 'sport', ...(expires === undefined ? {} : { expires }) }),
    });
    expect(
      addresses(
        newsFeed(
          [
            news('a', '2026-01-01'),
            news('demain', '2026-03-03'),
            news('b', '2026-02-01'),
            news('retiree', '2026-01-01', '2026-02-01'),
          ],
          today,
        ),
      ),
    ).toEqual(['/actualites/b/', '/actualites/a/']);
  });

  it('is each notice from the day of its publication, even once its period is over', () => {
    const notice = (id: string, date: string) => ({
      id,
      data: noticeSchema.parse({ ...text, date, kind: 'announcement', until: date }),
    });
    expect(
      addresses(
        noticeFeed([notice('vieux', '2025-01-01'), notice('futur', '2026-04-01'), notice('neuf', '2026-03-02')], today),
      ),
    ).toEqual(['/avis/neuf/', '/avis/vieux/']);
  });

  it('is each deliberation by the date of its sitting, with its status', () => {
    const sitting = (id: string, at: string) => ({
      id,
      data: sittingSchema.parse({ ...text, assembly: 'council', at, place: 'Maison communale', stage: 'held' }),
    });
    const decision = (id: string, of: string, status: string) => ({
      id,
      data: decisionSchema.parse({
        ...text,
        assembly: 'council',
        sitting: of,
        reference: id,
        category: 'Travaux',
        status,
        articles: [],
      }),
    });
    const feed = decisionFeed(
      [decision('vieille', 'janvier', 'adopted'), decision('neuve', 'fevrier', 'draft')],
      [sitting('janvier', '2026-01-26T19:30'), sitting('fevrier', '2026-02-23T19:30')],
    );
    expect(feed.items.map((item) => [item.address, item.date, item.category])).toEqual([
      ['/vie-politique/decisions/neuve/', '2026-02-23', 'Travaux (projet)'],
      ['/vie-politique/decisions/vieille/', '2026-01-26', 'Travaux (adoptée)'],
    ]);
  });
});
