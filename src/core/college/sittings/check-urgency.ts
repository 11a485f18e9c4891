import { dayOf } from '../../calendar/calendar-day.ts';
import { belgianDay } from '../../calendar/elapsed-time.ts';
import { accept, type Result, refuse } from '../../shared/result.ts';
import type { MandateId } from '../ids.ts';
import type { Item } from '../items/item.ts';
import { sourceOf } from '../legal-source.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import { type CollegeSettings, legalOn } from '../settings/college-settings.ts';
import { councillorItemRule, lastDayOf } from './check-notice.ts';
import type { Presence } from './presents-at-item.ts';
import type { Sitting } from './sitting.ts';

export type UrgencyRefusal = CollegeRefusal<'urgency-not-recognised' | 'urgency-by-absent'>;

/**
 * Checks that enough of those present recognise the urgency of an item added to a council's agenda.
 *
 * @returns refusal `urgency-not-recognised` with `recognised`, `present` and `needed`; `urgency-by-absent` with `names`
 * @see CDLD, art. L1122-24
 */
export function checkUrgency(
  recognisedBy: readonly MandateId[],
  { present, inOffice }: Pick<Presence, 'present' | 'inOffice'>,
  sitting: Pick<Sitting, 'at'>,
  settings: CollegeSettings,
): Result<undefined, UrgencyRefusal> {
  const law = legalOn(settings, 'urgentItem', dayOf(sitting.at));
  const absent = recognisedBy.filter((id) => !present.some((member) => member.id === id));
  if (absent.length > 0) {
    const names = absent.map((id) => inOffice.find((member) => member.id === id)?.name ?? id);
    return refuse({ code: 'urgency-by-absent', facts: { names }, source: sourceOf(law) });
  }
  const recognised = new Set(recognisedBy).size;
  const needed = Math.ceil((present.length * law.numerator) / law.denominator);
  return recognised >= needed && recognised > 0
    ? accept(undefined)
    : refuse({
        code: 'urgency-not-recognised',
        facts: { recognised, present: present.length, needed: Math.max(1, needed) },
        source: sourceOf(law),
      });
}

/** Whether a council may take an item only in urgency: it came after the freeze, too late even for a councillor. */
export function needsUrgency(
  item: Item,
  sitting: Sitting,
  { lawOf }: Pick<AssemblySettings, 'lawOf'>,
  settings: CollegeSettings,
): boolean {
  if (lawOf !== 'council' || sitting.stage === 'planned' || !('presentedAt' in item)) return false;
  const lastDay = lastDayOf(councillorItemRule(sitting, settings), sitting);
  return item.presentedAt > sitting.frozenAt && belgianDay(item.presentedAt) > lastDay;
}
