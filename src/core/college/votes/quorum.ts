import type { CalendarDay } from '../../calendar/calendar-day.ts';
import { accept, type Result, refuse } from '../../shared/result.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { type LegalSource, sourceOf } from '../legal-source.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import { type CollegeSettings, legalOn } from '../settings/college-settings.ts';
import { ownRulesOf } from '../settings/own-rules.ts';
import type { Presence } from '../sittings/presents-at-item.ts';

/** How many must be present for an item to be decided. */
export interface QuorumRule {
  readonly needs: 'moreThanHalf' | 'anyNumber';
  readonly source?: LegalSource | undefined;
}

/** Present and needed, in persons. */
export interface Quorum {
  readonly present: number;
  readonly inOffice: number;
  readonly needed: number;
}

export type QuorumRefusal = CollegeRefusal<'quorum-missing'>;

/** @returns refusal `quorum-missing` with the numbers `present`, `inOffice` and `needed` */
export function checkQuorum(
  { present, inOffice }: Pick<Presence, 'present' | 'inOffice'>,
  rule: QuorumRule,
): Result<Quorum, QuorumRefusal> {
  const needed = rule.needs === 'anyNumber' ? 1 : Math.floor(inOffice.length / 2) + 1;
  const quorum = { present: present.length, inOffice: inOffice.length, needed };
  if (quorum.present >= needed) return accept(quorum);
  return refuse({ code: 'quorum-missing', facts: quorum, source: rule.source });
}

/**
 * The rule for one item of a sitting.
 *
 * @param notice rank of the sitting's notice, and how many notices in a row have listed the item, this one included
 * @see CDLD, art. L1122-17 (council), L1123-20 (college)
 */
export function quorumRule(
  settings: CollegeSettings,
  assembly: AssemblySettings,
  day: CalendarDay,
  notice: { readonly rank: number; readonly timesListed: number },
): QuorumRule {
  switch (assembly.lawOf) {
    case 'college':
      return { needs: 'moreThanHalf', source: sourceOf(legalOn(settings, 'collegeQuorum', day)) };
    case 'council': {
      const law = legalOn(settings, 'councilQuorum', day);
      const isLastNotice = Math.min(notice.rank, notice.timesListed) >= law.anyNumberFromNotice;
      return { needs: isLastNotice ? 'anyNumber' : 'moreThanHalf', source: sourceOf(law) };
    }
    case 'none':
      return { needs: ownRulesOf(assembly).quorum === 'none' ? 'anyNumber' : 'moreThanHalf' };
    default:
      return unreachable(assembly.lawOf);
  }
}
