import { describe, expect, it } from 'vitest';
import { act, itemIn, type WrittenCommand } from '../examples/example-acts.ts';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { AUTHOR, HEAD, SECRETARY, stateOf } from '../examples/example-desk.ts';
import { draftItem, presentedItem, validatedItem } from '../examples/example-items.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import { HELD_COLLEGE, PLANNED_COLLEGE } from '../examples/example-sittings.ts';
import type { OptionalField } from '../settings/item-field-settings.ts';

const nothing = stateOf({});
const item = draftItem({ id: '20260302-voirie' });
const draft = stateOf({ items: [item], sittings: [PLANNED_COLLEGE] });

describe('proposing an item', () => {
  const create = (fields: object): WrittenCommand => ({ kind: 'create', assembly: 'college', fields });
  const needed = { title: 'Réfection de la rue du Moulin', proposingService: 'travaux' };

  it('makes a draft of its author, with the privacy of the assembly', () => {
    const made = act(nothing, AUTHOR, create(needed));
    expect(itemIn(made.state, 'neuf0')).toEqual({
      id: '20260302-neuf0',
      assembly: 'college',
      ...needed,
      author: AUTHOR.id,
      createdAt: '2026-03-02T08:30:00.000Z',
      privacy: 'closed',
      stage: 'draft',
    });
  });

  it('is refused for a service of which one is no author, or which is no longer active', () => {
    expect(act(nothing, AUTHOR, create({ ...needed, proposingService: 'urbanisme' })).answer).toBe('out-of-scope');
    expect(act(nothing, SECRETARY, create({ ...needed, proposingService: 'economat' })).answer).toBe('choice-unknown');
  });

  it('asks at once for the opinions that a rule demands', () => {
    const made = act(nothing, AUTHOR, create({ ...needed, amount: 40_000 }));
    expect(itemIn(made.state, 'neuf0').opinions).toMatchObject([{ rule: 'directeur-financier', mandatory: true }]);
  });

  it('starts from a template, for the services that may use it', () => {
    const command = { kind: 'createFromTemplate', assembly: 'college', template: 'arrete-de-police' } as const;
    const made = act(nothing, AUTHOR, { ...command, proposingService: 'travaux' });
    expect(itemIn(made.state, 'neuf0')).toMatchObject({
      title: 'Ordonnance temporaire de police : [rue], du [date] au [date]',
      category: 'travaux',
      origin: { kind: 'template', template: 'arrete-de-police' },
    });
    expect(act(nothing, SECRETARY, { ...command, proposingService: 'population' }).answer).toBe(
      'template-of-other-services',
    );
    const unknown = { ...command, template: 'inconnu', proposingService: 'travaux' };
    expect(act(nothing, AUTHOR, unknown).answer).toBe('template-unknown');
  });
});

