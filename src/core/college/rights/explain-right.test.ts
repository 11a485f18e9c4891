import { describe, expect, it } from 'vitest';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import type { CollegeGrant } from '../person.ts';
import type { CollegeAction } from './action.ts';
import { annexOf, itemAt, itemOnAgenda, personWith } from './example-subjects.ts';
import { explainRight, whoMayAct } from './explain-right.ts';
import type { Subject } from './may-act.ts';

const people = [
  holding('Alice Exemple', { role: 'author', services: ['travaux'] }),
  holding('Bruno Exemple', { role: 'reviewer', level: 'chef-de-service', services: ['travaux'] }),
  holding('Chloé Exemple', { role: 'secretariat', assemblies: ['college'] }),
  holding('Diane Exemple', { role: 'restrictedObserver' }),
];

describe('« why can’t I? »', () => {
  it('has nothing to answer when one can', () => {
    expect(explain('Alice Exemple', 'item.edit', { item: itemAt('draft') })).toBeUndefined();
  });

  it('names the stage, when one could, and who can now', () => {
    expect(explain('Alice Exemple', 'item.edit', { item: itemAt('review') })).toBe(
      '«\u202FModifier un point\u202F» ne vous revient pas tant que le point est «\u202Fà un niveau de validation\u202F», seulement\u00A0: brouillon, en correction chez son auteur. Bruno Exemple peut le faire.',
    );
  });

  it('names the role that is missing', () => {
    expect(explain('Alice Exemple', 'item.present', { item: itemAt('validated') })).toBe(
      '«\u202FInscrire un point à une séance\u202F» demande un rôle que vous n’avez pas (secrétariat, direction générale). Chloé Exemple peut le faire.',
    );
  });

  it('says that the right service is another one', () => {
    const item = itemAt('draft', { proposingService: 'urbanisme' });
    expect(explain('Alice Exemple', 'item.edit', { item })).toBe(
      '«\u202FModifier un point\u202F»\u00A0: votre rôle vaut pour un autre service, un autre niveau ou une autre assemblée. Personne ne le peut pour le moment\u00A0: prévenez la personne qui administre l’espace agents.',
    );
  });

  it('says that a closed item, a confidential annex or a decision being written is not for them', () => {
    const closed = itemOnAgenda('presented', 'frozen', { assembly: 'conseil', privacy: 'closed' });
    expect(explain('Diane Exemple', 'item.view', closed)).toContain('à huis clos');
    const annex = annexOf({ confidential: true });
    const open = itemOnAgenda('presented', 'frozen', { assembly: 'conseil' });
    expect(explain('Diane Exemple', 'annex.view', { ...open, annex })).toContain('annexe est confidentielle');
    expect(explain('Alice Exemple', 'item.viewDecision', itemOnAgenda('decided', 'held'))).toBe(
      'Le procès-verbal est en rédaction\u00A0: la décision sera visible à la clôture de la séance. Chloé Exemple peut le faire.',
    );
  });

  it('says that nothing changes after closing but the margin', () => {
    expect(explain('Chloé Exemple', 'item.editDecision', itemOnAgenda('decided', 'closed'))).toBe(
      'La séance est clôturée\u00A0: ce point ne change plus. Le secrétariat peut encore y porter une note marginale.',
    );
  });

  it('finds everybody who could', () => {
    const context = { person: personWith([]), settings: EXAMPLE_SETTINGS, people };
    const names = whoMayAct('item.view', { item: itemAt('validated') }, context).map(({ name }) => name);
    expect(names).toEqual(['Alice Exemple', 'Bruno Exemple', 'Chloé Exemple']);
  });
});

function explain(name: string, action: CollegeAction, subject: Subject): string | undefined {
  const person = people.find((one) => one.name === name) ?? personWith([]);
  return explainRight(action, subject, { person, settings: EXAMPLE_SETTINGS, people })?.sentence;
}

function holding(name: string, grant: object) {
  // Grants are written with plain ids, which are those of the example settings.
  return personWith([grant as CollegeGrant], name);
}
