import { describe, expect, it } from 'vitest';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import type { Item } from '../items/item.ts';
import type { CollegeGrant } from '../person.ts';
import type { Sitting } from '../sittings/sitting.ts';
import { annexOf, itemAt, itemOnAgenda, opinionOf, personWith } from './example-subjects.ts';
import { visibleItem } from './visible-item.ts';

const author = { role: 'author', services: ['travaux'] };
const copied = { role: 'author', services: ['personnel'] };
const secretary = { role: 'secretariat' };
const note = { by: 'alice-exemple', at: '2026-03-01T10:00:00.000Z', text: 'À revoir avec le chef.' };
const given = { value: 'negative', text: 'Trop cher', by: 'diane-exemple', at: note.at, judged: '0'.repeat(64) };

describe('what a person receives of an item', () => {
  it('nothing at all, if they may not read it', () => {
    expect(seen({ role: 'restrictedObserver' }, itemOnAgenda('presented', 'frozen'))).toBe('closed-session');
  });

  it('neither the decision, nor its outcome and copies, until it is released to the services', () => {
    const decided = itemOnAgenda('decided', 'held', {
      sentTexts: { title: 'Pour le conseil', decision: 'Autre texte' },
      sent: [{ to: 'conseil', item: '20260302-copie' }],
    });
    const forAuthor = seen(author, decided);
    expect(forAuthor).toMatchObject({ isUnreleased: true, sentTexts: { title: 'Pour le conseil' } });
    for (const field of ['decision', 'outcome', 'copy', 'sent', 'sentTexts.decision'])
      expect(forAuthor).not.toHaveProperty(field);
    expect(seen(secretary, decided)).toMatchObject({ decision: 'De refaire la rue Haute.', outcome: 'accepted' });
    expect(seen(author, itemOnAgenda('decided', 'closed'))).toMatchObject({ outcome: 'accepted' });
  });

  it('the confidential annexes that are opened to them, and not even the names of the others', () => {
    const item = itemAt('validated', {
      copyServices: ['personnel'],
      annexes: [annexOf(), annexOf({ id: '20260301-secret', name: 'Note confidentielle.pdf', confidential: true })],
    });
    expect(seen(author, { item })).toHaveProperty('annexes.length', 2);
    expect(seen(copied, { item })).toHaveProperty('annexes.length', 1);
    expect(JSON.stringify(seen(copied, { item }))).not.toContain('Note confidentielle');
  });

  it('no answer that is hidden, and that a confidential one was given', () => {
    const item = (more: object) =>
      itemAt('validated', { copyServices: ['personnel'], opinions: [opinionOf({ given: { ...given, ...more } })] });
    const hidden = JSON.stringify(seen(author, { item: item({ hidden: true }) }));
    expect(hidden).not.toContain('Trop cher');
    expect(hidden).not.toContain('given');
    expect(seen(author, { item: item({ confidential: true }) })).toHaveProperty('opinions.0.given.text', 'Trop cher');
    const forCopy = seen(copied, { item: item({ confidential: true }) });
    expect(forCopy).toHaveProperty('opinions.0.isConfidential', true);
    expect(JSON.stringify(forCopy)).not.toContain('Trop cher');
  });

  it('no earlier answer that was confidential', () => {
    const opinion = opinionOf({
      earlier: [
        { ...given, confidential: true },
        { ...given, text: 'Sans objet' },
      ],
    });
    const item = itemAt('validated', { copyServices: ['personnel'], opinions: [opinion] });
    expect(seen(copied, { item })).toHaveProperty('opinions.0.earlier.length', 1);
    expect(seen(author, { item })).toHaveProperty('opinions.0.earlier.length', 2);
  });

  it('internal notes and the reason of a return inside the service and at the secretariat only', () => {
    const returned = itemOnAgenda('correction', 'frozen', { notes: [note], copyServices: ['personnel'] });
    for (const grant of [author, secretary]) expect(seen(grant, returned)).toMatchObject({ notes: [note] });
    for (const grant of [copied, { role: 'member' }]) {
      expect(seen(grant, returned)).not.toHaveProperty('notes');
      expect(seen(grant, returned)).not.toHaveProperty('reason');
    }
  });

  it('their own labels, nobody else’s', () => {
    const item = itemAt('draft', { personalLabels: { 'alice-exemple': ['a-relire'], 'bruno-exemple': ['a-relire'] } });
    expect(seen(author, { item })).toMatchObject({ myLabels: ['a-relire'] });
    expect(JSON.stringify(seen(author, { item }))).not.toContain('bruno');
  });
});

function seen(grant: object, { item, sitting }: { readonly item: Item; readonly sitting?: Sitting }) {
  // Grants are written with plain ids, which are those of the example settings.
  const person = personWith([grant as CollegeGrant]);
  const result = visibleItem(item, sitting, { person, settings: EXAMPLE_SETTINGS, people: [person] });
  return result.ok ? result.value : result.refusal.code;
}
