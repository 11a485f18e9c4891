import { describe, expect, it } from 'vitest';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import type { Item } from '../items/item.ts';
import type { CollegeGrant } from '../person.ts';
import { type Sitting, sittingSchema } from '../sittings/sitting.ts';
import { itemOnAgenda, personWith } from './example-subjects.ts';
import { visibleSitting } from './visible-sitting.ts';

const by = { by: 'emma-exemple', at: '2026-03-02T09:00:00.000Z' };

describe('what a person receives of a sitting', () => {
  it('votes only on the items whose decision they may read', () => {
    const held = at('held', 'open');
    expect(seen({ role: 'member' }, held)).toHaveProperty('votes.length', 1);
    expect(seen({ role: 'author', services: ['travaux'] }, held)).toHaveProperty('votes.length', 0);
    expect(seen({ role: 'author', services: ['travaux'] }, at('closed', 'open'))).toHaveProperty('votes.length', 1);
    expect(seen({ role: 'author', services: ['mobilite'] }, at('closed', 'open'))).toHaveProperty('votes.length', 0);
  });

  it('no departure for a personal interest, nor urgency, at an item that they may not read', () => {
    const closed = at('closed', 'closed');
    const observer = seen({ role: 'observer', assemblies: ['conseil'] }, closed);
    expect(observer).toHaveProperty('attendance.length', 2);
    expect(Object.keys(urgencies(observer))).toHaveLength(1);
    const reader = seen({ role: 'restrictedObserver', assemblies: ['conseil'] }, closed);
    expect(reader).toHaveProperty('attendance.length', 1);
    expect(urgencies(reader)).toEqual({});
  });

  it('nothing at all without a role', () => {
    expect(seen({ role: 'secretariat', assemblies: ['college'] }, at('closed', 'open'))).toBe('out-of-scope');
  });
});

function at(stage: Sitting['stage'], privacy: 'open' | 'closed') {
  const { item, sitting } = itemOnAgenda('decided', stage, { assembly: 'conseil', privacy });
  const counts = { yes: 5, no: 1, abstain: 0 };
  const full = sittingSchema.parse({
    ...sitting,
    votes: [{ item: item.id, rank: 1, ballot: { kind: 'counted', counts } }],
    attendance: [
      { mandate: 'bruno', change: { kind: 'present' }, ...by },
      { mandate: 'bruno', change: { kind: 'leaves', item: item.id, why: 'conflict' }, ...by },
    ],
    recognisedUrgencies: { [item.id]: ['bruno'] },
  });
  return { item, sitting: full };
}

function seen(grant: object, { item, sitting }: { readonly item: Item; readonly sitting: Sitting }) {
  // Grants are written with plain ids, which are those of the example settings.
  const person = personWith([grant as CollegeGrant]);
  const result = visibleSitting(sitting, new Map([[item.id, item]]), {
    person,
    settings: EXAMPLE_SETTINGS,
    people: [],
  });
  return result.ok ? result.value : result.refusal.code;
}

function urgencies(sitting: Sitting | string): object {
  return typeof sitting === 'string' ? {} : (sitting.recognisedUrgencies ?? {});
}
