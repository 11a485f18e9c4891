import { addDays } from '../../core/calendar/calendar-day.ts';
import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import type { PageAddress } from '../../core/feedback/page-address.ts';
import type { Verdict } from '../../core/feedback/page-feedback.ts';
import type { FeedbackStore, Remark } from './feedback-store.ts';

export interface PageSummary extends Readonly<Record<Verdict, number>> {
  readonly page: PageAddress;
}

export interface FeedbackSummary {
  /** Pages of the last twelve months, those that help least first. */
  readonly pages: readonly PageSummary[];
  /** The latest first, a hundred at most. */
  readonly remarks: readonly Remark[];
}

/** What visitors said of the site in the last twelve months, for the agents' space. */
export async function summariseFeedback(feedback: FeedbackStore, now: Moment): Promise<FeedbackSummary> {
  const since = addDays(belgianDay(now), -365).slice(0, 7);
  const pages = new Map<PageAddress, PageSummary>();
  for (const { page, verdict, count } of await feedback.listCounts(since)) {
    const before = pages.get(page) ?? { page, oui: 0, non: 0, probleme: 0 };
    pages.set(page, { ...before, [verdict]: before[verdict] + count });
  }
  return {
    pages: [...pages.values()].toSorted(
      (a, b) => b.non + b.probleme - (a.non + a.probleme) || (a.page < b.page ? -1 : 1),
    ),
    remarks: await feedback.listRemarks(MOST_REMARKS),
  };
}

export const MOST_REMARKS = 100;
