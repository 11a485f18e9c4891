import { describe, expect, it } from 'vitest';
import { act, itemIn } from '../examples/example-acts.ts';
import { AUTHOR, HEAD, stateOf } from '../examples/example-desk.ts';
import { draftItem } from '../examples/example-items.ts';

const item = draftItem({ id: '20260302-voirie' });
const other = draftItem({ id: '20260302-ecole' });
const state = stateOf({ items: [item, other] });

describe('labels', () => {
  const label = (name: string) => ({ kind: 'label', item: item.id, label: name }) as const;
  const unlabel = (name: string) => ({ kind: 'unlabel', item: item.id, label: name }) as const;

  it('that are shared are seen by all', () => {
    const labelled = act(state, AUTHOR, label('budget')).state;
    expect(itemIn(labelled, 'voirie').labels).toEqual(['budget']);
    expect(act(labelled, HEAD, label('budget')).answer).toBe('already-labelled');
    expect(itemIn(act(labelled, HEAD, unlabel('budget')).state, 'voirie')).toEqual(item);
  });

  it('that are personal belong to each person', () => {
    const mine = act(state, AUTHOR, label('a-relire')).state;
    const both = act(mine, HEAD, label('a-relire')).state;
    expect(itemIn(both, 'voirie').personalLabels).toEqual({ [AUTHOR.id]: ['a-relire'], [HEAD.id]: ['a-relire'] });
    const hers = act(both, HEAD, unlabel('a-relire')).state;
    expect(itemIn(hers, 'voirie').personalLabels).toEqual({ [AUTHOR.id]: ['a-relire'] });
    expect(act(hers, HEAD, unlabel('a-relire')).answer).toBe('not-labelled');
  });

  it('are those of the settings', () => {
    expect(act(state, AUTHOR, label('important')).answer).toBe('choice-unknown');
  });
});

describe('looking after an item', () => {
  it('is for one person at a time, until somebody releases it', () => {
    const taken = act(state, AUTHOR, { kind: 'takeOver', item: item.id }).state;
    expect(itemIn(taken, 'voirie').takenOverBy).toBe(AUTHOR.id);
    expect(act(taken, HEAD, { kind: 'takeOver', item: item.id }).refusal).toMatchObject({
      code: 'already-taken-over',
      facts: { by: 'Alice Exemple' },
    });
    const released = act(taken, HEAD, { kind: 'release', item: item.id }).state;
    expect(itemIn(released, 'voirie')).toEqual(item);
    expect(act(released, HEAD, { kind: 'release', item: item.id }).answer).toBe('not-taken-over');
  });
});

describe('links between items', () => {
  const link = { kind: 'link', item: item.id, other: other.id } as const;

  it('are known on both sides, and go from both', () => {
    const linked = act(state, AUTHOR, link).state;
    expect(itemIn(linked, 'voirie').links).toEqual([other.id]);
    expect(itemIn(linked, 'ecole').links).toEqual([item.id]);
    expect(act(linked, AUTHOR, link).answer).toBe('already-linked');
    const back = act(linked, AUTHOR, { kind: 'unlink', item: other.id, other: item.id }).state;
    expect([...back.items.values()]).toEqual([item, other]);
    expect(act(back, AUTHOR, { ...link, kind: 'unlink' }).answer).toBe('not-linked');
  });

  it('tie two items that exist', () => {
    expect(act(state, AUTHOR, { ...link, other: item.id }).answer).toBe('same-item');
    expect(act(state, AUTHOR, { ...link, other: '20260302-absent' }).answer).toBe('item-not-found');
  });

  it('are not made to an item that one may not read', () => {
    const far = draftItem({ id: '20260302-permis', proposingService: 'urbanisme' });
    const apart = stateOf({ items: [item, far] });
    expect(act(apart, AUTHOR, { ...link, other: far.id }).answer).not.toBe('ok');
  });
});
