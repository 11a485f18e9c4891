import type { Result } from '../../shared/result.ts';
import type { LegalSource } from '../legal-source.ts';
import type { Presence } from '../sittings/presents-at-item.ts';
import type { ElectionRule } from './ballot-election.ts';
import type { Secrecy } from './secrecy.ts';
import type { Vote } from './vote.ts';
import type { VoteRefusal } from './vote-refusal.ts';
import type { VoteRules } from './vote-rules.ts';

/** What a vote is checked against. */
export interface BallotRoom {
  /** Who sits when the item is taken. */
  readonly presence: Presence;
  /** The other votes of the item: without the one that this vote replaces. */
  readonly others: readonly Vote[];
  readonly secrecy: Secrecy;
  readonly rules: VoteRules;
  readonly election: ElectionRule;
  /** The article by which members with an interest leave, where the law does. */
  readonly interest?: LegalSource | undefined;
  /** Sittings before this one in which the matter was tied. */
  readonly earlierTies: number;
}

export type BallotCheck = Result<undefined, VoteRefusal>;
