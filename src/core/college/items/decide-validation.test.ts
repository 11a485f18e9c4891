import { describe, expect, it } from 'vitest';
import { act, itemIn } from '../examples/example-acts.ts';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { AUTHOR, DIRECTION, EXAMPLE_PEOPLE, HEAD, SECRETARY, stateOf } from '../examples/example-desk.ts';
import { draftItem, validatedItem } from '../examples/example-items.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import { settingIdSchema } from '../ids.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import { nextSteps } from './validation-levels.ts';

const item = draftItem({ id: '20260302-voirie' });
const draft = stateOf({ items: [item] });
const forward = (to: string) => ({ kind: 'forward', item: item.id, to }) as const;
const validate = { kind: 'validate', item: item.id } as const;
const atHead = act(draft, AUTHOR, forward('chef-de-service')).state;
const atDirection = act(atHead, HEAD, forward('direction-generale')).state;

describe('handing an item on', () => {
  it('goes from its author through each level to validated', () => {
    expect(itemIn(atHead, 'voirie')).toMatchObject({ stage: 'review', level: 'chef-de-service' });
    expect(itemIn(atDirection, 'voirie')).toMatchObject({ stage: 'review', level: 'direction-generale' });
    expect(itemIn(act(atDirection, DIRECTION, validate).state, 'voirie').stage).toBe('validated');
  });

  it('asks first for the fields that the assembly requires', () => {
    const { category: _, ...bare } = item;
    const refused = act(stateOf({ items: [bare] }), AUTHOR, forward('chef-de-service'));
    expect(refused.refusal).toMatchObject({ code: 'fields-missing', facts: { fields: ['category'] } });
  });

  it('does not pass over a level for who holds neither it nor a later one', () => {
    expect(act(draft, AUTHOR, forward('direction-generale')).answer).toBe('level-passed-over');
    expect(act(draft, AUTHOR, validate).answer).toBe('level-passed-over');
  });

  it('passes over a level that allows it for who holds it', () => {
    const passed = act(draft, HEAD, forward('direction-generale'));
    expect(itemIn(passed.state, 'voirie')).toMatchObject({ stage: 'review', level: 'direction-generale' });
    expect(passed.events[0]?.facts['over']).toEqual(['Chef de service']);
  });

  it('passes over none that does not allow it, whoever asks', () => {
    expect(act(draft, HEAD, validate).answer).toBe('level-passed-over');
  });

  it('never offers, and skips, a level that nobody holds for that service', () => {
    const people = EXAMPLE_PEOPLE.filter((person) => person !== HEAD);
    const steps = nextSteps(item, EXAMPLE_COLLEGE, { person: AUTHOR, people });
    expect(steps.map(({ to }) => to)).toEqual(['direction-generale']);
    expect(act(draft, AUTHOR, forward('chef-de-service'), { people }).answer).toBe('level-not-offered');
    expect(act(draft, AUTHOR, forward('direction-generale'), { people }).answer).toBe('ok');
  });

  it('does not count who holds the level for another service only', () => {
    const urbanisme = draftItem({ id: '20260302-permis', proposingService: 'urbanisme', category: 'urbanisme' });
    const steps = nextSteps(urbanisme, EXAMPLE_COLLEGE, { person: SECRETARY, people: EXAMPLE_PEOPLE });
    expect(steps.map(({ to }) => to)).toEqual(['direction-generale']);
  });

  it('validates at once when nobody holds any level', () => {
    const people = [AUTHOR, SECRETARY];
    expect(itemIn(act(draft, AUTHOR, validate, { people }).state, 'voirie').stage).toBe('validated');
  });

  it('skips a level that is switched off', () => {
    expect(act(draft, AUTHOR, forward('cabinet')).answer).toBe('level-not-offered');
  });

  it('goes on from a level that has been switched off meanwhile', () => {
    const off = withLevels((levels) => {
      const level = levels[settingIdSchema.parse('chef-de-service')];
      if (level !== undefined) level.enabled = false;
    });
    expect(act(atHead, HEAD, forward('direction-generale'), { settings: off }).answer).toBe('ok');
  });

  it('is refused to who does not hold the level where the item is', () => {
    expect(act(atHead, AUTHOR, forward('direction-generale')).answer).toBe('not-at-this-stage');
    expect(act(atDirection, HEAD, validate).answer).toBe('not-at-this-stage');
  });

  it('is no matter of an item that is validated', () => {
    const validated = stateOf({ items: [validatedItem({ id: '20260302-voirie' })] });
    expect(['not-at-this-stage', 'wrong-stage']).toContain(
      act(validated, SECRETARY, forward('chef-de-service')).answer,
    );
  });

  it('releases who had taken the item over', () => {
    const taken = act(draft, AUTHOR, { kind: 'takeOver', item: item.id }).state;
    expect(itemIn(taken, 'voirie').takenOverBy).toBe(AUTHOR.id);
    expect(itemIn(act(taken, AUTHOR, forward('chef-de-service')).state, 'voirie').takenOverBy).toBeUndefined();
  });
});

describe('sending an item back', () => {
  const validated = act(atDirection, DIRECTION, validate).state;

  it('to its author, who reads why among the internal notes', () => {
    const back = act(atHead, HEAD, { kind: 'back', item: item.id, reason: 'Le montant manque' });
    expect(itemIn(back.state, 'voirie')).toMatchObject({ stage: 'draft', notes: [{ text: 'Le montant manque' }] });
    expect(back.events[0]?.facts['reason']).toBe('Le montant manque');
  });

  it('to an earlier level', () => {
    const back = act(validated, SECRETARY, { kind: 'back', item: item.id, to: 'chef-de-service' });
    expect(itemIn(back.state, 'voirie')).toMatchObject({ stage: 'review', level: 'chef-de-service' });
  });

  it('to no later level, nor the same', () => {
    for (const to of ['chef-de-service', 'direction-generale', 'cabinet']) {
      expect(act(atHead, HEAD, { kind: 'back', item: item.id, to }).answer).toBe('level-not-before');
    }
  });
});

function withLevels(change: (levels: typeof EXAMPLE_COLLEGE.levels) => void): CollegeSettings {
  const college = structuredClone(EXAMPLE_COLLEGE);
  change(college.levels);
  return { ...EXAMPLE_SETTINGS, assemblies: new Map([...EXAMPLE_SETTINGS.assemblies, [item.assembly, college]]) };
}
