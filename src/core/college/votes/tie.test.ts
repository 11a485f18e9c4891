import { describe, expect, it } from 'vitest';
import { settleTie, type TieOutcome } from './tie.ts';
import type { TieRule } from './vote-rules.ts';

const college: TieRule = { rule: 'college', castingVoteFromSitting: 3, urgencyGivesCastingVote: true };
const withoutUrgency: TieRule = { ...college, urgencyGivesCastingVote: false };
const council: TieRule = { rule: 'rejected' };
const postponed: TieRule = { rule: 'postponed' };
const casting: TieRule = { rule: 'castingVote' };

const open = (...ways: Extract<TieOutcome, { kind: 'open' }>['ways']): TieOutcome => ({ kind: 'open', ways });
const yes = (because: 'urgency' | 'repeatedTie' | 'ownRule'): TieOutcome => ({
  kind: 'decidedByChair',
  value: 'yes',
  because,
});
const postponeOrCall = open('postpone', 'callCouncillor');
const orChair = open('postpone', 'callCouncillor', 'chairVotes');

/** Every combination: rule, urgency recognised before, tied sittings so far, whether the chair voted yes. */
const TABLE: readonly (readonly [string, TieRule, boolean, number, boolean, TieOutcome])[] = [
  ['a college postpones or calls a councillor at the first tie', college, false, 1, false, postponeOrCall],
  ['whatever the chair voted', college, false, 1, true, postponeOrCall],
  ['and again at the second', college, false, 2, false, postponeOrCall],
  ['whatever the chair voted then', college, false, 2, true, postponeOrCall],
  ['may ask the chair at the third', college, false, 3, false, orChair],
  ['and follows the chair at the third', college, false, 3, true, yes('repeatedTie')],
  ['or at any later one', college, false, 4, true, yes('repeatedTie')],
  ['which may still be asked then', college, false, 4, false, orChair],
  ['may ask the chair at once in recognised urgency', college, true, 1, false, orChair],
  ['and follows the chair in recognised urgency', college, true, 1, true, yes('urgency')],
  ['at the second tie too', college, true, 2, true, yes('urgency')],
  ['which may still be asked at the second', college, true, 2, false, orChair],
  ['names urgency before the repeated tie', college, true, 3, true, yes('urgency')],
  ['and may ask the chair for either reason', college, true, 3, false, orChair],
  ['gives urgency no effect where the dated law does not', withoutUrgency, true, 1, true, postponeOrCall],
  ['nor without the chair’s vote', withoutUrgency, true, 2, false, postponeOrCall],
  ['but keeps the third tie', withoutUrgency, true, 3, true, yes('repeatedTie')],
  ...[false, true].flatMap((urgency) =>
    [1, 2, 3, 4].flatMap((sittings) =>
      [false, true].flatMap((voted) => [
        [
          `a council rejects (${urgency}, ${sittings}, ${voted})`,
          council,
          urgency,
          sittings,
          voted,
          { kind: 'rejected' },
        ] as const,
        [
          `own rule: postponed (${urgency}, ${sittings}, ${voted})`,
          postponed,
          urgency,
          sittings,
          voted,
          open('postpone'),
        ] as const,
        [
          `own rule: casting vote (${urgency}, ${sittings}, ${voted})`,
          casting,
          urgency,
          sittings,
          voted,
          voted ? yes('ownRule') : open('postpone', 'chairVotes'),
        ] as const,
      ]),
    ),
  ),
];

describe('a tie', () => {
  it.each(TABLE)('%s', (_name, rule, urgencyRecognised, tiedSittings, chairVoted, expected) => {
    expect(settleTie({ rule, urgencyRecognised, tiedSittings, chairVote: chairVoted ? 'yes' : undefined })).toEqual(
      expected,
    );
  });

  it('is lost when the chair votes no', () => {
    expect(settleTie({ rule: college, urgencyRecognised: true, tiedSittings: 1, chairVote: 'no' })).toEqual({
      kind: 'decidedByChair',
      value: 'no',
      because: 'urgency',
    });
  });
});
