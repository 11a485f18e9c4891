import { accept, type Result } from '../../shared/result.ts';
import type { ItemId } from '../ids.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { checkBallot } from '../votes/check-ballot.ts';
import type { Vote } from '../votes/vote.ts';
import { ballotRoomOf } from './ballot-room.ts';
import { checkDeliberation } from './check-deliberation.ts';
import { type FoundSitting, findSitting } from './find-sitting.ts';
import { presences, roomOf } from './presents-at-item.ts';
import type { SittingAt } from './sitting.ts';
import type { SittingCommandOf } from './sitting-command.ts';
import type { SittingDecision } from './sitting-decision.ts';
import { sittingEvent } from './sitting-event.ts';
import { refuseSitting } from './sitting-refusal.ts';

/** Takes a vote down, or replaces the one of the same rank on the item; a sentence written by hand is then dropped. */
export function recordVote(
  state: CollegeState,
  { sitting: id, vote }: SittingCommandOf<'recordVote'>,
  context: CollegeContext,
): SittingDecision {
  const found = findSitting(id, ['held'], 'sitting.recordVote', state, context);
  if (!found.ok) return found;
  const { sitting, assembly } = found.value;
  const checked = checkVote(vote, found.value, state, context);
  if (!checked.ok) return checked;
  const others = sitting.votes.filter((other) => !isVote(other, vote.item, vote.rank));
  const after = { ...sitting, votes: inOrder([...others, vote], sitting) };
  return accept([sittingEvent('voteRecorded', after, assembly, { rank: vote.rank })]);
}

/** Takes a vote back; those after it on the item move up. */
export function removeVote(
  state: CollegeState,
  { sitting: id, item, rank }: SittingCommandOf<'removeVote'>,
  context: CollegeContext,
): SittingDecision {
  const found = findSitting(id, ['held'], 'sitting.recordVote', state, context);
  if (!found.ok) return found;
  const { sitting, assembly } = found.value;
  if (!sitting.votes.some((vote) => isVote(vote, item, rank))) return refuseSitting('vote-not-found', { rank });
  if (sitting.votes.some((vote) => vote.item === item && vote.linkedTo === rank))
    return refuseSitting('vote-has-links', { rank });
  const votes = sitting.votes
    .filter((vote) => !isVote(vote, item, rank))
    .map((vote) => (vote.item === item ? moveUp(vote, rank) : vote));
  return accept([sittingEvent('voteRemoved', { ...sitting, votes }, assembly, { rank })]);
}

/** Writes a result by hand in place of the composed sentence; who did it and when stays with the vote. */
export function writeSentence(
  state: CollegeState,
  { sitting: id, item, rank, text }: SittingCommandOf<'writeSentence'>,
  context: CollegeContext,
): SittingDecision {
  const found = findSitting(id, ['held'], 'sitting.recordVote', state, context);
  if (!found.ok) return found;
  const { sitting, assembly } = found.value;
  const vote = sitting.votes.find((each) => isVote(each, item, rank));
  if (vote === undefined) return refuseSitting('vote-not-found', { rank });
  if (vote.sentence?.text === (text ?? undefined)) return refuseSitting('sentence-unchanged');
  const { sentence: _sentence, ...composed } = vote;
  const written =
    text === null ? composed : { ...composed, sentence: { text, by: context.person.id, at: context.now } };
  const votes = sitting.votes.map((each) => (each === vote ? written : each));
  return accept([
    sittingEvent('sentenceWritten', { ...sitting, votes }, assembly, { rank, by: text === null ? 'rule' : 'hand' }),
  ]);
}

function checkVote(
  vote: Vote,
  { sitting, assembly }: FoundSitting<SittingAt<'held'>>,
  state: CollegeState,
  context: CollegeContext,
): Result<undefined, CollegeRefusal> {
  const item = state.items.get(vote.item);
  if (item === undefined || !sitting.agenda.some((line) => line.item === vote.item))
    return refuseSitting('item-not-on-agenda');
  if (item.stage === 'correction') return refuseSitting('item-in-correction');
  const presence = presences(roomOf(state, assembly, sitting))(vote.item);
  const deliberation = checkDeliberation(item, sitting, presence, state, assembly, context.settings);
  if (!deliberation.ok) return deliberation;
  return checkBallot(vote, ballotRoomOf(item, vote.rank, { sitting, assembly, presence }, state, context.settings));
}

function isVote(vote: Vote, item: ItemId, rank: number): boolean {
  return vote.item === item && vote.rank === rank;
}

function moveUp(vote: Vote, removed: number): Vote {
  const up = (rank: number) => (rank > removed ? rank - 1 : rank);
  const { linkedTo } = vote;
  return { ...vote, rank: up(vote.rank), ...(linkedTo === undefined ? {} : { linkedTo: up(linkedTo) }) };
}

/** In the agenda's order, then by rank: the record stays stable whatever the order of entry. */
function inOrder(votes: readonly Vote[], { agenda }: SittingAt<'held'>): Vote[] {
  const places = new Map(agenda.map(({ item }, index) => [item, index]));
  return votes.toSorted((a, b) => (places.get(a.item) ?? 0) - (places.get(b.item) ?? 0) || a.rank - b.rank);
}
