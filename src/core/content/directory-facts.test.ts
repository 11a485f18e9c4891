import { describe, expect, it } from 'vitest';
import { directorySchema } from './collections/directory.ts';
import { directoryFacts } from './directory-facts.ts';

const entry = (more: object = {}) =>
  directorySchema.parse({ title: 'Exemple', summary: 'Un exemple.', kind: 'function', categories: ['autre'], ...more });

describe('the facts of a directory entry', () => {
  it('say nothing of a person whom the commune has not named', () => {
    expect(directoryFacts(entry(), undefined)).toEqual([]);
  });

  it('lead to the service above', () => {
    expect(directoryFacts(entry({ parent: 'cpas' }), { id: 'cpas', data: entry({ title: 'CPAS' }) })).toEqual([
      { term: 'Dépend de', text: 'CPAS', to: '/annuaire/cpas/' },
    ]);
  });

  it('admit that the access is not known', () => {
    expect(directoryFacts(entry({ wheelchair: 'unknown' }), undefined)).toEqual([
      { term: 'Fauteuil roulant', text: 'Pas encore renseigné' },
    ]);
  });
});
