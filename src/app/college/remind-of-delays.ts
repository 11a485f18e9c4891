import { addDays, calendarDaySchema } from '../../core/calendar/calendar-day.ts';
import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import type { Item } from '../../core/college/items/item.ts';
import { composeDelayNotices } from '../../core/college/notices/delay-notices.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import type { IndexedItem } from './college-index.ts';
import type { HistoryRewritten } from './college-ports.ts';
import type { CollegeWork } from './college-work.ts';
import { sittingsOf } from './list-items.ts';
import { type NoticeDesk, tell } from './notice-desk.ts';

/**
 * Tells once a day which delays of opinions come near their end or have expired. Days on which nothing ran are made up
 * for; calling it again on the same day tells nothing.
 *
 * @returns how many notices were made
 */
export async function remindOfDelays(desk: NoticeDesk): Promise<Result<number, HistoryRewritten>> {
  const { work } = desk;
  const { database, now, settings, people } = work.ports;
  const moment = now();
  const today = belgianDay(moment);
  const told = await database.stores.collegeNotices.toldUntil('delays');
  if (told === today) return accept(0);
  const followed = await work.follow();
  if (!followed.ok) return followed;
  const items = await openItems(work);
  const state = {
    // Its texts are optional in every stage: without them it is still an item.
    items: new Map(items.map((item) => [item.id, item as Item])),
    sittings: new Map([...(await sittingsOf(work, items)).values()].map((sitting) => [sitting.id, sitting])),
    mandates: new Map<never, never>(),
    standIns: new Map<never, never>(),
  };
  const since = told === undefined ? addDays(today, -1) : calendarDaySchema.parse(told);
  const context = { settings: await settings(), people: await people(today), now: moment };
  const notices = composeDelayNotices(state, since, context);
  const addresses = await desk.addresses();
  const count = await database.transaction(async (stores) => {
    if (!(await stores.collegeNotices.moveTold('delays', told, today))) return 0;
    const sourced = notices.map((notice) => ({ source: `délai ${notice.lastDay ?? today}`, notice }));
    return tell(desk, stores, addresses, sourced);
  });
  return accept(count);
}

/** The items whose opinions may still be given, with at least one. */
async function openItems({ ports }: CollegeWork): Promise<readonly IndexedItem[]> {
  const index = ports.database.stores.college;
  const found: IndexedItem[] = [];
  let after: IndexedItem['id'] | undefined;
  do {
    const page = await index.listItems({ stages: STAGES, after, limit: PAGE });
    found.push(...page.filter(({ opinions = [] }) => opinions.length > 0));
    after = page.length < PAGE ? undefined : page.at(-1)?.id;
  } while (after !== undefined);
  return found;
}

const STAGES = ['draft', 'review', 'validated', 'presented', 'correction'] as const;
const PAGE = 1000;
