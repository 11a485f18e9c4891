import { describe, expect, it } from 'vitest';
import { act, itemIn, sittingIn } from '../examples/example-acts.ts';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { AUTHOR, SECRETARY, stateOf } from '../examples/example-desk.ts';
import { draftItem, presentedItem, validatedItem } from '../examples/example-items.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import { FROZEN_COLLEGE, HELD_COLLEGE, PLANNED_COLLEGE, PLANNED_COUNCIL } from '../examples/example-sittings.ts';
import type { Sitting } from '../sittings/sitting.ts';
import { itemSchema } from './item.ts';

const item = validatedItem({ id: '20260302-voirie' });
const present = { kind: 'present', item: item.id, sitting: PLANNED_COLLEGE.id } as const;

describe('putting an item on an agenda', () => {
  it('gives it its place in the sitting', () => {
    const put = act(withSitting(empty(PLANNED_COLLEGE)), SECRETARY, present);
    expect(itemIn(put.state, 'voirie')).toMatchObject({
      stage: 'presented',
      sitting: PLANNED_COLLEGE.id,
      listType: 'normal',
    });
    expect(sittingIn(put.state, PLANNED_COLLEGE.id).agenda).toEqual([{ item: item.id }]);
  });

  it('is done by the secretariat alone', () => {
    expect(act(withSitting(empty(PLANNED_COLLEGE)), AUTHOR, present).answer).toBe('role-missing');
  });

  it('is for validated items', () => {
    const state = stateOf({ items: [draftItem({ id: '20260302-voirie' })], sittings: [empty(PLANNED_COLLEGE)] });
    expect(act(state, SECRETARY, present).answer).not.toBe('ok');
  });

  it('makes it late after the freeze, and frozen at once', () => {
    for (const sitting of [FROZEN_COLLEGE, HELD_COLLEGE]) {
      const put = act(withSitting(empty(sitting)), SECRETARY, present);
      expect(itemIn(put.state, 'voirie')).toMatchObject({ stage: 'presented', listType: 'tardif' });
      expect(put.events[0]?.facts['list']).toBe('late');
    }
  });

  it('keeps it normal when forced, or where agendas are never frozen', () => {
    const forced = act(withSitting(empty(FROZEN_COLLEGE)), SECRETARY, { ...present, forceNormal: true });
    expect(itemIn(forced.state, 'voirie')).toMatchObject({ listType: 'normal' });
    const college = { ...EXAMPLE_COLLEGE, sittings: { ...EXAMPLE_COLLEGE.sittings, freezes: false } };
    const settings = { ...EXAMPLE_SETTINGS, assemblies: new Map([[item.assembly, college]]) };
    const held = act(withSitting(empty(HELD_COLLEGE)), SECRETARY, present, { settings });
    expect(itemIn(held.state, 'voirie')).toMatchObject({ listType: 'normal' });
  });

  it('takes a custom list type, and leaves normal and late to the engine', () => {
    const state = withSitting(empty(PLANNED_COLLEGE));
    const custom = act(state, SECRETARY, { ...present, listType: 'communication' });
    expect(itemIn(custom.state, 'voirie')).toMatchObject({ listType: 'communication' });
    expect(act(state, SECRETARY, { ...present, listType: 'tardif' }).answer).toBe('choice-unknown');
  });

  it('is refused onto a closed sitting, another assembly’s, or one that does not exist', () => {
    expect(act(withSitting(closed()), SECRETARY, present).answer).toBe('sitting-closed');
    const council = { ...present, sitting: PLANNED_COUNCIL.id };
    expect(act(withSitting(PLANNED_COUNCIL), SECRETARY, council).answer).toBe('sitting-of-other-assembly');
    expect(act(stateOf({ items: [item] }), SECRETARY, present).answer).toBe('sitting-not-found');
  });

  it('waits for a mandatory opinion that is neither given nor expired, and cites the law', () => {
    const costly = validatedItem({ id: '20260302-voirie', amount: 45_000 });
    const refused = act(stateOf({ items: [costly], sittings: [empty(PLANNED_COLLEGE)] }), SECRETARY, present);
    expect(refused.refusal).toMatchObject({
      code: 'opinions-missing',
      facts: { opinions: ['Avis de légalité du directeur financier'] },
      source: { article: 'CDLD, art. L1124-40' },
    });
    const below = validatedItem({ id: '20260302-voirie', amount: 29_999 });
    expect(act(stateOf({ items: [below], sittings: [empty(PLANNED_COLLEGE)] }), SECRETARY, present).answer).toBe('ok');
  });

  it('lets it pass once the delay of a mandatory opinion has expired', () => {
    const validated = itemSchema.parse({
      ...validatedItem({ id: '20260302-voirie', amount: 45_000 }),
      opinions: [
        {
          id: 'directeur-financier',
          rule: 'directeur-financier',
          adviser: { kind: 'service', service: 'direction-financiere' },
          origin: { kind: 'automatic', rule: 'directeur-financier' },
          mandatory: true,
          delay: { unit: 'workingDays', days: 10 },
          clock: [{ from: '2026-02-02' }],
        },
      ],
    });
    const state = stateOf({ items: [validated], sittings: [empty(PLANNED_COLLEGE)] });
    expect(act(state, SECRETARY, present).answer).toBe('ok');
  });
});

describe('taking an item off an agenda', () => {
  const presented = presentedItem({ id: '20260302-voirie', sitting: PLANNED_COLLEGE.id });
  const other = presentedItem({ id: '20260302-ecole', sitting: PLANNED_COLLEGE.id });
  const takeOff = { kind: 'takeOff', item: presented.id } as const;
  const lines = [{ item: presented.id }, { item: other.id, under: true as const }];

  it('leaves it validated, and its first sub-number in its place', () => {
    const sitting = { ...PLANNED_COLLEGE, agenda: lines };
    const off = act(stateOf({ items: [presented, other], sittings: [sitting] }), SECRETARY, takeOff);
    expect(itemIn(off.state, 'voirie').stage).toBe('validated');
    expect(itemIn(off.state, 'voirie')).not.toHaveProperty('sitting');
    expect(sittingIn(off.state, sitting.id).agenda).toEqual([{ item: other.id }]);
  });

  it('is refused while a vote or an attendance entry names it', () => {
    const counts = { yes: 5, no: 0, abstain: 0 };
    const votes = [{ item: presented.id, rank: 1, ballot: { kind: 'counted' as const, counts } }];
    const voted = { ...HELD_COLLEGE, agenda: lines, votes };
    expect(act(stateOf({ items: [presented, other], sittings: [voted] }), SECRETARY, takeOff).answer).toBe(
      'noted-in-sitting',
    );
  });
});

function withSitting(sitting: Sitting) {
  return stateOf({ items: [item], sittings: [sitting] });
}

function empty<Held extends Sitting>(sitting: Held): Held {
  return { ...sitting, agenda: [] };
}

function closed(): Sitting {
  return {
    ...empty(HELD_COLLEGE),
    stage: 'closed',
    closedAt: HELD_COLLEGE.openedAt,
    closedBy: SECRETARY.id,
    references: {},
    numbers: {},
    minutesDigest: '0'.repeat(64),
  };
}
