import type { CollegeRefusal } from '../refusal.ts';

/** Why a command about opinions is refused. `facts.adviser`: whose opinion; `lastDay`, `until`: days; `rule`: an id. */
export type OpinionRefusal = CollegeRefusal<
  | 'unknown-opinion'
  | 'unknown-opinion-rule'
  | 'unknown-delay'
  | 'unknown-person'
  | 'opinion-not-askable'
  | 'no-own-initiative'
  | 'already-asked'
  | 'still-awaited'
  | 'reason-needed'
  | 'opinion-given'
  | 'opinion-not-given'
  | 'opinion-expired'
  | 'no-delay'
  | 'already-extended'
  | 'not-extendable'
  | 'automatic-opinion'
  | 'hiding-not-configured'
  | 'too-late-to-hide'
>;
export type OpinionRefusalCode = OpinionRefusal['code'];
