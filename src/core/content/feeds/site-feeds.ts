import { type CalendarDay, dayOf } from '../../calendar/calendar-day.ts';
import { DECISION_STATUSES, type Decision, type Sitting } from '../collections/assemblies.ts';
import { NEWS_CATEGORIES, type News } from '../collections/news.ts';
import { NOTICE_KINDS, type Notice } from '../collections/notices.ts';
import { addressOf, type CollectionName } from '../registry.ts';
import { currentNews, type Item } from '../upcoming.ts';
import type { FeedContent, FeedItem } from './write-feed.ts';

/** News as in the site's list; withdrawn ones leave the feed too. */
export function newsFeed(news: readonly Item<News>[], day: CalendarDay): FeedContent {
  return {
    title: 'Actualités',
    description: 'Les nouvelles de la commune.',
    page: '/actualites/',
    items: currentNews(news, day).map(({ id, data }) => ({
      ...common('news', id, data),
      date: data.date,
      category: NEWS_CATEGORIES[data.category],
    })),
  };
}

/** Official notices already published, even those whose period is over: a feed tells what appeared. */
export function noticeFeed(notices: readonly Item<Notice>[], day: CalendarDay): FeedContent {
  return {
    title: 'Avis officiels',
    description: 'Enquêtes publiques, travaux, emplois et avis de la commune.',
    page: '/avis/',
    items: notices
      .filter(({ data }) => data.date <= day)
      .map(({ id, data }) => ({
        ...common('notices', id, data),
        date: data.date,
        category: NOTICE_KINDS[data.kind].one,
      }))
      .toSorted(byNewest),
  };
}

/** Public deliberations, dated by their sitting. */
export function decisionFeed(decisions: readonly Item<Decision>[], sittings: readonly Item<Sitting>[]): FeedContent {
  const days = new Map(sittings.map(({ id, data }) => [id, dayOf(data.at)]));
  return {
    title: 'Délibérations',
    description: 'Projets et décisions du conseil et du collège communal.',
    page: '/vie-politique/decisions/',
    items: decisions
      .flatMap(({ id, data }) => {
        const date = days.get(data.sitting);
        return date === undefined
          ? []
          : [
              {
                ...common('decisions', id, data),
                date,
                category: `${data.category} (${DECISION_STATUSES[data.status].toLowerCase()})`,
              },
            ];
      })
      .toSorted(byNewest),
  };
}

function common(
  collection: CollectionName,
  id: string,
  data: { title: string; summary: string; updated?: CalendarDay | undefined },
) {
  // These three collections have pages.
  const address = addressOf(collection, id) ?? '/';
  return { title: data.title, summary: data.summary, updated: data.updated, address };
}

function byNewest(a: FeedItem, b: FeedItem): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.address < b.address ? -1 : 1;
}
