import { describe, expect, it } from 'vitest';
import { momentSchema } from '../../calendar/moment.ts';
import { act, itemIn } from '../examples/example-acts.ts';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { AUTHOR, SECRETARY, stateOf } from '../examples/example-desk.ts';
import { presentedItem, validatedItem } from '../examples/example-items.ts';
import { mandateOf } from '../examples/example-mandates.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import { attends, FROZEN_COLLEGE, HELD_COLLEGE, HELD_COUNCIL } from '../examples/example-sittings.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { Vote } from '../votes/vote.ts';
import { type Item, itemSchema } from './item.ts';

const item = presentedItem({ id: '20260302-voirie', sitting: HELD_COLLEGE.id });
const given = {
  value: 'positive',
  by: 'emma-exemple',
  at: '2026-02-27T09:00:00.000Z',
  judged: 'a'.repeat(64),
} as const;
const judged = itemSchema.parse({
  ...item,
  opinions: [
    {
      id: 'directeur-financier',
      rule: 'directeur-financier',
      adviser: { kind: 'service', service: 'direction-financiere' },
      origin: { kind: 'automatic', rule: 'directeur-financier' },
      mandatory: true,
      clock: [],
      given,
    },
  ],
});

describe('what becomes of an item', () => {
  it('is taken down with its moment, and keeps its place on the agenda', () => {
    const { state } = decide('accepted');
    expect(itemIn(state, 'voirie')).toMatchObject({
      stage: 'decided',
      outcome: 'accepted',
      sitting: HELD_COLLEGE.id,
      decidedAt: '2026-03-02T08:30:00.000Z',
    });
  });

  it('is one of those that the assembly uses', () => {
    const college = { ...EXAMPLE_COLLEGE, outcomes: ['accepted' as const, 'refused' as const] };
    const settings = { ...EXAMPLE_SETTINGS, assemblies: new Map([[item.assembly, college]]) };
    const refused = act(held(item), SECRETARY, { kind: 'decide', item: item.id, outcome: 'noted' }, { settings });
    expect(refused.refusal).toMatchObject({ code: 'outcome-not-offered', facts: { offered: ['accepted', 'refused'] } });
  });

  it('is taken down in an open sitting, by the secretariat', () => {
    const frozen = stateOf({ items: [item], sittings: [{ ...FROZEN_COLLEGE, agenda: [{ item: item.id }] }] });
    const command = { kind: 'decide', item: item.id, outcome: 'accepted' } as const;
    expect(act(frozen, SECRETARY, command).answer).toBe('sitting-not-open');
    expect(act(held(item), AUTHOR, command).answer).toBe('role-missing');
  });

  it('waits for the day of the sitting', () => {
    const now = momentSchema.parse('2026-03-01T20:00:00.000Z');
    const refused = act(held(item), SECRETARY, { kind: 'decide', item: item.id, outcome: 'accepted' }, { now });
    expect(refused.refusal).toMatchObject({ code: 'sitting-to-come', facts: { day: '2026-03-02' } });
  });

  it('needs a motivation or a decision when it decides on the text', () => {
    const { motivation: _m, decision: _d, ...bare } = item;
    for (const outcome of ['accepted', 'acceptedModified', 'refused', 'noted'] as const) {
      expect(decide(outcome, held(bare)).answer).toBe('texts-empty');
      expect(decide(outcome, held({ ...bare, motivation: 'Considérant' })).answer).toBe('ok');
    }
    for (const outcome of ['postponed', 'withdrawn', 'transferred', 'notApplicable'] as const) {
      expect(decide(outcome, held(bare)).answer).toBe('ok');
    }
  });

  it('needs the quorum when it decides on the text, with the article that says so', () => {
    const two = ['Alice', 'Bruno'].map((name) => attends(name, 'present'));
    const few = held(item, { attendance: [...two, attends('Chloé', 'absent')] });
    expect(decide('accepted', few).refusal).toMatchObject({
      code: 'quorum-missing',
      facts: { present: 2, needed: 3 },
      source: { article: 'CDLD, art. L1123-20' },
    });
    expect(decide('postponed', few).answer).toBe('ok');
  });

  it('goes the way of the vote', () => {
    expect(decide('refused', held(item, { votes: [vote(4, 1)] })).answer).toBe('vote-carried');
    expect(decide('accepted', held(item, { votes: [vote(1, 4)] })).answer).toBe('vote-not-carried');
    expect(decide('accepted', held(item, { votes: [vote(4, 1)] })).answer).toBe('ok');
    expect(decide('refused', held(item, { votes: [vote(1, 4)] })).answer).toBe('ok');
  });

  it('is neither acceptance nor refusal while the votes are tied in the college', () => {
    const tied = held(item, { votes: [vote(2, 2)] });
    expect(decide('accepted', tied).answer).toBe('vote-tied');
    expect(decide('refused', tied).refusal).toMatchObject({
      code: 'vote-tied',
      source: { article: 'CDLD, art. L1123-22' },
    });
    expect(decide('postponedToNext', tied).answer).toBe('ok');
  });

  it('is free when the item’s articles were voted apart', () => {
    const apart = held(item, {
      votes: [
        { ...vote(4, 1), subject: 'Article 1' },
        { ...vote(1, 4), rank: 2, subject: 'Article 2' },
      ],
    });
    expect(decide('acceptedModified', apart).answer).toBe('ok');
    expect(decide('refused', apart).answer).toBe('ok');
  });

  it('of a council waits for the urgency of an item that came too late to be recognised', () => {
    const late = itemSchema.parse({
      ...item,
      assembly: 'conseil',
      sitting: HELD_COUNCIL.id,
      listType: 'urgence',
      presentedAt: '2026-03-16T10:00:00.000Z',
    });
    const counts = { yes: 10, no: 0, abstain: 0 };
    const votes: Vote[] = [{ item: item.id, rank: 1, ballot: { kind: 'counted', counts } }];
    const sitting = { ...HELD_COUNCIL, agenda: [{ item: item.id }], votes };
    const now = momentSchema.parse('2026-03-17T19:00:00.000Z');
    const command = { kind: 'decide', item: item.id, outcome: 'accepted' } as const;
    const early = act(stateOf({ items: [late], sittings: [sitting] }), SECRETARY, command, { now });
    expect(early.refusal).toMatchObject({ code: 'urgency-not-recognised', source: { article: 'CDLD, art. L1122-24' } });
    const nine = ['Alice', 'Bruno', 'Chloé', 'Denis', 'Gaëlle', 'Hugo', 'Inès', 'Jules', 'Karim'];
    const recognised = { ...sitting, recognisedUrgencies: { [item.id]: nine.map((name) => mandateOf(name).id) } };
    const taken = act(stateOf({ items: [late], sittings: [recognised] }), SECRETARY, command, { now });
    expect(taken.answer).toBe('ok');
  });

  it('needs a vote where the assembly wants one', () => {
    const sittings = { ...EXAMPLE_COLLEGE.sittings, voteRequired: true };
    const college = { ...EXAMPLE_COLLEGE, sittings };
    const settings = { ...EXAMPLE_SETTINGS, assemblies: new Map([[item.assembly, college]]) };
    const command = { kind: 'decide', item: item.id, outcome: 'accepted' } as const;
    expect(act(held(item), SECRETARY, command, { settings }).answer).toBe('vote-missing');
    expect(act(held({ ...item, pollType: 'none' }), SECRETARY, command, { settings }).answer).toBe('ok');
  });
});

