import { accept, refuse } from '../../shared/result.ts';
import type { BallotCheck, BallotRoom } from './ballot-check.ts';
import { mayChairDecide } from './tie.ts';
import type { Vote } from './vote.ts';
import { chairVoteIn, isProposal, majorityOf } from './vote-result.ts';

/**
 * A casting vote is noted only at a tie that it may decide, is the vote that the chair has cast, and never tells how
 * the chair voted in secret.
 *
 * @see CDLD, art. L1123-22
 */
export function checkCastingVote(vote: Vote, { presence, others, rules, earlierTies }: BallotRoom): BallotCheck {
  const { castingVote } = vote;
  if (castingVote === undefined) return accept(undefined);
  const { source } = rules.tie;
  if (vote.ballot.kind === 'secret') return refuse({ code: 'casting-vote-in-secret', facts: {}, source });
  if (!isProposal(vote) || majorityOf(vote, others, rules.majority) !== 'tied')
    return refuse({ code: 'casting-vote-without-tie', facts: {} });
  if (chairVoteIn(vote, presence.chair?.id) !== castingVote)
    return refuse({ code: 'casting-vote-differs', facts: { chair: presence.chair?.name ?? '' } });

  const tiedSittings = earlierTies + 1;
  const tie = { rule: rules.tie, urgencyRecognised: vote.urgencyRecognised === true, tiedSittings };
  if (mayChairDecide(tie) !== undefined) return accept(undefined);
  const from = rules.tie.rule === 'college' ? { castingVoteFromSitting: rules.tie.castingVoteFromSitting } : {};
  return refuse({ code: 'casting-vote-not-allowed', facts: { tiedSittings, ...from }, source });
}
