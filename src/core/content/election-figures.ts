import type { Election } from './collections/publications.ts';

/** One list with what its votes amount to. */
export interface ListFigures {
  readonly name: string;
  readonly votes: number;
  readonly seats: number;
  /** Part of the votes cast for all lists, from 0 to 1. */
  readonly share: number;
  /** Length of its bar, from 0 to 1: the strongest list fills the line. */
  readonly bar: number;
}

/** What a result says beyond its raw counts. */
export interface ElectionFigures {
  /** Part of the registered voters who came, from 0 to 1. */
  readonly turnout: number;
  readonly validBallots: number;
  /** Part of the ballots that were blank or void, from 0 to 1; 0 when nobody voted. */
  readonly invalidShare: number;
  /** The fewest seats with which the others are outvoted. */
  readonly majority: number;
  /** The list that reaches the majority alone, if one does. */
  readonly absoluteMajority: string | undefined;
  /** The most votes first. */
  readonly lists: readonly ListFigures[];
}

/** Turnout, shares and majority of an election. */
export function electionFigures({ registered, ballots, invalid, seats, lists }: Election): ElectionFigures {
  const votes = lists.reduce((sum, list) => sum + list.votes, 0);
  const most = Math.max(...lists.map((list) => list.votes));
  const majority = Math.floor(seats / 2) + 1;
  return {
    turnout: ballots / registered,
    validBallots: ballots - invalid,
    invalidShare: part(invalid, ballots),
    majority,
    absoluteMajority: lists.find((list) => list.seats >= majority)?.name,
    lists: lists
      .map((list) => ({ ...list, share: part(list.votes, votes), bar: part(list.votes, most) }))
      .toSorted((a, b) => b.votes - a.votes),
  };
}

function part(count: number, whole: number): number {
  return whole === 0 ? 0 : count / whole;
}
