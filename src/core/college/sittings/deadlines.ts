import { addDays, type CalendarDay, dayOf, type LocalDateTime } from '../../calendar/calendar-day.ts';
import { type LegalSource, sourceOf } from '../legal-source.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import { type CollegeSettings, existsOn, legalOn } from '../settings/college-settings.ts';
import { type ClearDaysRule, councillorItemRule, lastDayOf, noticeRule } from './check-notice.ts';
import type { Sitting } from './sitting.ts';

/** A deadline that the assembly has set itself. */
export interface Deadline {
  readonly id: string;
  readonly label: string;
  readonly at: LocalDateTime;
}

/** A deadline of the law: the last day on which its act is in time. */
export interface LegalDeadline {
  readonly kind: 'notice' | 'councillorItem' | 'draftsOnline' | 'minutesAvailable';
  readonly lastDay: CalendarDay;
  readonly source?: LegalSource | undefined;
}

/** The assembly's own deadlines for a sitting, « 5 days before, 09:30 », earliest first. */
export function deadlinesOf({ at }: Pick<Sitting, 'at'>, { sittings }: AssemblySettings): readonly Deadline[] {
  return Object.entries(sittings.deadlines)
    .map(([id, { label, daysBefore, time }]) => ({
      id,
      label,
      // A day and the schema's HH:MM make a local date-time.
      at: `${addDays(dayOf(at), -daysBefore)}T${time}` as LocalDateTime,
    }))
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

/**
 * The law's deadlines for a sitting: the notice, and for a council the councillors' items, the draft deliberations
 * online, and the earlier minutes, which urgency lets come with the agenda.
 *
 * @see CDLD, art. L1122-13, L1122-16, L1122-24, L1123-21
 */
export function legalDeadlinesOf(
  sitting: Pick<Sitting, 'at' | 'extraordinary' | 'urgency' | 'noticeRank'>,
  assembly: AssemblySettings,
  settings: CollegeSettings,
): readonly LegalDeadline[] {
  const isCouncil = assembly.lawOf === 'council';
  const deadline = (kind: LegalDeadline['kind'], rule: ClearDaysRule | undefined): readonly LegalDeadline[] =>
    rule === undefined ? [] : [{ kind, lastDay: lastDayOf(rule, sitting), source: rule.source }];
  return [
    ...deadline('notice', noticeRule(sitting, assembly, settings)),
    ...deadline('councillorItem', isCouncil ? councillorItemRule(sitting, settings) : undefined),
    ...deadline('draftsOnline', isCouncil ? draftsOnlineRule(sitting, settings) : undefined),
    ...deadline('minutesAvailable', minutesAvailableRule(sitting, assembly, settings)),
  ];
}

/** How long before the sitting that approves them the minutes must lie ready; undefined when nothing binds. */
export function minutesAvailableRule(
  { at, urgency }: Pick<Sitting, 'at' | 'urgency'>,
  { lawOf }: Pick<AssemblySettings, 'lawOf'>,
  settings: CollegeSettings,
): ClearDaysRule | undefined {
  if (lawOf !== 'council' || urgency !== undefined) return undefined;
  const law = legalOn(settings, 'councilMinutes', dayOf(at));
  return { clearDays: law.availableClearDays, source: sourceOf(law) };
}

/** Undefined before the law that asks for it. */
function draftsOnlineRule({ at }: Pick<Sitting, 'at'>, settings: CollegeSettings): ClearDaysRule | undefined {
  if (!existsOn(settings, 'draftsOnline', dayOf(at))) return undefined;
  const law = legalOn(settings, 'draftsOnline', dayOf(at));
  return { clearDays: law.clearDays, source: sourceOf(law) };
}
