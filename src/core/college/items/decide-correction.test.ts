import { describe, expect, it } from 'vitest';
import { type Act, act, itemIn, sittingIn } from '../examples/example-acts.ts';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { AUTHOR, DIRECTION, EXAMPLE_PEOPLE, HEAD, SECRETARY, stateOf } from '../examples/example-desk.ts';
import { presentedItem } from '../examples/example-items.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import { HELD_COLLEGE } from '../examples/example-sittings.ts';
import type { CollegePerson } from '../person.ts';
import { outForCorrection } from './decide-correction.ts';

const item = presentedItem({ id: '20260302-voirie', sitting: HELD_COLLEGE.id });
const start = stateOf({ items: [item], sittings: [{ ...HELD_COLLEGE, agenda: [{ item: item.id }] }] });
const giveBack = { kind: 'giveBack', item: item.id } as const;

describe('returning an item for correction', () => {
  it('keeps it on the agenda, with its author', () => {
    const { state } = send('plain');
    expect(itemIn(state, 'voirie')).toMatchObject({ stage: 'correction', way: 'plain', reason: 'Montant à revoir' });
    expect(sittingIn(state, HELD_COLLEGE.id).agenda).toEqual([{ item: item.id }]);
  });

  it('lets its author change the texts', () => {
    const edit = { kind: 'edit', item: item.id, changes: { motivation: 'Considérant le devis ;' } } as const;
    expect(act(start, AUTHOR, edit).answer).toBe('not-at-this-stage');
    expect(act(send('plain').state, AUTHOR, edit).answer).toBe('ok');
  });

  it('plainly: comes straight back', () => {
    expect(way(send('plain'), [AUTHOR])).toEqual(['presented']);
  });

  it('with the last validation', () => {
    expect(way(send('lastLevel'), [AUTHOR, DIRECTION])).toEqual(['direction-generale', 'presented']);
  });

  it('with all validations', () => {
    expect(way(send('allLevels'), [AUTHOR, HEAD, DIRECTION])).toEqual([
      'chef-de-service',
      'direction-generale',
      'presented',
    ]);
  });

  it('skips levels that nobody holds', () => {
    const people = EXAMPLE_PEOPLE.filter((person) => person !== HEAD && person !== DIRECTION);
    const back = act(send('allLevels').state, AUTHOR, giveBack, { people });
    expect(itemIn(back.state, 'voirie').stage).toBe('presented');
  });

  it('can be ended at once by the secretariat, step by step', () => {
    expect(way(send('lastLevel'), [SECRETARY, SECRETARY])).toEqual(['direction-generale', 'presented']);
  });

  it('is refused in a way that the assembly does not use', () => {
    const college = { ...EXAMPLE_COLLEGE, returns: ['plain' as const] };
    const settings = { ...EXAMPLE_SETTINGS, assemblies: new Map([[item.assembly, college]]) };
    const command = { kind: 'returnForCorrection', item: item.id, way: 'allLevels', reason: 'Montant' } as const;
    expect(act(start, SECRETARY, command, { settings }).answer).toBe('return-not-offered');
  });

  it('keeps the item from being decided, and shows it to whoever would close the sitting', () => {
    const { state } = send('plain');
    const decide = { kind: 'decide', item: item.id, outcome: 'accepted' } as const;
    expect(act(state, SECRETARY, decide).answer).not.toBe('ok');
    expect(outForCorrection(sittingIn(state, HELD_COLLEGE.id), state).map(({ id }) => id)).toEqual([item.id]);
    const back = act(state, AUTHOR, giveBack).state;
    expect(outForCorrection(sittingIn(back, HELD_COLLEGE.id), back)).toEqual([]);
    expect(act(back, SECRETARY, decide).answer).toBe('ok');
  });
});

function send(chosen: 'plain' | 'lastLevel' | 'allLevels'): Act {
  return act(start, SECRETARY, {
    kind: 'returnForCorrection',
    item: item.id,
    way: chosen,
    reason: 'Montant à revoir',
  });
}

/** Where the item is after each person has given it back: its level, or its stage. */
function way(sent: Act, people: readonly CollegePerson[]): readonly string[] {
  let { state } = sent;
  return people.map((person) => {
    state = act(state, person, giveBack).state;
    const held = itemIn(state, 'voirie');
    return held.stage === 'correction' ? (held.level ?? 'author') : held.stage;
  });
}
