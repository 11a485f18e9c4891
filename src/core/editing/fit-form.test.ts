import { describe, expect, it } from 'vitest';
import { exampleFiles } from '../../../tests/examples/example-files.ts';
import { COLLECTIONS } from '../content/registry.ts';
import { readEntryFile } from './entry-file.ts';
import { fitForm } from './fit-form.ts';

const NEWS = { title: 'Marché', summary: 'Sur la place.', date: '2026-12-01', category: 'culture' };

describe('what a form sends', () => {
  it('leaves out what was left empty', () => {
    const sent = { ...NEWS, service: '', reviewBy: null, keywords: [], image: { src: '', alt: ' ' }, files: [] };
    expect(fitForm(COLLECTIONS.news.schema, sent)).toEqual(NEWS);
  });

  it('keeps an empty list that says something: a day with no opening slot', () => {
    const hours = {
      week: { monday: [] },
      holidays: 'closed',
      exceptions: [{ from: 'x', to: 'x', slots: [] }],
      note: '',
    };
    expect(fitForm(COLLECTIONS.directory.schema, { hours })['hours']).toMatchObject({ exceptions: [{ slots: [] }] });
  });

  it('keeps a box that was unticked, since « no » is not « nothing said »', () => {
    expect(fitForm(COLLECTIONS.pages.schema, { contents: false })).toEqual({ contents: false });
  });

  it('reads a picture as described or as decorative', () => {
    const image = (sent: object) => fitForm(COLLECTIONS.news.schema, { image: sent })['image'];
    expect(image({ src: 'media/x.jpg', alt: 'Un marché', decorative: false })).toEqual({
      src: 'media/x.jpg',
      alt: 'Un marché',
    });
    expect(image({ src: 'media/x.jpg', alt: '', decorative: true })).toEqual({ src: 'media/x.jpg', decorative: true });
    // Both at once: the schema explains.
    expect(image({ src: 'media/x.jpg', alt: 'Un marché', decorative: true })).toHaveProperty('decorative');
  });

  it('keeps only the fields of the form that was chosen', () => {
    const when = { kind: 'days', from: '2026-12-01T00:00', to: '' };
    expect(fitForm(COLLECTIONS.events.schema, { when })).toEqual({ when: { kind: 'days', from: '2026-12-01' } });
    const notice = { kind: 'job', deadline: '2026-12-01', streets: ['Rue Haute'], from: '2026-11-01', applicant: 'X' };
    expect(fitForm(COLLECTIONS.notices.schema, notice)).toEqual({ kind: 'job', deadline: '2026-12-01' });
  });

  it('chooses between a place of the directory and a new one by what is filled', () => {
    const place = {
      entry: '',
      name: 'Salle',
      address: { street: '', postalCode: '7180', locality: 'Exemple' },
      point: {},
    };
    expect(fitForm(COLLECTIONS.events.schema, { place })['place']).toEqual({
      name: 'Salle',
      address: { postalCode: '7180', locality: 'Exemple' },
    });
  });

  it('keeps unknown fields, for the schema to name them', () => {
    expect(fitForm(COLLECTIONS.news.schema, { ...NEWS, colour: 'red' })).toHaveProperty('colour', 'red');
  });

  it('keeps a text as it is written when only spaces at its ends differ', () => {
    const written = { ...NEWS, explanation: 'Un texte.\n', history: [{ text: 'A\n' }, { text: 'B\n' }] };
    const sent = { ...NEWS, explanation: 'Un texte.', history: [{ text: 'B' }, { text: ' C ' }] };
    expect(fitForm(COLLECTIONS.decisions.schema, sent, written)).toEqual({
      ...written,
      history: [{ text: 'B\n' }, { text: 'C' }],
    });
  });

  it('changes nothing of what any commune wrote', () => {
    for (const { collection, text, format, file } of exampleFiles()) {
      const entry = readEntryFile(text, format, file);
      if (!entry.ok) throw new Error(file);
      const { fields } = entry.value;
      expect(fitForm(COLLECTIONS[collection].schema, fields, fields), file).toEqual(fields);
    }
  });
});
