import { describe, expect, it } from 'vitest';
import { act, itemIn, type WrittenCommand } from '../examples/example-acts.ts';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { AUTHOR, SECRETARY, stateOf } from '../examples/example-desk.ts';
import { draftItem, presentedItem } from '../examples/example-items.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import { HELD_COLLEGE } from '../examples/example-sittings.ts';

const item = presentedItem({ id: '20260302-voirie', sitting: HELD_COLLEGE.id });
const held = stateOf({ items: [item], sittings: [{ ...HELD_COLLEGE, agenda: [{ item: item.id }] }] });
const decided = act(held, SECRETARY, { kind: 'decide', item: item.id, outcome: 'accepted' }).state;
const say = (kind: 'note' | 'marginalNote' | 'askFollowUp' | 'giveFollowUp', text: string): WrittenCommand => ({
  kind,
  item: item.id,
  text,
});

describe('remarks beside the texts', () => {
  it('an internal note may be written at any stage, with who and when', () => {
    const noted = act(stateOf({ items: [draftItem({ id: '20260302-voirie' })] }), AUTHOR, say('note', 'À compléter'));
    expect(itemIn(noted.state, 'voirie').notes).toEqual([
      { by: AUTHOR.id, at: '2026-03-02T08:30:00.000Z', text: 'À compléter' },
    ]);
    expect(JSON.stringify(noted.events[0]?.facts)).not.toContain('compléter');
  });

  it('a marginal note comes after the decision only', () => {
    expect(act(held, SECRETARY, say('marginalNote', 'Annulé par la tutelle')).answer).not.toBe('ok');
    const noted = act(decided, SECRETARY, say('marginalNote', 'Annulé par la tutelle'));
    expect(itemIn(noted.state, 'voirie').marginalNotes).toMatchObject([{ text: 'Annulé par la tutelle' }]);
  });

  it('a follow-up is asked in the sitting or after it, then given by the service', () => {
    expect(act(decided, AUTHOR, say('giveFollowUp', 'Courrier envoyé')).answer).toBe('no-follow-up-asked');
    const asked = act(decided, SECRETARY, say('askFollowUp', 'Prévenir les riverains')).state;
    const given = act(asked, AUTHOR, say('giveFollowUp', 'Courrier envoyé'));
    expect(itemIn(given.state, 'voirie').followUp).toMatchObject({
      asked: 'Prévenir les riverains',
      given: { by: AUTHOR.id, text: 'Courrier envoyé' },
    });
    expect(act(held, SECRETARY, say('askFollowUp', 'Prévenir')).answer).toBe('ok');
  });

  it('a field that the assembly does not use takes no remark', () => {
    const used = EXAMPLE_COLLEGE.fields.used.filter((field) => field !== 'notes');
    const college = { ...EXAMPLE_COLLEGE, fields: { ...EXAMPLE_COLLEGE.fields, used } };
    const settings = { ...EXAMPLE_SETTINGS, assemblies: new Map([[item.assembly, college]]) };
    expect(act(held, SECRETARY, say('note', 'Rien'), { settings }).answer).toBe('field-not-used');
  });
});
