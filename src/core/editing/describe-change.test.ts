import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLLECTIONS } from '../content/registry.ts';
import {
  changeBetween,
  describeChange,
  describeGroup,
  describeMediaChange,
  type EntryChange,
} from './describe-change.ts';

const news = (change: EntryChange) => describeChange('Actualité', 'Marché de Noël', change, COLLECTIONS.news.schema);
const START = 'Actualité «\u202FMarché de Noël\u202F»\u00A0: ';

describe('the history that people read', () => {
  it.each<[EntryChange, string]>([
    [{ kind: 'edited', fields: ['title'], body: true }, 'titre et texte modifiés'],
    [{ kind: 'edited', fields: [], body: true }, 'texte modifié'],
    [{ kind: 'edited', fields: ['category'], body: false }, 'champ «\u202FRubrique\u202F» modifié'],
    [
      { kind: 'edited', fields: ['summary', 'category', 'date'], body: false },
      'résumé et champs «\u202FRubrique\u202F» et «\u202FDate de publication\u202F» modifiés',
    ],
    [{ kind: 'edited', fields: ['title', 'summary', 'date', 'category'], body: true }, '5 champs modifiés'],
    [{ kind: 'created' }, 'création'],
    [{ kind: 'deleted' }, 'suppression'],
    [{ kind: 'published' }, 'publication'],
    [{ kind: 'moved', from: '/vivre/a/', to: '/commune/a/' }, 'déplacement de /vivre/a/ vers /commune/a/'],
    [{ kind: 'restored', on: '3 mars 2026' }, 'retour à la version du 3 mars 2026'],
  ])('%j', (change, words) => {
    expect(news(change)).toBe(START + words);
  });

  it('names what differs between two states', () => {
    const before = { fields: { title: 'a', date: '2026-01-01', keywords: ['x'] }, body: 'Texte.\n' };
    const after = { fields: { title: 'b', keywords: ['x'] }, body: '\nTexte.' };
    expect(changeBetween(before, after)).toEqual({ kind: 'edited', fields: ['title', 'date'], body: false });
  });

  it('says which picture or document came or went', () => {
    expect(describeMediaChange('media/fetes/marche.jpg', 'added')).toBe(
      'Image «\u202Ffetes/marche.jpg\u202F»\u00A0: ajout',
    );
    expect(describeMediaChange('files/plan.pdf', 'deleted')).toBe('Document «\u202Fplan.pdf\u202F»\u00A0: suppression');
  });

  it('lists the texts that are published together', () => {
    expect(describeGroup(['a', 'b'])).toBe('Publication groupée de 2 textes\n\n- a\n- b');
    expect(describeGroup(['a'])).toBe('a');
  });

  it('lets no title begin a second line, where git would read another author', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(
          describeChange('Page', `${title}\nCo-authored-by: x`, { kind: 'created' }, COLLECTIONS.pages.schema),
        ).not.toMatch(/[\n\r\u2028\u2029]/);
      }),
    );
  });
});