describe('a postponed item', () => {
  it('comes back to its service as a draft, without opinions', () => {
    const { state } = decide('postponed', held(judged));
    expect(itemIn(state, 'voirie')).toMatchObject({ stage: 'decided', copy: '20260302-neuf0' });
    expect(itemIn(state, 'neuf0')).toMatchObject({
      stage: 'draft',
      title: item.title,
      author: item.author,
      origin: { kind: 'again', of: item.id },
    });
    expect(itemIn(state, 'neuf0').opinions ?? []).toEqual([]);
  });

  it('to the next sitting arrives validated, and inherits its opinions', () => {
    const { state } = decide('postponedToNext', held(judged));
    expect(itemIn(state, 'neuf0')).toMatchObject({
      stage: 'validated',
      opinions: [{ rule: 'directeur-financier', origin: { kind: 'inherited' }, given }],
    });
  });

  it('keeps its annexes, but none of the sitting and no signed one', () => {
    const file = { sha256: 'b'.repeat(64), bytes: 10, mediaType: 'application/pdf' };
    const annex = { file, addedBy: 'alice-exemple', addedAt: item.createdAt };
    const full = itemSchema.parse({
      ...item,
      annexes: [
        { ...annex, id: '20260301-plan', type: 'annexe', name: 'Plan.pdf' },
        { ...annex, id: '20260301-seance', type: 'annexe-seance', name: 'Projection.pdf' },
        { ...annex, id: '20260301-signee', type: 'annexe', name: 'Signée.pdf', signed: true },
        { ...annex, id: '20260301-avis', type: 'annexe-avis', name: 'Avis.pdf' },
      ],
    });
    const names = (name: 'postponed' | 'postponedToNext') =>
      itemIn(decide(name, held(full)).state, 'neuf0').annexes?.map(({ id }) => id.slice(9));
    expect(names('postponed')).toEqual(['plan']);
    expect(names('postponedToNext')).toEqual(['plan', 'avis']);
  });
});

