import { describe, expect, it } from 'vitest';
import { act, type WrittenCommand } from '../examples/example-acts.ts';
import { AUTHOR, HEAD, SECRETARY, stateOf } from '../examples/example-desk.ts';
import { draftItem, presentedItem, validatedItem } from '../examples/example-items.ts';
import { FROZEN_COLLEGE, HELD_COLLEGE } from '../examples/example-sittings.ts';
import type { CollegePerson } from '../person.ts';
import type { CollegeState } from '../state.ts';
import { describeItemEvent } from './describe-item-event.ts';
import type { Item } from './item.ts';

const name = 'Point «\u202FRéfection de la rue du Moulin\u202F»\u00A0: ';
const id = '20260302-voirie';
const draft = stateOf({ items: [draftItem({ id })] });
const validated = stateOf({ items: [validatedItem({ id })], sittings: [{ ...FROZEN_COLLEGE, agenda: [] }] });
const held = onAgenda(presentedItem({ id, sitting: HELD_COLLEGE.id }));
const inReview = act(draft, AUTHOR, { kind: 'forward', item: id, to: 'chef-de-service' }).state;

describe('the message of a command', () => {
  it.each<[string, CollegeState, CollegePerson, WrittenCommand]>([
    [
      'transmis au niveau «\u202FChef de service\u202F»',
      draft,
      AUTHOR,
      { kind: 'forward', item: id, to: 'chef-de-service' },
    ],
    [
      'transmis au niveau «\u202FDirection générale\u202F», sans passer par «\u202FChef de service\u202F»',
      draft,
      HEAD,
      { kind: 'forward', item: id, to: 'direction-generale' },
    ],
    ['renvoyé à son auteur (Montant à revoir)', inReview, HEAD, { kind: 'back', item: id, reason: 'Montant à revoir' }],
    [
      'modification (montant hors TVA et motivation)',
      draft,
      AUTHOR,
      { kind: 'edit', item: id, changes: { amount: 12, motivation: 'Vu', category: 'travaux' } },
    ],
    [
      'inscrit à la séance du 2\u00A0mars\u00A02026, après le gel',
      validated,
      SECRETARY,
      { kind: 'present', item: id, sitting: FROZEN_COLLEGE.id },
    ],
    ['retiré de l’ordre du jour de la séance du 2\u00A0mars\u00A02026', held, SECRETARY, { kind: 'takeOff', item: id }],
    ['accepté moyennant modification', held, SECRETARY, { kind: 'decide', item: id, outcome: 'acceptedModified' }],
    ['reporté, revient sous 20260302-neuf0', held, SECRETARY, { kind: 'decide', item: id, outcome: 'postponed' }],
    ['envoyé (Conseil communal) sous 20260302-neuf0', held, SECRETARY, { kind: 'send', item: id, to: 'conseil' }],
    ['note interne', draft, AUTHOR, { kind: 'note', item: id, text: 'Ne pas montrer' }],
    ['suppression', draft, AUTHOR, { kind: 'delete', item: id }],
  ])('« %s »', (expected, state, by, command) => {
    const done = act(state, by, command);
    expect(done.answer).toBe('ok');
    expect(done.events.map(describeItemEvent)).toEqual([`${name}${expected}`]);
  });

  it('says nothing of a closed item but its number and day, or its id', () => {
    const closed = presentedItem({ id, sitting: HELD_COLLEGE.id, privacy: 'closed' });
    const sent = act(onAgenda(closed), SECRETARY, { kind: 'decide', item: id, outcome: 'refused' });
    expect(sent.events.map(describeItemEvent)).toEqual([
      'Point\u00A01 de la séance du 2\u00A0mars\u00A02026\u00A0: refusé',
    ]);
    const early = stateOf({ items: [draftItem({ id, privacy: 'closed' })] });
    const forwarded = act(early, AUTHOR, { kind: 'forward', item: id, to: 'chef-de-service' });
    expect(forwarded.events.map(describeItemEvent)).toEqual([
      'Point 20260302-voirie\u00A0: transmis au niveau «\u202FChef de service\u202F»',
    ]);
    const back = act(forwarded.state, HEAD, { kind: 'back', item: id, reason: 'Nom à ôter' });
    expect(JSON.stringify(back.events.map(({ facts }) => facts))).not.toContain('ôter');
  });

  it('cannot be split by what people write', () => {
    const odd = { ...draftItem({ id }), title: 'Rue\nCo-authored-by: personne' };
    const forwarded = act(stateOf({ items: [odd] }), AUTHOR, { kind: 'forward', item: id, to: 'chef-de-service' });
    expect(forwarded.events.map(describeItemEvent).join('')).not.toContain('\n');
  });
});

function onAgenda(item: Item): CollegeState {
  return stateOf({ items: [item], sittings: [{ ...HELD_COLLEGE, agenda: [{ item: item.id }] }] });
}
