import type { CalendarDay } from '../../calendar/calendar-day.ts';
import { belgianDay } from '../../calendar/elapsed-time.ts';
import { standingOf } from '../opinions/standing-opinions.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { tellPeople } from './compose-notices.ts';
import type { CollegeNotice } from './notice.ts';
import type { NoticeOccasion } from './notice-occasion.ts';

/**
 * What the passing of days gives to tell: delays of opinions that come near their end or have expired.
 *
 * @param since last day for which this was told; each matter is told once, even if days were left out
 */
export function composeDelayNotices(
  state: CollegeState,
  since: CalendarDay,
  context: Pick<CollegeContext, 'settings' | 'people' | 'now'>,
): readonly CollegeNotice[] {
  const today = belgianDay(context.now);
  const occasions = [...state.items.values()].flatMap((item) =>
    (item.opinions ?? []).flatMap((opinion): readonly NoticeOccasion[] => {
      const now = standingOf(opinion, item, context.settings, today);
      const then = standingOf(opinion, item, context.settings, since);
      if (now.kind === 'expired' && then.kind !== 'expired') return [{ kind: 'opinionExpired', item, opinion }];
      if (now.kind !== 'running' || !now.near) return [];
      return then.kind === 'running' && then.near ? [] : [{ kind: 'opinionNearlyExpired', item, opinion }];
    }),
  );
  return tellPeople(occasions, { before: state, after: state }, context);
}
