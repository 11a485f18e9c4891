import type { ItemId } from '../ids.ts';
import type { CollegeRefusal } from '../refusal.ts';

/** What keeps a sitting from being closed, or what should be seen before. */
export const CLOSING_PROBLEMS = {
  undecided: 'sans décision consignée',
  inCorrection: 'encore en correction',
  decisionEmpty: 'sans motivation ni décision',
  opinionMissing: 'un avis obligatoire manque',
  notDeliberated: 'décidé sans que l’assemblée puisse délibérer',
  voteMissing: 'sans vote consigné',
  voteInvalid: 'un vote ne correspond plus aux présences ou aux règles',
  voteContradicts: 'la décision contredit le vote',
  annexUnsigned: 'une pièce à signer ne l’est pas',
  attendanceMissing: 'des présences ne sont pas notées',
  noticeLate: 'des convocations sont parvenues trop tard',
  signatoryMissing: 'personne pour signer le procès-verbal',
} as const;

export type ClosingProblemCode = keyof typeof CLOSING_PROBLEMS;

/** One line of the check-list, with the item that it is about, so that it can be opened from there. */
export interface ClosingProblem {
  readonly code: ClosingProblemCode;
  readonly item?: ItemId | undefined;
  /** Closing is refused while it lasts; the others are warnings. */
  readonly blocking: boolean;
  /** Whom it concerns. */
  readonly names?: readonly string[] | undefined;
  /** Why it could not be decided so, or why the vote does not hold. */
  readonly because?: CollegeRefusal | undefined;
}
