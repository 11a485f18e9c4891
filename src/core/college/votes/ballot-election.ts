import { unreachable } from '../../shared/unreachable.ts';
import type { Ballot } from './vote.ts';

export type CandidatesBallot = Extract<Ballot, { kind: 'candidates' }>;
type Candidate = CandidatesBallot['candidates'][number];

export interface ElectionRule {
  /** Without an absolute majority, a second round between the best placed; otherwise most votes suffice. */
  readonly runOff: boolean;
  readonly equalRunOff: 'eldest' | 'youngest' | 'drawLots';
}

/** Names, in order of votes. */
export interface ElectionResult {
  readonly elected: readonly string[];
  /** Who stands in the second round, and for how many seats. */
  readonly runOff?: { readonly candidates: readonly string[]; readonly seats: number } | undefined;
  /** Equal candidates that nothing known tells apart, for so many places; and what would tell. */
  readonly equal?: {
    readonly candidates: readonly string[];
    readonly places: number;
    readonly needs: 'birthDates' | 'drawLots';
  };
}

/**
 * Who is elected: at the first round by absolute majority of the valid papers, in the run-off by most votes. The run-off
 * list holds twice as many names as there are seats left.
 *
 * @see CDLD, art. L1122-28
 */
export function electCandidates(ballot: CandidatesBallot, rule: ElectionRule): ElectionResult {
  if (ballot.round === 'runOff' || !rule.runOff) {
    const { taken, equal } = takeMost(withVotes(ballot.candidates), ballot.seats, rule);
    return { elected: namesOf(taken), ...(equal === undefined ? {} : { equal }) };
  }
  const valid = ballot.voters - (ballot.blank ?? 0) - (ballot.invalid ?? 0);
  const chosen = takeMost(
    ballot.candidates.filter(({ votes }) => 2 * votes > valid),
    ballot.seats,
    rule,
  );
  const elected = namesOf(chosen.taken);
  if (chosen.equal !== undefined) return { elected, equal: chosen.equal };

  const seats = ballot.seats - elected.length;
  const others = withVotes(ballot.candidates).filter(({ name }) => !elected.includes(name));
  if (seats === 0 || others.length === 0) return { elected };
  const { taken, equal } = takeMost(others, 2 * seats, rule);
  return equal === undefined ? { elected, runOff: { candidates: namesOf(taken), seats } } : { elected, equal };
}

function takeMost(
  candidates: readonly Candidate[],
  places: number,
  { equalRunOff }: ElectionRule,
): { readonly taken: readonly Candidate[]; readonly equal?: ElectionResult['equal'] } {
  const ordered = candidates.toSorted((a, b) => b.votes - a.votes);
  const edge = ordered[places - 1];
  if (edge === undefined || edge.votes !== ordered[places]?.votes) return { taken: ordered.slice(0, places) };

  const above = ordered.filter(({ votes }) => votes > edge.votes);
  const level = ordered.filter(({ votes }) => votes === edge.votes);
  const left = places - above.length;
  const byAge = orderByAge(level, equalRunOff);
  if (byAge !== undefined && byAge[left - 1]?.birthDate !== byAge[left]?.birthDate)
    return { taken: [...above, ...byAge.slice(0, left)] };
  const needs = byAge === undefined && equalRunOff !== 'drawLots' ? 'birthDates' : 'drawLots';
  return { taken: above, equal: { candidates: namesOf(level), places: left, needs } };
}

/** Undefined when age does not count, or when a date of birth is missing. */
function orderByAge(level: readonly Candidate[], rule: ElectionRule['equalRunOff']): readonly Candidate[] | undefined {
  if (rule === 'drawLots' || level.some(({ birthDate }) => birthDate === undefined)) return undefined;
  const eldestFirst = level.toSorted((a, b) => ((a.birthDate ?? '') < (b.birthDate ?? '') ? -1 : 1));
  switch (rule) {
    case 'eldest':
      return eldestFirst;
    case 'youngest':
      return eldestFirst.toReversed();
    default:
      return unreachable(rule);
  }
}

function withVotes(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ votes }) => votes > 0);
}

function namesOf(candidates: readonly Candidate[]): readonly string[] {
  return candidates.map(({ name }) => name);
}
