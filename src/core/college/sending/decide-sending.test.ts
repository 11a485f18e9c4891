import { describe, expect, it } from 'vitest';
import { act, itemIn, sittingIn } from '../examples/example-acts.ts';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { AUTHOR, SECRETARY, stateOf } from '../examples/example-desk.ts';
import { draftItem, presentedItem, validatedItem } from '../examples/example-items.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import { HELD_COLLEGE, PLANNED_COUNCIL } from '../examples/example-sittings.ts';
import { assemblyIdSchema, settingIdSchema } from '../ids.ts';
import { type Item, itemSchema } from '../items/item.ts';
import type { Sitting } from '../sittings/sitting.ts';

const council = assemblyIdSchema.parse('conseil');
const file = { sha256: 'd'.repeat(64), bytes: 10, mediaType: 'application/pdf' };
const annex = { file, addedBy: 'alice-exemple', addedAt: '2026-02-20T10:00:00.000Z' };
const item = validatedItem({
  id: '20260302-voirie',
  privacy: 'closed',
  delegated: true,
  sentTexts: { title: 'Réfection de la rue du Moulin : approbation', decision: 'De proposer au conseil.' },
});
const send = { kind: 'send', item: item.id, to: 'conseil' } as const;

describe('sending an item to the council', () => {
  it('makes a validated copy with the texts written for it, its privacy and its category', () => {
    const sent = act(stateOf({ items: [item] }), SECRETARY, send);
    expect(itemIn(sent.state, 'neuf0')).toMatchObject({
      assembly: 'conseil',
      stage: 'validated',
      title: 'Réfection de la rue du Moulin : approbation',
      motivation: item.motivation,
      decision: 'De proposer au conseil.',
      privacy: 'closed',
      category: 'travaux',
      proposingService: 'travaux',
      origin: { kind: 'sent', of: item.id },
    });
    expect(itemIn(sent.state, 'neuf0')).not.toHaveProperty('delegated');
    expect(itemIn(sent.state, 'voirie').sent).toEqual([{ to: 'conseil', item: '20260302-neuf0' }]);
  });

  it('happens once, and again when the copy has been deleted', () => {
    const sent = act(stateOf({ items: [item] }), SECRETARY, send).state;
    expect(act(sent, SECRETARY, send).answer).toBe('already-sent');
    const deleted = act(sent, SECRETARY, { kind: 'delete', item: '20260302-neuf0' }).state;
    expect(itemIn(deleted, 'voirie')).toEqual(item);
    expect(act(deleted, SECRETARY, send).answer).toBe('ok');
  });

  it('is done by the secretariat, from the stages that the settings name, to an assembly that they name', () => {
    expect(act(stateOf({ items: [item] }), AUTHOR, send).answer).toBe('role-missing');
    const state = stateOf({ items: [draftItem({ id: '20260302-voirie' })] });
    expect(act(state, SECRETARY, send).answer).not.toBe('ok');
    expect(act(stateOf({ items: [item] }), SECRETARY, { ...send, to: 'cpas' }).answer).toBe('target-unknown');
    const settings = withTarget({ from: ['decided'] });
    expect(act(stateOf({ items: [item] }), SECRETARY, send, { settings }).answer).toBe('target-not-at-stage');
  });

  it('names a category without equivalent, and leaves it out only when told to', () => {
    const odd = validatedItem({ id: '20260302-voirie', category: 'divers' });
    const refused = act(stateOf({ items: [odd] }), SECRETARY, send);
    expect(refused.refusal).toMatchObject({ code: 'category-unmapped', facts: { category: ['Divers'] } });
    const sent = act(stateOf({ items: [odd] }), SECRETARY, { ...send, leaveOut: true });
    expect(itemIn(sent.state, 'neuf0')).not.toHaveProperty('category');
    expect(sent.events[0]?.facts['leftOut']).toEqual(['Divers']);
  });

  it('takes the annexes with their types, and names those without equivalent', () => {
    const full = itemSchema.parse({
      ...item,
      annexes: [
        { ...annex, id: '20260301-plan', type: 'annexe', name: 'Plan.pdf' },
        { ...annex, id: '20260301-note', type: 'note-interne', name: 'Note.pdf', confidential: true },
      ],
    });
    const refused = act(stateOf({ items: [full] }), SECRETARY, send);
    expect(refused.refusal).toMatchObject({ code: 'annex-types-unmapped', facts: { types: ['Note interne'] } });
    const sent = act(stateOf({ items: [full] }), SECRETARY, { ...send, leaveOut: true });
    expect(itemIn(sent.state, 'neuf0').annexes?.map(({ name }) => name)).toEqual(['Plan.pdf']);
    expect(sent.events[0]?.facts['leftOut']).toEqual(['Note interne']);
  });

  it('inherits the opinions that the settings choose', () => {
    const opinion = (rule: string, service: string) => ({
      id: rule,
      rule,
      adviser: { kind: 'service', service },
      origin: { kind: 'asked', by: 'alice-exemple' },
      mandatory: false,
      clock: [],
      given: { value: 'positive', by: 'emma-exemple', at: '2026-02-27T09:00:00.000Z', judged: 'a'.repeat(64) },
    });
    const judged = itemSchema.parse({
      ...item,
      opinions: [opinion('directeur-financier', 'direction-financiere'), opinion('urbanisme', 'urbanisme')],
    });
    const sent = act(stateOf({ items: [judged] }), SECRETARY, send);
    expect(itemIn(sent.state, 'neuf0').opinions).toMatchObject([
      { rule: 'directeur-financier', origin: { kind: 'inherited' } },
    ]);
  });
});

