import { z } from 'zod';
import type { CalendarDay, LocalDateTime } from '../calendar/calendar-day.ts';
import { calendarDaySchema, dayOf, localDateTimeSchema } from '../calendar/calendar-day.ts';
import type { Decision, Sitting } from '../content/collections/assemblies.ts';
import { DECISION_STATUSES } from '../content/collections/assemblies.ts';
import type { News } from '../content/collections/news.ts';
import type { Alert } from '../content/collections/service-notices.ts';
import { addressOf } from '../content/registry.ts';
import { currentNews, type Item } from '../content/upcoming.ts';
import { type Choices, topicSchema } from './choices.ts';

const announcementSchema = z.strictObject({
  /** The same thing is told once; a decision is told again when its status changes. */
  key: z.string().min(1).max(300),
  topic: topicSchema,
  title: z.string().min(1),
  summary: z.string(),
  address: z.string().startsWith('/'),
  /** An alert is told within these moments only. */
  within: z.strictObject({ from: localDateTimeSchema, until: localDateTimeSchema }).optional(),
  day: calendarDaySchema,
  matter: z.string().optional(),
  streets: z.array(z.string()).optional(),
});
export type Announcement = z.infer<typeof announcementSchema>;

/** What a built site has to tell its subscribers, and the matters of decisions that they may choose. */
export const announcementsSchema = z.strictObject({
  matters: z.array(z.string()),
  announcements: z.array(announcementSchema),
});
export type Announcements = z.infer<typeof announcementsSchema>;

/** Place of the list in a built site. */
export const ANNOUNCEMENTS_FILE = ['actualites', 'annonces.json'] as const;

/** The latest of each kind: what is older is no news. */
const MOST = 40;

export function listAnnouncements(
  content: {
    readonly news: readonly Item<News>[];
    readonly alerts: readonly Item<Alert>[];
    readonly decisions: readonly Item<Decision>[];
    readonly sittings: readonly Item<Sitting>[];
  },
  day: CalendarDay,
): Announcements {
  const days = new Map(content.sittings.map(({ id, data }) => [id, dayOf(data.at)]));
  const decisions = content.decisions.flatMap(({ id, data }): Announcement[] => {
    const sittingDay = days.get(data.sitting);
    if (sittingDay === undefined) return [];
    return [
      {
        key: `decisions/${id}/${data.status}`,
        topic: 'decisions',
        title: `${data.title} (${DECISION_STATUSES[data.status].toLowerCase()})`,
        summary: data.summary,
        address: addressOf('decisions', id) ?? '/vie-politique/decisions/',
        day: sittingDay,
        matter: data.category,
        ...(data.streets === undefined ? {} : { streets: data.streets }),
      },
    ];
  });
  const news = currentNews(content.news, day).map(
    ({ id, data }): Announcement => ({
      key: `news/${id}`,
      topic: 'actualites',
      title: data.title,
      summary: data.summary,
      address: addressOf('news', id) ?? '/actualites/',
      day: data.date,
    }),
  );
  const alerts = content.alerts.map(
    ({ id, data }): Announcement => ({
      key: `alerts/${id}`,
      topic: 'alertes',
      title: data.title,
      summary: data.text ?? '',
      address: data.pages?.[0] ?? '/',
      within: { from: data.from, until: data.until },
      day: dayOf(data.from),
    }),
  );
  const matters = [...new Set(content.decisions.map(({ data }) => data.category))];
  return {
    matters: matters.toSorted((a, b) => a.localeCompare(b, 'fr')),
    announcements: [alerts, news, decisions].flatMap((list) => list.toSorted(byNewest).slice(0, MOST)),
  };
}

/** Whether something is to be told at a moment: an alert neither before its time nor after. */
export function isTimely({ within }: Announcement, now: LocalDateTime): boolean {
  return within === undefined || (within.from <= now && now < within.until);
}

/** Whether a subscriber asked to hear of something. */
export function concerns(choices: Choices, announcement: Announcement): boolean {
  if (!choices.topics.includes(announcement.topic)) return false;
  if (announcement.topic !== 'decisions' || choices.matters.length + choices.streets.length === 0) return true;
  const { matter, streets = [] } = announcement;
  if (matter !== undefined && choices.matters.includes(matter)) return true;
  const words = [announcement.title, announcement.summary, ...streets].map(plainWords);
  return choices.streets.map(plainWords).some((street) => words.some((text) => ` ${text} `.includes(` ${street} `)));
}

/** Without accents, case nor punctuation: « Rue de l’Écluse » and « rue de l'ecluse » are one street. */
function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function byNewest(a: Announcement, b: Announcement): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.key < b.key ? -1 : 1;
}
