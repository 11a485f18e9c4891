import type { Vote } from './collections/assemblies.ts';

/** Counts of a public vote, whatever the form in which it was recorded. */
export interface VoteCount {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

/** The result as minutes write it: « À l’unanimité », « Par 12 voix pour, 5 contre et 2 abstentions ». */
export function voteSentence(vote: Vote): string {
  if (vote.kind === 'unanimous') return 'À l’unanimité';
  const { yes, no, abstain } = voteCount(vote);
  const parts = [
    `${yes} voix pour`,
    ...(no > 0 ? [`${no} contre`] : []),
    ...(abstain > 0 ? [`${abstain} abstention${abstain > 1 ? 's' : ''}`] : []),
  ];
  const list = parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}`;
  return `${vote.kind === 'counted' && vote.secret === true ? 'Au scrutin secret, par' : 'Par'} ${list}`;
}

/** The sums of a vote that was counted; a unanimous one has no counts on record. */
export function voteCount(vote: Exclude<Vote, { kind: 'unanimous' }>): VoteCount {
  if (vote.kind === 'counted') return { yes: vote.yes, no: vote.no, abstain: vote.abstain };
  return vote.groups.reduce(
    (sum, group) => ({ yes: sum.yes + group.yes, no: sum.no + group.no, abstain: sum.abstain + group.abstain }),
    {
      yes: 0,
      no: 0,
      abstain: 0,
    },
  );
}
