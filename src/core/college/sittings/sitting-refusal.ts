import { refuse } from '../../shared/result.ts';
import type { LegalSource } from '../legal-source.ts';
import type { CollegeRefusal } from '../refusal.ts';

/** Why a command on a sitting is refused, rights apart; `explainSittingRefusal` tells it with its facts. */
export type SittingRefusalCode =
  | 'sitting-unknown'
  | 'assembly-unknown'
  | 'wrong-sitting-stage'
  | 'sitting-unchanged'
  // Planning
  | 'same-date-time'
  | 'notice-impossible'
  | 'date-fixed'
  | 'sitting-not-empty'
  | 'freeze-not-used'
  | 'late-items-added'
  | 'freeze-first'
  | 'sitting-not-today'
  // Attendance
  | 'attendee-unknown'
  | 'attendee-not-in-office'
  | 'not-of-assembly'
  | 'item-not-on-agenda'
  | 'proxies-not-allowed'
  | 'stand-in-for-oneself'
  | 'proxy-holder-not-member'
  | 'replacement-already-sits'
  | 'function-unknown'
  | 'call-not-known'
  | 'call-without-tie'
  | 'called-not-councillor'
  | 'called-out-of-rank'
  | 'entry-not-found'
  // Items and votes
  | 'urgency-not-needed'
  | 'item-in-correction'
  | 'vote-not-found'
  | 'vote-has-links'
  | 'sentence-unchanged'
  // Closing and minutes
  | 'closing-blocked'
  | 'already-approved'
  | 'approving-sitting-not-later'
  | 'approving-sitting-of-other-assembly'
  | 'approving-sitting-not-held'
  | 'minutes-available-too-late';
export type SittingRefusal = CollegeRefusal<SittingRefusalCode>;

export function refuseSitting(
  code: SittingRefusalCode,
  facts: SittingRefusal['facts'] = {},
  source?: LegalSource | undefined,
) {
  return refuse<SittingRefusal>({ code, facts, ...(source === undefined ? {} : { source }) });
}
