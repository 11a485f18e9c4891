import type { Moment } from '../../core/calendar/moment.ts';
import type { PageAddress } from '../../core/feedback/page-address.ts';
import type { Verdict } from '../../core/feedback/page-feedback.ts';

/** How often each button was pressed on a page in one month: numbers without anybody behind them. */
export interface VerdictCount {
  readonly page: PageAddress;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly verdict: Verdict;
  readonly count: number;
}

/** Words left on a page. */
export interface Remark {
  readonly id: string;
  readonly page: PageAddress;
  readonly verdict: Verdict;
  readonly words: string;
  readonly at: Moment;
}

/** What visitors say of one commune's pages. */
export interface FeedbackStore {
  /** Adds one; two at once both count. */
  count(page: PageAddress, month: string, verdict: Verdict): Promise<void>;
  /** From a month on, by page, month and verdict. */
  listCounts(fromMonth: string): Promise<VerdictCount[]>;
  /** The same id again replaces the words: someone went back and corrected them. */
  keepRemark(remark: Remark): Promise<void>;
  /** The latest first. */
  listRemarks(limit: number): Promise<Remark[]>;
  removeRemark(id: string): Promise<boolean>;
  /** @returns how many were forgotten */
  removeRemarksOlder(before: Moment): Promise<number>;
}
