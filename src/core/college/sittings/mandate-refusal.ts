import { refuse } from '../../shared/result.ts';
import type { CollegeRefusal } from '../refusal.ts';

/** Why a change to mandates or stand-ins is refused; `explainMandateRefusal` tells it with its facts. */
export type MandateRefusalCode =
  | 'mandate-unknown'
  | 'mandate-exists'
  | 'mandate-unchanged'
  | 'mandate-ends-before-it-begins'
  | 'mandate-assembly-unknown'
  | 'mandate-function-unknown'
  | 'function-already-held'
  | 'person-already-sits'
  | 'rank-taken'
  | 'stand-in-unknown'
  | 'stand-in-of-oneself'
  | 'stand-in-ends-before-it-begins'
  | 'stand-in-not-in-office'
  | 'stand-in-overlaps'
  | 'absent-not-of-assembly'
  | 'proxies-not-used'
  | 'proxy-not-member'
  | 'replacement-is-member'
  | 'already-stands-in';
export type MandateRefusal = CollegeRefusal<MandateRefusalCode>;

export function refuseMandate(code: MandateRefusalCode, facts: MandateRefusal['facts'] = {}) {
  return refuse<MandateRefusal>({ code, facts });
}
