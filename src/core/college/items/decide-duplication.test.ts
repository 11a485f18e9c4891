import { describe, expect, it } from 'vitest';
import { act, itemIn } from '../examples/example-acts.ts';
import { AUTHOR, contextOf, SECRETARY, stateOf } from '../examples/example-desk.ts';
import { presentedItem } from '../examples/example-items.ts';
import { FROZEN_COLLEGE } from '../examples/example-sittings.ts';
import { serviceIdSchema } from '../ids.ts';
import type { CollegePerson } from '../person.ts';
import { itemSchema } from './item.ts';

const file = { sha256: 'b'.repeat(64), bytes: 10, mediaType: 'application/pdf' };
const annex = { file, addedBy: 'alice-exemple', addedAt: '2026-02-20T10:00:00.000Z', type: 'annexe' };
const item = itemSchema.parse({
  ...presentedItem({
    id: '20260302-voirie',
    sitting: FROZEN_COLLEGE.id,
    copyServices: [serviceIdSchema.parse('mobilite')],
  }),
  labels: ['budget'],
  notes: [{ by: 'alice-exemple', at: '2026-02-20T10:00:00.000Z', text: 'Interne' }],
  annexes: [
    { ...annex, id: '20260301-plan', name: 'Plan.pdf' },
    { ...annex, id: '20260301-offres', name: 'Offres.pdf', confidential: true },
  ],
});
const state = stateOf({ items: [item], sittings: [{ ...FROZEN_COLLEGE, agenda: [{ item: item.id }] }] });
const duplicate = { kind: 'duplicate', item: item.id, annexes: true } as const;

/** Reads the item as a service in copy, and writes for another one. */
const neighbour: CollegePerson = {
  ...contextOf(AUTHOR).person,
  grants: [{ role: 'author', services: [serviceIdSchema.parse('mobilite')] }],
};

describe('duplicating an item', () => {
  it('makes a draft of one’s own with its texts and annexes, without its marks and remarks', () => {
    const { state: after } = act(state, AUTHOR, duplicate);
    const copy = itemIn(after, 'neuf0');
    expect(copy).toMatchObject({ stage: 'draft', title: item.title, origin: { kind: 'duplicate', of: item.id } });
    expect(copy.annexes?.map(({ name }) => name)).toEqual(['Plan.pdf', 'Offres.pdf']);
    expect(copy).not.toHaveProperty('labels');
    expect(copy).not.toHaveProperty('notes');
    expect(copy).not.toHaveProperty('sitting');
  });

  it('leaves out the annexes when asked', () => {
    expect(itemIn(act(state, AUTHOR, { ...duplicate, annexes: false }).state, 'neuf0')).not.toHaveProperty('annexes');
  });

  it('for another service takes no annex that one may not open', () => {
    const copy = act(state, neighbour, { ...duplicate, proposingService: 'mobilite' });
    expect(itemIn(copy.state, 'neuf0')).toMatchObject({ proposingService: 'mobilite' });
    expect(itemIn(copy.state, 'neuf0').annexes?.map(({ name }) => name)).toEqual(['Plan.pdf']);
  });

  it('is refused for a service of which one is no author, and to who is no author at all', () => {
    expect(act(state, neighbour, duplicate).answer).toBe('out-of-scope');
    const reader: CollegePerson = { ...SECRETARY, grants: [{ role: 'secretariat' }] };
    expect(act(state, reader, duplicate).answer).toBe('author-needed');
  });
});
