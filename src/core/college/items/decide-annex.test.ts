import { describe, expect, it } from 'vitest';
import { act, itemIn, type WrittenCommand } from '../examples/example-acts.ts';
import { ADVISER, AUTHOR, HEAD, SECRETARY, stateOf } from '../examples/example-desk.ts';
import { draftItem, presentedItem, validatedItem } from '../examples/example-items.ts';
import { PLANNED_COLLEGE } from '../examples/example-sittings.ts';
import { itemSchema } from './item.ts';

const item = draftItem({ id: '20260302-voirie' });
const draft = stateOf({ items: [item] });
const file = { sha256: 'c'.repeat(64), bytes: 1200, mediaType: 'application/pdf' };
const add = (annex: object = {}): WrittenCommand => ({
  kind: 'addAnnex',
  item: item.id,
  annex: { type: 'annexe', name: 'Plan.pdf', file, ...annex },
});

describe('joining an annex', () => {
  it('writes who joined it, when, and the traits of its type', () => {
    const joined = act(draft, AUTHOR, add({ type: 'note-interne' }));
    expect(itemIn(joined.state, 'voirie').annexes).toEqual([
      {
        id: '20260302-neuf0',
        type: 'note-interne',
        name: 'Plan.pdf',
        file,
        addedBy: AUTHOR.id,
        addedAt: '2026-03-02T08:30:00.000Z',
        confidential: true,
      },
    ]);
  });

  it('lets a trait be chosen otherwise', () => {
    const joined = act(draft, AUTHOR, add({ type: 'note-interne', confidential: false }));
    expect(itemIn(joined.state, 'voirie').annexes?.[0]).not.toHaveProperty('confidential');
  });

  it('takes a type of the settings, where it belongs', () => {
    expect(act(draft, AUTHOR, add({ type: 'photo' })).answer).toBe('choice-unknown');
    expect(act(draft, AUTHOR, add({ type: 'annexe-seance' })).answer).toBe('annex-type-elsewhere');
    const presented = presentedItem({ id: '20260302-voirie', sitting: PLANNED_COLLEGE.id });
    const onAgenda = stateOf({ items: [presented], sittings: [PLANNED_COLLEGE] });
    expect(act(onAgenda, SECRETARY, add({ type: 'annexe-seance' })).answer).toBe('ok');
  });

  it('to an opinion is for its adviser', () => {
    const asked = itemSchema.parse({
      ...validatedItem({ id: '20260302-voirie' }),
      opinions: [
        {
          id: 'directeur-financier',
          rule: 'directeur-financier',
          adviser: { kind: 'service', service: 'direction-financiere' },
          origin: { kind: 'asked', by: 'alice-exemple' },
          mandatory: false,
          clock: [{ from: '2026-03-02' }],
        },
      ],
    });
    const state = stateOf({ items: [asked] });
    expect(act(state, ADVISER, add({ type: 'annexe-avis' })).answer).toBe('ok');
    expect(act(state, SECRETARY, add({ type: 'annexe-avis' })).answer).toBe('annex-type-elsewhere');
  });

  it('is refused to who does not hold the item', () => {
    expect(act(stateOf({ items: [validatedItem({ id: '20260302-voirie' })] }), HEAD, add()).answer).toBe(
      'not-at-this-stage',
    );
  });

  it('never tells the name of a confidential annex, nor of any behind closed doors', () => {
    const told = (command: WrittenCommand, state = draft) => act(state, AUTHOR, command).events[0]?.facts['name'];
    expect(told(add())).toBe('Plan.pdf');
    expect(told(add({ confidential: true }))).toBeUndefined();
    expect(told(add(), stateOf({ items: [{ ...item, privacy: 'closed' }] }))).toBeUndefined();
  });
});

describe('changing and removing an annex', () => {
  const joined = act(draft, AUTHOR, add()).state;
  const annex = '20260302-neuf0';

  it('renames it, or changes its type and traits', () => {
    const changes = { name: 'Plan d’exécution.pdf', type: 'cahier-des-charges', toSign: true };
    const changed = act(joined, AUTHOR, { kind: 'changeAnnex', item: item.id, annex, changes });
    expect(itemIn(changed.state, 'voirie').annexes).toMatchObject([{ id: annex, file, ...changes }]);
    const plain = { kind: 'changeAnnex', item: item.id, annex, changes: { toSign: false } } as const;
    expect(itemIn(act(changed.state, AUTHOR, plain).state, 'voirie').annexes?.[0]).not.toHaveProperty('toSign');
  });

  it('removes it without a trace on the item', () => {
    const removed = act(joined, AUTHOR, { kind: 'removeAnnex', item: item.id, annex });
    expect(itemIn(removed.state, 'voirie')).toEqual(item);
    expect(act(removed.state, AUTHOR, { kind: 'removeAnnex', item: item.id, annex }).answer).toBe('annex-not-found');
  });
});