describe('sending in urgency', () => {
  const { stage: _, ...bare } = PLANNED_COUNCIL;
  const frozen: Sitting = { ...bare, agenda: [], stage: 'frozen', frozenAt: item.createdAt };
  const urgent = { ...send, urgentSitting: frozen.id } as const;
  const toward = (sent: Item) => stateOf({ items: [sent], sittings: [frozen] });

  it('puts the copy on the frozen agenda, among the late items', () => {
    const sent = act(toward(item), SECRETARY, urgent);
    expect(itemIn(sent.state, 'neuf0')).toMatchObject({ stage: 'presented', listType: 'urgence', sitting: frozen.id });
    expect(sittingIn(sent.state, frozen.id).agenda).toEqual([{ item: '20260302-neuf0' }]);
  });

  it('needs the settings’ leave, and whoever keeps that agenda', () => {
    expect(act(toward(item), SECRETARY, urgent, { settings: withTarget({ urgentAllowed: false }) }).answer).toBe(
      'urgency-not-allowed',
    );
    const college = { ...SECRETARY, grants: [{ role: 'secretariat' as const, assemblies: [item.assembly] }] };
    expect(act(toward(item), college, urgent).answer).toBe('out-of-scope');
  });

  it('waits for the mandatory opinions of the other assembly', () => {
    expect(act(toward({ ...item, amount: 50_000 }), SECRETARY, urgent).answer).toBe('opinions-missing');
  });
});

describe('sending by itself', () => {
  const asked = presentedItem({ id: '20260302-voirie', sitting: HELD_COLLEGE.id, sendTo: [council] });
  const decide = { kind: 'decide', item: asked.id, outcome: 'accepted' } as const;
  const held = (point: Item) =>
    stateOf({ items: [point], sittings: [{ ...HELD_COLLEGE, agenda: [{ item: point.id }] }] });

  it('follows the outcomes that the settings name, when the item asks for it', () => {
    const sent = act(held(asked), SECRETARY, decide);
    expect(sent.events.map(({ kind }) => kind)).toEqual(['itemDecided', 'itemSent']);
    expect(itemIn(sent.state, 'voirie')).toMatchObject({ stage: 'decided', sent: [{ to: 'conseil' }] });
    expect(itemIn(sent.state, 'neuf0')).toMatchObject({ assembly: 'conseil', stage: 'validated' });
    expect(act(held(asked), SECRETARY, { ...decide, outcome: 'refused' }).events).toHaveLength(1);
    const { sendTo: _, ...unasked } = asked;
    expect(act(held(unasked), SECRETARY, decide).events).toHaveLength(1);
  });

  it('does not hold up a decision for what has no equivalent, but names it', () => {
    const odd = { ...asked, category: settingIdSchema.parse('divers') };
    const sent = act(held(odd), SECRETARY, decide);
    expect(sent.answer).toBe('ok');
    expect(sent.events[1]?.facts['leftOut']).toEqual(['Divers']);
  });

  it('makes no second copy of an item that was sent by hand', () => {
    const sent = act(held(asked), SECRETARY, send).state;
    const decided = act(sent, SECRETARY, decide, { newIds: ['20260302-autre'] });
    expect(decided.events.map(({ kind }) => kind)).toEqual(['itemDecided']);
    expect(decided.state.items.size).toBe(2);
  });
});

function withTarget(changes: Partial<(typeof EXAMPLE_COLLEGE.sending.targets)[number]>) {
  const targets = EXAMPLE_COLLEGE.sending.targets.map((target) => ({ ...target, ...changes }));
  const college = { ...EXAMPLE_COLLEGE, sending: { targets } };
  return { ...EXAMPLE_SETTINGS, assemblies: new Map([...EXAMPLE_SETTINGS.assemblies, [item.assembly, college]]) };
}