describe('a withdrawn item', () => {
  it('leaves a draft behind only when asked', () => {
    expect(decide('withdrawn').state.items.size).toBe(1);
    const command = { kind: 'decide', item: item.id, outcome: 'withdrawn', copy: true } as const;
    const kept = act(held(item), SECRETARY, command);
    expect(itemIn(kept.state, 'neuf0')).toMatchObject({ stage: 'draft', origin: { kind: 'again', of: item.id } });
  });
});

describe('undoing a decision', () => {
  const undo = { kind: 'undoDecision', item: item.id } as const;

  it('makes the item undecided, as long as the sitting is open', () => {
    const undone = act(decide('refused').state, SECRETARY, undo);
    expect(itemIn(undone.state, 'voirie')).toEqual(item);
    expect(act(undone.state, SECRETARY, undo).answer).toBe('wrong-stage');
  });

  it('is refused while a copy exists, and possible once it is deleted', () => {
    const postponed = decide('postponed').state;
    expect(act(postponed, SECRETARY, undo).answer).toBe('copy-exists');
    const deleted = act(postponed, AUTHOR, { kind: 'delete', item: '20260302-neuf0' });
    expect(act(deleted.state, SECRETARY, undo).answer).toBe('ok');
  });
});

describe('deciding out of a sitting', () => {
  const delegated = validatedItem({ id: '20260302-voirie', delegated: true });
  const command = { kind: 'decideOutOfSitting', item: delegated.id, reason: 'Gestion journalière' } as const;

  it('is for validated items marked for it', () => {
    const decided = act(stateOf({ items: [delegated] }), SECRETARY, command);
    expect(itemIn(decided.state, 'voirie')).toMatchObject({
      stage: 'decidedOutOfSitting',
      decidedBy: SECRETARY.id,
      reason: 'Gestion journalière',
    });
    const plain = stateOf({ items: [validatedItem({ id: '20260302-voirie' })] });
    expect(act(plain, SECRETARY, command).answer).toBe('not-delegated');
  });

  it('needs texts, and the mandatory opinions', () => {
    const { motivation: _m, decision: _d, ...bare } = delegated;
    expect(act(stateOf({ items: [bare] }), SECRETARY, command).answer).toBe('texts-empty');
    const costly = { ...delegated, amount: 50_000 };
    expect(act(stateOf({ items: [costly] }), SECRETARY, command).answer).toBe('opinions-missing');
  });
});

function decide(
  outcome:
    | 'accepted'
    | 'acceptedModified'
    | 'refused'
    | 'postponed'
    | 'postponedToNext'
    | 'withdrawn'
    | 'notApplicable'
    | 'noted'
    | 'transferred',
  state = held(item),
) {
  return act(state, SECRETARY, { kind: 'decide', item: item.id, outcome });
}

function held(point: Item, changes: Partial<Pick<Sitting, 'votes' | 'attendance'>> = {}) {
  return stateOf({ items: [point], sittings: [{ ...HELD_COLLEGE, agenda: [{ item: point.id }], ...changes }] });
}

function vote(yes: number, no: number): Vote {
  return { item: item.id, rank: 1, ballot: { kind: 'counted', counts: { yes, no, abstain: 0 } } };
}
