import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { EXAMPLE_COUNCIL } from '../examples/example-council.ts';
import { contextOf, SECRETARY, stateOf } from '../examples/example-desk.ts';
import { presentedItem } from '../examples/example-items.ts';
import { mandateOf } from '../examples/example-mandates.ts';
import { onSitting, withCollege } from '../examples/example-sitting-acts.ts';
import { attends, HELD_COLLEGE, HELD_COUNCIL, itemNumber } from '../examples/example-sittings.ts';
import { type Item, itemSchema } from '../items/item.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { Vote } from '../votes/vote.ts';
import { closingChecklist } from './closing-checklist.ts';
import { explainSittingRefusal } from './refusal-messages.ts';
import type { SittingAt } from './sitting.ts';
import type { SittingRefusal } from './sitting-refusal.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const agenda = [{ item: itemNumber(1) }, { item: itemNumber(2) }, { item: itemNumber(3), under: true as const }];
const held = { ...HELD_COLLEGE, agenda };
const close = { kind: 'closeSitting', sitting: held.id };

const presented = (number: number, changes: object = {}) =>
  presentedItem({ id: itemNumber(number), sitting: held.id, ...changes });
const decided = (number: number, changes: object = {}): Item =>
  itemSchema.parse({
    ...presented(number),
    stage: 'decided',
    outcome: 'accepted',
    decidedAt: '2026-03-02T08:20:00.000Z',
    ...changes,
  });
const threeDecided = [decided(1), decided(2), decided(3)];
const stateWith = (items: readonly Item[], changes: Partial<SittingAt<'held'>> = {}) =>
  stateOf({ items, sittings: [{ ...held, ...changes }] });

function problems(
  items: readonly Item[],
  changes: Partial<SittingAt<'held'>> = {},
  assembly: AssemblySettings = EXAMPLE_COLLEGE,
) {
  const sitting = { ...held, ...changes };
  const found = closingChecklist({ sitting, assembly }, stateOf({ items, sittings: [sitting] }), contextOf(SECRETARY));
  return found.map(({ code, item, blocking }) => [code, item, blocking]);
}

