import { type CalendarDay, dayOf } from '../../calendar/calendar-day.ts';
import { lastDayBefore } from '../../calendar/clear-days.ts';
import { accept, type Result, refuse } from '../../shared/result.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { type LegalSource, sourceOf } from '../legal-source.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import { type CollegeSettings, legalOn } from '../settings/college-settings.ts';
import { ownRulesOf } from '../settings/own-rules.ts';
import type { Sitting } from './sitting.ts';

/** Clear days that must separate an act from the sitting: neither the day of the one nor that of the other counts. */
export interface ClearDaysRule {
  readonly clearDays: number;
  readonly source?: LegalSource | undefined;
}

export type NoticeRefusal = CollegeRefusal<'notice-too-late' | 'councillor-item-too-late'>;

type Convened = Pick<Sitting, 'at' | 'extraordinary' | 'urgency' | 'noticeRank'>;

/**
 * Checks that members receive their notice in time.
 *
 * @returns refusal `notice-too-late` with the last valid day of receipt
 * @see CDLD, art. L1122-13 and L1122-17 (council), L1123-21 (college)
 */
export function checkNotice(
  received: CalendarDay,
  sitting: Convened,
  assembly: AssemblySettings,
  settings: CollegeSettings,
): Result<CalendarDay, NoticeRefusal> {
  return checkClearDays('notice-too-late', received, sitting, noticeRule(sitting, assembly, settings));
}

/**
 * Checks that a councillor's item is handed in in time. Only a council knows such items.
 *
 * @returns refusal `councillor-item-too-late` with the last valid day
 * @see CDLD, art. L1122-24
 */
export function checkCouncillorItem(
  handedIn: CalendarDay,
  sitting: Convened,
  settings: CollegeSettings,
): Result<CalendarDay, NoticeRefusal> {
  return checkClearDays('councillor-item-too-late', handedIn, sitting, councillorItemRule(sitting, settings));
}

/** How long before it the members of a sitting must have their notice; undefined when none is due. Urgency lifts it. */
export function noticeRule(
  { at, extraordinary, urgency, noticeRank }: Convened,
  assembly: AssemblySettings,
  settings: CollegeSettings,
): ClearDaysRule | undefined {
  if (urgency !== undefined) return undefined;
  switch (assembly.lawOf) {
    case 'college': {
      if (extraordinary !== true) return undefined;
      const law = legalOn(settings, 'collegeNotice', dayOf(at));
      return { clearDays: law.extraordinaryClearDays, source: sourceOf(law) };
    }
    case 'council': {
      const law = legalOn(settings, 'councilNotice', dayOf(at));
      return { clearDays: noticeRank === 1 ? law.firstClearDays : law.laterClearDays, source: sourceOf(law) };
    }
    case 'none':
      return { clearDays: ownRulesOf(assembly).noticeClearDays };
    default:
      return unreachable(assembly.lawOf);
  }
}

export function councillorItemRule({ at }: Pick<Sitting, 'at'>, settings: CollegeSettings): ClearDaysRule {
  const law = legalOn(settings, 'councillorItem', dayOf(at));
  return { clearDays: law.clearDays, source: sourceOf(law) };
}

/** The last day on which the act is still in time. */
export function lastDayOf({ clearDays }: ClearDaysRule, { at }: Pick<Sitting, 'at'>): CalendarDay {
  return lastDayBefore(dayOf(at), clearDays);
}

function checkClearDays(
  code: NoticeRefusal['code'],
  done: CalendarDay,
  sitting: Convened,
  rule: ClearDaysRule | undefined,
): Result<CalendarDay, NoticeRefusal> {
  if (rule === undefined) return accept(done);
  const lastDay = lastDayOf(rule, sitting);
  if (done <= lastDay) return accept(done);
  const facts = { lastDay, clearDays: rule.clearDays, day: dayOf(sitting.at) };
  return refuse({ code, facts, source: rule.source });
}
