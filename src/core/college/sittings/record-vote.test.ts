import { describe, expect, it } from 'vitest';
import { stateOf } from '../examples/example-desk.ts';
import { presentedItem } from '../examples/example-items.ts';
import { mandateOf } from '../examples/example-mandates.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import { onSitting } from '../examples/example-sitting-acts.ts';
import { attends, HELD_COLLEGE, HELD_COUNCIL, itemNumber } from '../examples/example-sittings.ts';
import { type Item, itemSchema } from '../items/item.ts';
import { earlierTiedSittings } from '../votes/tied-sittings.ts';
import { timesListed } from '../votes/times-listed.ts';
import type { Sitting } from './sitting.ts';

const items = [1, 2, 3, 4, 5].map((number) => presentedItem({ id: itemNumber(number), sitting: HELD_COLLEGE.id }));
const college = (changes: Partial<Sitting> = {}) =>
  stateOf({ items, sittings: [{ ...HELD_COLLEGE, ...changes } as Sitting] });
const counted = (yes: number, no: number) => ({ kind: 'counted', counts: { yes, no, abstain: 0 } }) as const;
const vote = (changes: object = {}, sitting: Sitting = HELD_COLLEGE) => ({
  kind: 'recordVote',
  sitting: sitting.id,
  vote: { item: itemNumber(1), rank: 1, ballot: counted(3, 2), ...changes },
});

describe('taking a vote down', () => {
  it('keeps the votes in the order of the agenda, whatever the order of entry', () => {
    const second = onSitting(college(), vote({ item: itemNumber(2) }));
    const first = onSitting(second.state, vote());
    expect(first.state.sittings.get(HELD_COLLEGE.id)?.votes.map(({ item }) => item)).toEqual([
      itemNumber(1),
      itemNumber(2),
    ]);
  });

  it('replaces the vote of the same rank', () => {
    const { state } = onSitting(college(), vote());
    const again = onSitting(state, vote({ ballot: counted(5, 0) }));
    expect(again.state.sittings.get(HELD_COLLEGE.id)?.votes).toMatchObject([{ ballot: { counts: { yes: 5 } } }]);
  });

  it('stops with the reason when the quorum is lost', () => {
    const leaving = [
      ...HELD_COLLEGE.attendance,
      ...['Alice', 'Bruno', 'Chloé'].map((name) => attends(name, 'excused')),
    ];
    const refused = onSitting(college({ attendance: leaving }), vote({ ballot: counted(2, 0) }));
    expect(refused.refusal).toMatchObject({
      code: 'quorum-missing',
      facts: { present: 2, inOffice: 5, needed: 3 },
      source: { article: 'CDLD, art. L1123-20' },
    });
  });

  it('refuses an item in correction, or on no agenda', () => {
    const correction = itemSchema.parse({
      ...items[0],
      stage: 'correction',
      returnedAt: '2026-03-02T08:00:00.000Z',
      way: 'plain',
      reason: 'Montant à revoir',
    });
    const state = stateOf({ items: [correction], sittings: [HELD_COLLEGE] });
    expect(onSitting(state, vote()).answer).toBe('item-in-correction');
    expect(onSitting(college(), vote({ item: itemNumber(9) })).answer).toBe('item-not-on-agenda');
  });

  it('says nothing of the vote in its event', () => {
    const [event] = onSitting(college(), vote()).events;
    expect(event?.facts).toEqual({ assembly: 'Collège communal', at: HELD_COLLEGE.at, rank: 1 });
    expect(event?.item).toBeUndefined();
  });
});

describe('taking a vote back', () => {
  const remove = (rank: number) => ({ kind: 'removeVote', sitting: HELD_COLLEGE.id, item: itemNumber(1), rank });
  const three = [1, 2, 3].reduce(
    (state, rank) =>
      onSitting(
        state,
        vote({ rank, subject: `Article ${rank}`, ballot: counted(1, 0), ...(rank === 3 ? { linkedTo: 2 } : {}) }),
      ).state,
    college(),
  );

  it('moves up those after it, with their links', () => {
    const { state } = onSitting(three, remove(1));
    expect(
      state.sittings.get(HELD_COLLEGE.id)?.votes.map(({ rank, subject, linkedTo }) => [rank, subject, linkedTo]),
    ).toEqual([
      [1, 'Article 2', undefined],
      [2, 'Article 3', 1],
    ]);
  });

  it('is refused while others are linked to it', () => {
    expect(onSitting(three, remove(2)).answer).toBe('vote-has-links');
    expect(onSitting(three, remove(4)).answer).toBe('vote-not-found');
  });
});

describe('the sentence of a result', () => {
  const write = (text: string | null) => ({
    kind: 'writeSentence',
    sitting: HELD_COLLEGE.id,
    item: itemNumber(1),
    rank: 1,
    text,
  });

  it('may be written by hand, with a trace of who and when', () => {
    const voted = onSitting(college(), vote()).state;
    const written = onSitting(voted, write('Par 3 voix contre 2, DÉCIDE'));
    expect(written.state.sittings.get(HELD_COLLEGE.id)?.votes[0]?.sentence).toEqual({
      text: 'Par 3 voix contre 2, DÉCIDE',
      by: 'diane-exemple',
      at: '2026-03-02T08:30:00.000Z',
    });
    expect(onSitting(written.state, write(null)).state).toEqual(voted);
    expect(onSitting(voted, write(null)).answer).toBe('sentence-unchanged');
  });

  it('written by hand is dropped when the vote changes', () => {
    const written = onSitting(onSitting(college(), vote()).state, write('Par 3 voix contre 2, DÉCIDE'));
    const again = onSitting(written.state, vote({ ballot: counted(5, 0) }));
    expect(again.state.sittings.get(HELD_COLLEGE.id)?.votes[0]?.sentence).toBeUndefined();
  });
});

