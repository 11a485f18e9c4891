import { accept, refuse } from '../../shared/result.ts';
import type { MandateId } from '../ids.ts';
import type { Mandate } from '../sittings/mandate.ts';
import type { BallotCheck, BallotRoom } from './ballot-check.ts';
import type { Ballot, VoteValue } from './vote.ts';
import { votersOf } from './voters.ts';

/** Everybody entitled has a value, and nobody else has one that counts. */
export function checkNamed(
  { votes }: Extract<Ballot, { kind: 'byName' }>,
  { presence, interest }: BallotRoom,
): BallotCheck {
  const voters = votersOf(presence);
  const entitled = new Set(voters.map(({ id }) => id));
  const known = new Map([...presence.inOffice, ...voters, ...presence.excluded].map((held) => [held.id, held]));
  // The schema gives each key as a mandate's id.
  const cast = Object.entries(votes) as [MandateId, VoteValue][];

  const strangers = cast.filter(([id, value]) => !entitled.has(id) && takesPart(value)).map(([id]) => id);
  const interested = presence.excluded.filter(({ id }) => strangers.includes(id));
  if (interested.length > 0)
    return refuse({ code: 'voter-has-interest', facts: { names: namesOf(interested) }, source: interest });
  if (strangers.length > 0)
    return refuse({ code: 'voter-not-entitled', facts: { names: strangers.map((id) => known.get(id)?.name ?? id) } });

  const missing = voters.filter(({ id }) => votes[id] === undefined);
  if (missing.length > 0) return refuse({ code: 'voter-missing', facts: { names: namesOf(missing) } });
  const notedAbsent = voters.filter(({ id }) => votes[id] === 'absent');
  return notedAbsent.length === 0
    ? accept(undefined)
    : refuse({ code: 'present-voter-noted-absent', facts: { names: namesOf(notedAbsent) } });
}

/** Whether the value is one of a ballot, rather than a note that there was none. */
export function takesPart(value: VoteValue): boolean {
  return value !== 'absent' && value !== 'doesNotVote';
}

function namesOf(mandates: readonly Mandate[]): readonly string[] {
  return mandates.map(({ name }) => name);
}