describe('writing into an item', () => {
  it('changes what is given, and empties what is null, empty or without entries', () => {
    const written = act(
      draft,
      AUTHOR,
      edit({ title: 'Réfection complète', motivation: null, decision: '', copyServices: [] }),
    );
    const { motivation: _m, decision: _d, ...kept } = item;
    expect(itemIn(written.state, 'voirie')).toEqual({ ...kept, title: 'Réfection complète' });
    expect(written.events[0]?.facts['fields']).toEqual(['title', 'motivation', 'decision']);
  });

  it('is refused when nothing changes', () => {
    expect(act(draft, AUTHOR, edit({ title: item.title })).answer).toBe('nothing-changed');
  });

  it('takes only the fields that the assembly uses', () => {
    const without = (field: OptionalField) => {
      const used = EXAMPLE_COLLEGE.fields.used.filter((other) => other !== field);
      const college = { ...EXAMPLE_COLLEGE, fields: { ...EXAMPLE_COLLEGE.fields, used } };
      return { settings: { ...EXAMPLE_SETTINGS, assemblies: new Map([[item.assembly, college]]) } };
    };
    const refused = act(draft, AUTHOR, edit({ amount: 10 }), without('amount'));
    expect(refused.refusal).toMatchObject({ code: 'field-not-used', facts: { field: 'amount' } });
    expect(act(draft, AUTHOR, edit({ amount: 10 })).answer).toBe('ok');
  });

  it.each<[string, object]>([
    ['a category that is switched off', { category: 'divers' }],
    ['a category that does not exist', { category: 'sports' }],
    ['a service that is no longer active', { serviceInCharge: 'economat' }],
    ['a service in copy that does not exist', { copyServices: ['travaux', 'cuisine'] }],
    ['a classifier that does not exist', { classifier: 'forets' }],
    ['a committee that does not exist', { committee: 'sports' }],
    ['an assembly to which nothing is sent', { sendTo: ['college'] }],
    ['a sitting that does not exist', { preferredSitting: '20260101-aucune' }],
  ])('refuses %s', (_, changes) => {
    expect(act(draft, AUTHOR, edit(changes)).answer).toBe('choice-unknown');
  });

  it('keeps a category that was switched off after it was chosen', () => {
    const old = stateOf({ items: [{ ...item, ...draftItem({ id: '20260302-voirie', category: 'divers' }) }] });
    expect(act(old, AUTHOR, edit({ title: 'Réfection complète' })).answer).toBe('ok');
  });

  it('refuses a category reserved to other services', () => {
    expect(act(draft, AUTHOR, edit({ category: 'urbanisme' })).answer).toBe('category-of-other-services');
  });

  it('takes the sitting that is preferred only before the item is on an agenda', () => {
    const preferred = edit({ preferredSitting: PLANNED_COLLEGE.id });
    expect(act(draft, AUTHOR, preferred).answer).toBe('ok');
    const presented = presentedItem({ id: '20260302-voirie', sitting: PLANNED_COLLEGE.id });
    const onAgenda = stateOf({ items: [presented], sittings: [PLANNED_COLLEGE] });
    expect(act(onAgenda, SECRETARY, preferred).answer).toBe('field-not-at-stage');
    expect(act(onAgenda, SECRETARY, edit({ category: 'finances' })).answer).toBe('ok');
  });

  it('takes the texts of the decision alone while the sitting is held', () => {
    const presented = presentedItem({ id: '20260302-voirie', sitting: HELD_COLLEGE.id });
    const held = stateOf({ items: [presented], sittings: [HELD_COLLEGE] });
    expect(act(held, SECRETARY, edit({ decision: 'De refaire la rue.' })).answer).toBe('ok');
    expect(act(held, SECRETARY, edit({ decision: 'De refaire la rue.', title: 'Rue' })).answer).toBe(
      'not-at-this-stage',
    );
    const decided = act(held, SECRETARY, { kind: 'decide', item: item.id, outcome: 'accepted' });
    expect(decided.answer).toBe('ok');
    expect(act(decided.state, SECRETARY, edit({ decision: 'De refaire la rue.' })).answer).toBe('ok');
  });
});

describe('deleting an item', () => {
  const remove = { kind: 'delete', item: item.id } as const;

  it('takes it away, and its links with it', () => {
    const other = validatedItem({ id: '20260302-ecole', links: [item.id] });
    const linked = { ...item, links: [other.id] };
    const gone = act(stateOf({ items: [linked, other] }), AUTHOR, remove);
    expect([...gone.state.items.values()]).toEqual([validatedItem({ id: '20260302-ecole' })]);
  });

  it('is refused on an agenda, and to who does not hold it', () => {
    const presented = presentedItem({ id: '20260302-voirie', sitting: PLANNED_COLLEGE.id });
    const onAgenda = stateOf({ items: [presented], sittings: [PLANNED_COLLEGE] });
    expect(act(onAgenda, SECRETARY, remove).answer).toBe('not-at-this-stage');
    expect(act(stateOf({ items: [validatedItem({ id: '20260302-voirie' })] }), HEAD, remove).answer).toBe(
      'not-at-this-stage',
    );
  });
});

function edit(changes: object): WrittenCommand {
  return { kind: 'edit', item: item.id, changes };
}