describe('the check-list of closing', () => {
  it('is empty when everything is in order', () => {
    expect(problems(threeDecided)).toEqual([]);
  });

  it('names an undecided item, which blocks unless closing gives it an outcome', () => {
    const items = [presented(1), decided(2), decided(3)];
    expect(problems(items)).toEqual([['undecided', itemNumber(1), true]]);
    const accepting = {
      ...EXAMPLE_COLLEGE,
      sittings: { ...EXAMPLE_COLLEGE.sittings, closingOutcome: 'accepted' },
    } as const;
    expect(problems(items, {}, accepting)).toEqual([['undecided', itemNumber(1), false]]);
  });

  it('names an item out for correction', () => {
    const correction = itemSchema.parse({
      ...presented(1),
      stage: 'correction',
      returnedAt: '2026-03-02T08:00:00.000Z',
      way: 'plain',
      reason: 'Montant à revoir',
    });
    expect(problems([correction, decided(2), decided(3)])).toEqual([['inCorrection', itemNumber(1), true]]);
  });

  it('names an empty decision, unless the item was put off', () => {
    const empty = { motivation: '', decision: '' };
    expect(problems([decided(1, empty), decided(2), decided(3)])).toEqual([['decisionEmpty', itemNumber(1), true]]);
    expect(problems([decided(1, { ...empty, outcome: 'postponed' }), decided(2), decided(3)])).toEqual([]);
  });

  it('names an item decided without a quorum, with the article', () => {
    const alone = { attendance: [attends('Alice', 'present'), attends('Bruno', 'present')] };
    const [first] = closingChecklist(
      { sitting: { ...held, ...alone }, assembly: EXAMPLE_COLLEGE },
      stateWith(threeDecided, alone),
      contextOf(SECRETARY),
    );
    expect(first).toMatchObject({
      code: 'notDeliberated',
      item: itemNumber(1),
      because: { code: 'quorum-missing', source: { article: 'CDLD, art. L1123-20' } },
    });
  });

  it('names a missing mandatory opinion', () => {
    const accepting = {
      ...EXAMPLE_COLLEGE,
      sittings: { ...EXAMPLE_COLLEGE.sittings, closingOutcome: 'accepted' },
    } as const;
    const costly = presented(1, { amount: 45_000 });
    expect(problems([costly, decided(2), decided(3)], {}, accepting)).toContainEqual([
      'opinionMissing',
      itemNumber(1),
      true,
    ]);
  });

  it('names a missing vote where votes are taken down', () => {
    const council = { ...EXAMPLE_COUNCIL, sittings: { ...EXAMPLE_COUNCIL.sittings, voteRequired: true } };
    const sitting = { ...HELD_COUNCIL, agenda: [{ item: itemNumber(1) }] };
    const item = decided(1, { assembly: 'conseil', sitting: sitting.id });
    const found = closingChecklist(
      { sitting, assembly: council },
      stateOf({ items: [item], sittings: [sitting] }),
      contextOf(SECRETARY),
    );
    expect(found).toMatchObject([{ code: 'voteMissing', item: itemNumber(1), blocking: true }]);
  });

  it('names a vote that no longer fits who was present, and a decision that contradicts it', () => {
    const vote = (yes: number, no: number): Vote => ({
      item: itemNumber(1),
      rank: 1,
      ballot: { kind: 'counted', counts: { yes, no, abstain: 0 } },
    });
    expect(problems(threeDecided, { votes: [vote(4, 2)] })).toEqual([['voteInvalid', itemNumber(1), true]]);
    expect(problems(threeDecided, { votes: [vote(1, 4)] })).toEqual([['voteContradicts', itemNumber(1), true]]);
    expect(problems([decided(1, { outcome: 'refused' }), decided(2), decided(3)], { votes: [vote(1, 4)] })).toEqual([]);
    expect(problems(threeDecided, { votes: [vote(2, 2)] })).toEqual([['voteContradicts', itemNumber(1), true]]);
  });

  it('warns of unsigned papers, missing presences, late notices and nobody to sign', () => {
    const annex = {
      id: '20260220-annexe1',
      type: 'deliberation-a-signer',
      name: 'Convention',
      file: { sha256: '0'.repeat(64), bytes: 10, mediaType: 'application/pdf' },
      addedBy: 'alice-exemple',
      addedAt: '2026-02-20T09:00:00.000Z',
      toSign: true,
    };
    const notNoted = HELD_COLLEGE.attendance.filter(({ mandate }) => mandate !== mandateOf('Emma').id);
    const late = {
      extraordinary: true,
      notices: [{ mandate: mandateOf('Bruno').id, received: HELD_COLLEGE.at.slice(0, 10) as never }],
    };
    const unsigned = {
      ...EXAMPLE_COLLEGE,
      sittings: {
        ...EXAMPLE_COLLEGE.sittings,
        functions: Object.fromEntries(
          Object.entries(EXAMPLE_COLLEGE.sittings.functions).map(([id, held]) => [id, { ...held, signs: false }]),
        ),
      },
    };
    const items = [decided(1, { annexes: [annex] }), decided(2), decided(3)];
    expect(problems(items, { attendance: notNoted, ...late }, unsigned)).toEqual([
      ['annexUnsigned', itemNumber(1), false],
      ['attendanceMissing', undefined, false],
      ['noticeLate', undefined, false],
      ['signatoryMissing', undefined, false],
    ]);
  });
});

