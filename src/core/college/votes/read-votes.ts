import { dayOf } from '../../calendar/calendar-day.ts';
import type { Item } from '../items/item.ts';
import { type CollegeSettings, legalOn } from '../settings/college-settings.ts';
import type { FoundSitting } from '../sittings/find-sitting.ts';
import type { Presence } from '../sittings/presents-at-item.ts';
import type { CollegeState } from '../state.ts';
import { type ElectionResult, electCandidates } from './ballot-election.ts';
import { electionSentence, resultSentence } from './result-sentence.ts';
import { earlierTiedSittings } from './tied-sittings.ts';
import type { Vote } from './vote.ts';
import { isProposal, judgeVote, type ProposalResult } from './vote-result.ts';
import { voteRulesOn } from './vote-rules.ts';

/** A vote with its result. */
export interface ReadVote {
  readonly vote: Vote;
  readonly result: ({ readonly of: 'proposal' } & ProposalResult) | ({ readonly of: 'election' } & ElectionResult);
  /** As the minutes write it: by hand where someone did, else as composed. */
  readonly sentence: string;
  readonly composed: string;
}

/** The votes of an item with their results, by rank. */
export function readVotes(
  item: Item,
  { sitting, assembly, presence }: FoundSitting & { readonly presence: Pick<Presence, 'chair'> },
  state: Pick<CollegeState, 'items' | 'sittings'>,
  settings: CollegeSettings,
): readonly ReadVote[] {
  const day = dayOf(sitting.at);
  const votes = sitting.votes.filter((vote) => vote.item === item.id).toSorted((a, b) => a.rank - b.rank);
  const { chair } = presence;
  const around = {
    rules: voteRulesOn(settings, assembly, day),
    votes,
    earlierTies: earlierTiedSittings(state, settings, item.id),
    chair: chair?.id,
  };
  return votes.map((vote): ReadVote => {
    const { ballot } = vote;
    if (ballot.kind === 'candidates') {
      const result = electCandidates(ballot, legalOn(settings, 'secretBallot', day));
      return read(vote, { of: 'election', ...result }, electionSentence(ballot, result));
    }
    if (!isProposal(vote)) throw new Error('Un vote qui n’est pas un choix de candidats porte sur une proposition.');
    const result = judgeVote(vote, around);
    const outcome = item.stage === 'decided' ? item.outcome : undefined;
    const secret = ballot.kind === 'secret';
    return read(vote, { of: 'proposal', ...result }, resultSentence(result, { secret, chair, outcome }));
  });
}

function read(vote: Vote, result: ReadVote['result'], composed: string): ReadVote {
  return { vote, result, composed, sentence: vote.sentence?.text ?? composed };
}
