import { accept, refuse } from '../../shared/result.ts';
import type { BallotCheck, BallotRoom } from './ballot-check.ts';
import { type CandidatesBallot, electCandidates } from './ballot-election.ts';
import type { Vote } from './vote.ts';
import { votersOf } from './voters.ts';

/** Papers and votes agree; a run-off follows its first round and holds only the candidates that it left. */
export function checkCandidates(ballot: CandidatesBallot, vote: Vote, room: BallotRoom): BallotCheck {
  const checked = checkPapers(ballot, votersOf(room.presence).length);
  if (!checked.ok || ballot.round === 'first') return checked;

  const first = firstRoundBefore(vote, room.others);
  const runOff = first && electCandidates(first, room.election).runOff;
  if (runOff === undefined) return refuse({ code: 'run-off-without-first-round', facts: {} });
  if (ballot.seats !== runOff.seats)
    return refuse({ code: 'run-off-seats-differ', facts: { seats: ballot.seats, left: runOff.seats } });
  const strangers = ballot.candidates.map(({ name }) => name).filter((name) => !runOff.candidates.includes(name));
  return strangers.length === 0
    ? accept(undefined)
    : refuse({ code: 'run-off-candidate-unknown', facts: { names: strangers, candidates: runOff.candidates } });
}

function checkPapers(ballot: CandidatesBallot, present: number): BallotCheck {
  const { voters, seats, candidates, blank = 0, invalid = 0 } = ballot;
  if (voters > present) return refuse({ code: 'voters-above-present', facts: { voters, present } });
  const names = candidates.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return refuse({ code: 'candidate-twice', facts: { name: twice } });

  const papers = voters - blank - invalid;
  if (papers < 0) return refuse({ code: 'papers-differ-from-voters', facts: { papers: blank + invalid, voters } });
  const above = candidates.find(({ votes }) => votes > papers);
  const cast = candidates.reduce((sum, { votes }) => sum + votes, 0);
  if (above !== undefined || cast > papers * seats)
    return refuse({ code: 'candidate-votes-above-papers', facts: { votes: above?.votes ?? cast, papers, seats } });
  return cast >= papers
    ? accept(undefined)
    : refuse({ code: 'candidate-votes-missing', facts: { votes: cast, papers } });
}

function firstRoundBefore(vote: Vote, others: readonly Vote[]): CandidatesBallot | undefined {
  const earlier = others
    .filter(({ rank, subject }) => rank < vote.rank && subject === vote.subject)
    .toSorted((a, b) => b.rank - a.rank);
  for (const { ballot } of earlier) if (ballot.kind === 'candidates' && ballot.round === 'first') return ballot;
  return undefined;
}