describe('closing a sitting', () => {
  it('fixes numbers and references for ever, and the digest of the minutes', () => {
    const { state, events } = onSitting(stateWith(threeDecided), close, { digest });
    const closed = state.sittings.get(held.id);
    expect(closed).toMatchObject({
      stage: 'closed',
      closedBy: 'diane-exemple',
      numbers: { [itemNumber(1)]: '1', [itemNumber(2)]: '2', [itemNumber(3)]: '2.1' },
      references: {
        [itemNumber(1)]: 'COL/20260302-1',
        [itemNumber(2)]: 'COL/20260302-2',
        [itemNumber(3)]: 'COL/20260302-2.1',
      },
    });
    expect(closed?.stage === 'closed' && closed.minutesDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(events.map(({ kind }) => kind)).toEqual(['sittingClosed']);
  });

  it('is refused with the list of what blocks, item by item', () => {
    const refused = onSitting(stateWith([presented(1), decided(2), presented(3)]), close);
    expect(refused.answer).toBe('closing-blocked');
    // The code has just been compared.
    expect(explainSittingRefusal(refused.refusal as SittingRefusal)).toBe(
      'La séance ne peut pas encore être clôturée\u00A0: point 1\u00A0: sans décision consignée\u202F; point 2.1\u00A0: sans décision consignée. Réglez ces points, puis clôturez.',
    );
  });

  it('accepts what is undecided where that is configured, and keeps explicit decisions', () => {
    const settings = withCollege({ sittings: { ...EXAMPLE_COLLEGE.sittings, closingOutcome: 'accepted' } });
    const items = [presented(1), decided(2, { outcome: 'refused' }), presented(3)];
    const { state, events } = onSitting(stateWith(items), close, { settings, digest });
    const outcomes = [...state.items.values()].map((item) => item.stage === 'decided' && item.outcome);
    expect(outcomes).toEqual(['accepted', 'refused', 'accepted']);
    expect(events.map(({ kind }) => kind)).toEqual(['itemDecided', 'itemDecided', 'sittingClosed']);
  });

  it('gives each postponed item a copy of its own', () => {
    const settings = withCollege({ sittings: { ...EXAMPLE_COLLEGE.sittings, closingOutcome: 'postponed' } });
    const items = [presented(1), presented(2), presented(3)];
    const { state } = onSitting(stateWith(items), close, { settings, digest });
    const copies = [...state.items.values()].filter(({ origin }) => origin?.kind === 'again');
    expect(copies.map(({ origin }) => origin?.kind === 'again' && origin.of)).toEqual(items.map(({ id }) => id));
  });

  it('gives another digest when one word of a decision differs', () => {
    const digestOf = (text: string) => {
      const items = [decided(1, { decision: text }), decided(2), decided(3)];
      const closed = onSitting(stateWith(items), close, { digest }).state.sittings.get(held.id);
      return closed?.stage === 'closed' ? closed.minutesDigest : undefined;
    };
    expect(digestOf('De réparer la rue.')).toBe(digestOf('De réparer la rue.'));
    expect(digestOf('De réparer la rue.')).not.toBe(digestOf('De refaire la rue.'));
  });

  it('is for ever', () => {
    const { state } = onSitting(stateWith(threeDecided), close, { digest });
    for (const kind of ['openSitting', 'unfreezeSitting', 'closeSitting', 'deleteSitting'])
      expect(onSitting(state, { kind, sitting: held.id }).answer).not.toBe('ok');
    expect(onSitting(state, { kind: 'editSitting', sitting: held.id, changes: { place: 'Ailleurs' } }).answer).not.toBe(
      'ok',
    );
  });
});

describe('approving minutes', () => {
  const closedCouncil = (closedAt: string) => ({
    ...HELD_COUNCIL,
    agenda: [],
    stage: 'closed',
    closedAt,
    closedBy: 'diane-exemple',
    references: {},
    numbers: {},
    minutesDigest: '0'.repeat(64),
  });
  const later = (changes: object = {}) => ({
    ...HELD_COUNCIL,
    agenda: [],
    id: '20260105-cons2',
    at: '2026-04-21T19:30',
    ...changes,
  });
  const approve = { kind: 'approveMinutes', sitting: HELD_COUNCIL.id, at: '20260105-cons2' };
  const answer = (closedAt: string, changes: object = {}) =>
    // The example sittings are complete; only their branded texts are plain here.
    onSitting(stateOf({ sittings: [closedCouncil(closedAt), later(changes)] as never }), approve);

  it('asks a council for seven clear days between the minutes and the sitting that approves them', () => {
    expect(answer('2026-04-13T10:00:00.000Z').state.sittings.get(HELD_COUNCIL.id)).toMatchObject({
      minutesApprovedAt: '20260105-cons2',
    });
    expect(answer('2026-04-14T10:00:00.000Z').refusal).toMatchObject({
      code: 'minutes-available-too-late',
      facts: { ready: '2026-04-14', lastDay: '2026-04-13', clearDays: 7 },
      source: { article: 'CDLD, art. L1122-16' },
    });
  });

  it('lets an urgent sitting approve minutes that come with its agenda', () => {
    expect(answer('2026-04-20T10:00:00.000Z', { urgency: 'Subside à engager avant le 30 avril' }).answer).toBe('ok');
  });

  it('is done once, by a later sitting of the same assembly, once it is open', () => {
    const closedAt = '2026-04-01T10:00:00.000Z';
    expect(answer(closedAt, { at: '2026-02-17T19:30' }).answer).toBe('approving-sitting-not-later');
    expect(answer(closedAt, { assembly: 'college' }).answer).toBe('approving-sitting-of-other-assembly');
    expect(answer(closedAt, { stage: 'planned' }).answer).toBe('approving-sitting-not-held');
    expect(onSitting(answer(closedAt).state, approve).answer).toBe('already-approved');
  });
});
