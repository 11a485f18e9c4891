import { describe, expect, it } from 'vitest';
import { checkRecord } from '../content/read-record.ts';
import { COLLECTIONS } from '../content/registry.ts';
import { tellInForm } from './form-problem.ts';

const { schema } = COLLECTIONS.news;
const NEWS = { title: 'Marché', summary: 'Sur la place.', date: '2026-12-01', category: 'culture' };

describe('a problem told in a form', () => {
  it.each([
    [{ title: undefined }, 'Titre', 'Ce champ obligatoire est vide.'],
    [{ date: 'demain' }, 'Date de publication', 'La date «\u202Fdemain\u202F» n’est pas écrite comme il faut.'],
    [{ category: 'x' }, 'Rubrique', 'Le champ «\u202FRubrique\u202F» ne peut pas valoir «\u202Fx\u202F».'],
    [{ files: [{ title: 'Plan' }] }, 'Documents, 1er élément, Fichier', 'Ce champ obligatoire est vide.'],
    [{ image: { src: 'media/x.jpg' } }, 'Image', 'Cette image n’a pas de description.'],
  ])('%j', (change, place, message) => {
    const { problems } = checkRecord(schema, { ...NEWS, ...change }, () => ({ file: 'x.md', line: 1 }));
    expect(problems.map((problem) => tellInForm(problem, schema))).toMatchObject([{ place, message }]);
  });

  it('speaks of the text when the fault is there', () => {
    const problem = {
      severity: 'error',
      code: 'broken-link',
      file: 'x.md',
      line: 9,
      message: 'Le lien « /x/ » ne mène à rien.',
      remedy: 'Corrigez-le.',
    } as const;
    expect(tellInForm(problem, schema)).toMatchObject({
      field: undefined,
      place: 'Texte',
      message: 'Le lien «\u202F/x/\u202F» ne mène à rien.',
    });
  });
});
