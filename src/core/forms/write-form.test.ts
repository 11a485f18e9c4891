import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { CitizenForm } from './citizen-form.ts';
import { writeForm } from './write-form.ts';

const form: CitizenForm = {
  id: 'exemple',
  action: '/api/exemple',
  submit: 'Envoyer',
  fields: [
    { kind: 'line', name: 'nom', label: 'Nom', hint: 'Le vôtre.', max: 100 },
    { kind: 'text', name: 'mots', label: 'Mots', max: 100, rows: 3 },
    { kind: 'checks', name: 'sujets', label: 'Sujets', optional: true, options: [{ value: 'a', label: 'A' }] },
  ],
};

describe('a form', () => {
  it('names each field, its hint and its problem for those who do not see them', () => {
    const html = writeForm(form, { problems: [{ name: 'nom', message: 'Donnez votre nom.' }] });
    expect(html).toContain('aria-describedby="exemple-nom-aide exemple-nom-probleme"');
    expect(html).toContain('<a href="#exemple-nom">Donnez votre nom.</a>');
    expect(html).toContain('<legend>Sujets <span class="soft">(facultatif)</span></legend>');
  });

  it('gives back any text as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // What HTML itself cannot hold: NUL, and line ends other than LF.
        const typed = text.replace(/[\0\r]/g, '').toWellFormed();
        const html = writeForm(form, { values: { nom: [typed], mots: [typed], sujets: ['a', typed] } });
        const found = JSON.stringify(parseFragment(html), (key, value) => (key === 'parentNode' ? undefined : value));
        expect(found).toContain(JSON.stringify({ name: 'value', value: typed }));
        expect(html.match(/<(?:form|input|textarea|button)\b/g)).toHaveLength(6);
      }),
      { numRuns: 200 },
    );
  });
});
