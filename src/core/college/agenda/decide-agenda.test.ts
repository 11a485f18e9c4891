import { describe, expect, it } from 'vitest';
import { evolve } from '../event.ts';
import { sittingIn } from '../examples/example-acts.ts';
import { AUTHOR, contextOf, SECRETARY, stateOf } from '../examples/example-desk.ts';
import { presentedItem } from '../examples/example-items.ts';
import { FROZEN_COLLEGE, HELD_COLLEGE } from '../examples/example-sittings.ts';
import type { CollegePerson } from '../person.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeState } from '../state.ts';
import { agendaCommandSchema } from './agenda-command.ts';
import { decideAgenda } from './decide-agenda.ts';
import { numberItems } from './number-items.ts';

const items = ['aaaa', 'bbbb', 'cccc', 'dddd'].map((name) =>
  presentedItem({ id: `20260302-${name}`, sitting: FROZEN_COLLEGE.id, privacy: name === 'dddd' ? 'closed' : 'open' }),
);
const sitting: Sitting = { ...FROZEN_COLLEGE, agenda: items.map(({ id }) => ({ item: id })) };
const state = stateOf({ items, sittings: [sitting] });

describe('reordering an agenda', () => {
  it.each([
    ['to a number', { kind: 'moveItem', item: 'dddd', to: '2' }, 'aaaa:1 dddd:2 bbbb:3 cccc:4'],
    ['to a sub-number', { kind: 'moveItem', item: 'dddd', to: '1.1' }, 'aaaa:1 dddd:1.1 bbbb:2 cccc:3'],
    [
      'before another item',
      { kind: 'placeItem', item: 'dddd', side: 'before', other: 'bbbb' },
      'aaaa:1 dddd:2 bbbb:3 cccc:4',
    ],
    [
      'before one that comes later',
      { kind: 'placeItem', item: 'aaaa', side: 'before', other: 'cccc' },
      'bbbb:1 aaaa:2 cccc:3 dddd:4',
    ],
    [
      'after another item',
      { kind: 'placeItem', item: 'aaaa', side: 'after', other: 'dddd' },
      'bbbb:1 cccc:2 dddd:3 aaaa:4',
    ],
    ['one step with a key', { kind: 'stepItem', item: 'bbbb', step: 'down' }, 'aaaa:1 cccc:2 bbbb:3 dddd:4'],
    ['under the item before', { kind: 'makeSub', item: 'bbbb' }, 'aaaa:1 bbbb:1.1 cccc:2 dddd:3'],
  ])('%s', (_, written, expected) => {
    expect(shown(act(state, SECRETARY, written).state)).toBe(expected);
  });

  it('beside a sub-number, as one of its run', () => {
    const under = act(state, SECRETARY, { kind: 'makeSub', item: 'bbbb' }).state;
    const placed = act(under, SECRETARY, { kind: 'placeItem', item: 'dddd', side: 'after', other: 'bbbb' }).state;
    expect(shown(placed)).toBe('aaaa:1 bbbb:1.1 dddd:1.2 cccc:2');
    const back = act(placed, SECRETARY, { kind: 'placeItem', item: 'bbbb', side: 'after', other: 'dddd' }).state;
    expect(shown(back)).toBe('aaaa:1 dddd:1.1 bbbb:1.2 cccc:2');
    expect(shown(act(back, SECRETARY, { kind: 'makeMaster', item: 'dddd' }).state)).toBe(
      'aaaa:1 bbbb:1.1 dddd:2 cccc:3',
    );
  });

  it('by two people at once loses nobody’s item', () => {
    const first = act(state, SECRETARY, { kind: 'placeItem', item: 'dddd', side: 'before', other: 'aaaa' }).state;
    const second = act(first, SECRETARY, { kind: 'placeItem', item: 'cccc', side: 'before', other: 'bbbb' }).state;
    expect(shown(second)).toBe('dddd:1 aaaa:2 cccc:3 bbbb:4');
  });

  it('is for the secretariat, until the sitting is closed', () => {
    const command = { kind: 'stepItem', item: 'aaaa', step: 'down' };
    expect(act(state, AUTHOR, command).answer).toBe('role-missing');
    const held: Sitting = { ...HELD_COLLEGE, agenda: sitting.agenda };
    expect(act(stateOf({ items, sittings: [held] }), SECRETARY, command).answer).toBe('ok');
    const closed: Sitting = {
      ...held,
      stage: 'closed',
      closedAt: HELD_COLLEGE.openedAt,
      closedBy: SECRETARY.id,
      references: {},
      numbers: {},
      minutesDigest: '0'.repeat(64),
    };
    expect(act(stateOf({ items, sittings: [closed] }), SECRETARY, command).answer).not.toBe('ok');
  });

  it('tells from which number to which, without the title of a closed item', () => {
    const open = act(state, SECRETARY, { kind: 'moveItem', item: 'cccc', to: '1' }).facts;
    expect(open).toMatchObject({ title: 'Réfection de la rue du Moulin', from: '3', to: '1' });
    const closed = act(state, SECRETARY, { kind: 'moveItem', item: 'dddd', to: '1' }).facts;
    expect(closed).toMatchObject({ number: '1', from: '4', to: '1' });
    expect(JSON.stringify(closed)).not.toContain('Moulin');
  });
});

function act(before: CollegeState, by: CollegePerson, written: object) {
  const named = Object.entries({ sitting: sitting.id, ...written }).map(([key, value]) =>
    key === 'item' || key === 'other' ? [key, `20260302-${String(value)}`] : [key, value],
  );
  const decided = decideAgenda(before, agendaCommandSchema.parse(Object.fromEntries(named)), contextOf(by));
  return decided.ok
    ? { state: evolve(before, decided.value), answer: 'ok', facts: decided.value[0]?.facts }
    : { state: before, answer: decided.refusal.code, facts: undefined };
}

function shown(after: CollegeState): string {
  const numbers = numberItems(sittingIn(after, sitting.id).agenda);
  return [...numbers].map(([id, number]) => `${id.slice(9)}:${number}`).join(' ');
}