describe('an item that came too late for a council', () => {
  const late = {
    ...presentedItem({ id: itemNumber(1), sitting: HELD_COUNCIL.id }),
    presentedAt: '2026-03-16T09:00:00.000Z',
  };
  const state = stateOf({ items: [itemSchema.parse({ ...late, assembly: 'conseil' })], sittings: [HELD_COUNCIL] });
  const recognise = (names: readonly string[]) => ({
    kind: 'recogniseUrgency',
    sitting: HELD_COUNCIL.id,
    item: itemNumber(1),
    by: names.map((name) => mandateOf(name).id),
  });
  const nine = ['Alice', 'Bruno', 'Chloé', 'Denis', 'Gaëlle', 'Hugo', 'Inès', 'Jules', 'Karim'];

  it('is voted once two thirds of those present have recognised the urgency', () => {
    const moment = { moment: '2026-03-17T19:00:00.000Z' };
    expect(onSitting(state, vote({ ballot: counted(9, 4) }, HELD_COUNCIL), moment).refusal).toMatchObject({
      code: 'urgency-not-recognised',
      source: { article: 'CDLD, art. L1122-24' },
    });
    expect(onSitting(state, recognise(nine.slice(1)), moment).answer).toBe('urgency-not-recognised');
    const urgent = onSitting(state, recognise(nine), moment);
    expect(urgent.state.sittings.get(HELD_COUNCIL.id)?.recognisedUrgencies).toEqual({
      [itemNumber(1)]: nine.map((name) => mandateOf(name).id),
    });
    expect(onSitting(urgent.state, vote({ ballot: counted(9, 4) }, HELD_COUNCIL), moment).answer).toBe('ok');
  });

  it('is the only kind whose urgency is recognised', () => {
    const inTime = itemSchema.parse({ ...late, assembly: 'conseil', presentedAt: '2026-02-20T09:00:00.000Z' });
    const known = stateOf({ items: [inTime], sittings: [HELD_COUNCIL] });
    expect(onSitting(known, recognise(nine), { moment: '2026-03-17T19:00:00.000Z' }).answer).toBe('urgency-not-needed');
  });
});

describe('a matter that comes back', () => {
  const chain = [1, 2, 3].map(
    (number): Item =>
      itemSchema.parse({
        ...presentedItem({ id: itemNumber(number), sitting: `20260105-tied${number}` }),
        ...(number === 1 ? {} : { origin: { kind: 'again', of: itemNumber(number - 1) } }),
      }),
  );
  const sittings = chain.map((item, index) => ({
    ...HELD_COLLEGE,
    id: (item as Extract<Item, { stage: 'presented' }>).sitting,
    noticeRank: index + 1,
    agenda: [{ item: item.id }],
    votes: [{ item: item.id, rank: 1, ballot: counted(2, 2) }],
  }));
  const state = stateOf({ items: chain, sittings });

  it('counts the earlier sittings in which it was tied', () => {
    const ties = chain.map(({ id }) => earlierTiedSittings(state, EXAMPLE_SETTINGS, id));
    expect(ties).toEqual([0, 1, 2]);
  });

  it('does not count a tie that a second vote broke in the same sitting', () => {
    const [first, ...others] = sittings;
    if (first === undefined) throw new Error('La première séance manque.');
    const broken = { ...first, votes: [...first.votes, { item: itemNumber(1), rank: 2, ballot: counted(3, 2) }] };
    const known = stateOf({ items: chain, sittings: [broken, ...others] });
    expect(earlierTiedSittings(known, EXAMPLE_SETTINGS, itemNumber(3))).toBe(1);
  });

  it('follows the chair at the third tied sitting', () => {
    const third = sittings[2];
    if (third === undefined) throw new Error('La troisième séance manque.');
    const votes = { Alice: 'yes', Bruno: 'yes', Chloé: 'no', Denis: 'no', Emma: 'abstain' };
    const ballot = {
      kind: 'byName',
      votes: Object.fromEntries(Object.entries(votes).map(([name, value]) => [mandateOf(name).id, value])),
    };
    expect(onSitting(state, vote({ item: itemNumber(3), ballot, castingVote: 'yes' }, third)).answer).toBe('ok');
    const second = sittings[1];
    if (second === undefined) throw new Error('La deuxième séance manque.');
    expect(onSitting(state, vote({ item: itemNumber(2), ballot, castingVote: 'yes' }, second)).refusal).toMatchObject({
      code: 'casting-vote-not-allowed',
      facts: { tiedSittings: 2, castingVoteFromSitting: 3 },
    });
  });

  it('counts how many notices in a row have listed it', () => {
    const listed = sittings.map((sitting, index) => timesListed(state, sitting, itemNumber(index + 1)));
    expect(listed).toEqual([1, 2, 3]);
    const [, second] = sittings;
    if (second === undefined) throw new Error('La deuxième séance manque.');
    expect(timesListed(state, { ...second, noticeRank: 1 }, itemNumber(2))).toBe(1);
    expect(timesListed(state, { ...second, noticeRank: 1, listedBefore: { [itemNumber(2)]: 2 } }, itemNumber(2))).toBe(
      2,
    );
  });
});
