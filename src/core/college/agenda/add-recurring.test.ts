import { describe, expect, it } from 'vitest';
import { evolve } from '../event.ts';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { contextOf, SECRETARY, stateOf } from '../examples/example-desk.ts';
import { presentedItem } from '../examples/example-items.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import { FROZEN_COLLEGE, PLANNED_COLLEGE } from '../examples/example-sittings.ts';
import { itemSchema } from '../items/item.ts';
import { addRecurring } from './add-recurring.ts';

const context = contextOf(SECRETARY);
const planned = { ...PLANNED_COLLEGE, agenda: [] };
const state = stateOf({ sittings: [planned] });
const added = () => addRecurring(planned, 'planned', state, context, context.newIds.values());

describe('recurring items', () => {
  it('are put on the agenda that reaches their stage, by the rules of insertion', () => {
    const road = presentedItem({ id: '20260302-voirie', sitting: planned.id });
    const sitting = { ...planned, agenda: [{ item: road.id }] };
    const before = stateOf({ items: [road], sittings: [sitting] });
    const { sitting: after, events } = addRecurring(sitting, 'planned', before, context, context.newIds.values());
    // The Secrétariat comes before Travaux in the order of the services.
    expect(after.agenda.map(({ item }) => item)).toEqual(['20260302-neuf0', road.id]);
    expect(itemSchema.parse(evolve(before, events).items.get(after.agenda[0]?.item ?? road.id))).toMatchObject({
      stage: 'presented',
      title: 'Procès-verbal de la séance précédente : approbation',
      proposingService: 'secretariat',
      listType: 'normal',
      origin: { kind: 'recurring', template: 'proces-verbal' },
    });
  });

  it('come once, even when the stage is reached again', () => {
    const once = added();
    const again = addRecurring(once.sitting, 'planned', evolve(state, once.events), context, context.newIds.values());
    expect(again.events).toEqual([]);
    expect(again.sitting).toEqual(once.sitting);
  });

  it('are those of that stage that are switched on', () => {
    expect(addRecurring(planned, 'frozen', state, context, context.newIds.values()).events).toEqual([]);
    const recurring = Object.fromEntries(
      Object.entries(EXAMPLE_COLLEGE.recurring).map(([id, each]) => [id, { ...each, enabled: false }]),
    );
    const college = { ...EXAMPLE_COLLEGE, recurring };
    const settings = { ...EXAMPLE_SETTINGS, assemblies: new Map([[planned.assembly, college]]) };
    const off = addRecurring(planned, 'planned', state, contextOf(SECRETARY, { settings }), context.newIds.values());
    expect(off.events).toEqual([]);
  });

  it('of the freeze are never late', () => {
    const recurring = Object.fromEntries(
      Object.entries(EXAMPLE_COLLEGE.recurring).map(([id, each]) => [id, { ...each, when: 'frozen' as const }]),
    );
    const college = { ...EXAMPLE_COLLEGE, recurring };
    const settings = { ...EXAMPLE_SETTINGS, assemblies: new Map([[planned.assembly, college]]) };
    const frozen = { ...FROZEN_COLLEGE, agenda: [] };
    const { events } = addRecurring(
      frozen,
      'frozen',
      state,
      contextOf(SECRETARY, { settings }),
      context.newIds.values(),
    );
    expect(events[0]?.change.items).toMatchObject([{ listType: 'normal' }]);
  });
});
