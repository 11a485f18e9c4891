import { expect, it } from 'vitest';
import { COLLECTIONS } from './registry.ts';
import { typesetFields } from './typeset-fields.ts';

const alert = {
  kind: 'announcement',
  title: "L'accueil ferme du 26 décembre au 1er janvier",
  text: 'Une urgence ?',
  from: '2026-12-20T08:00',
  until: '2027-01-02T08:00',
  link: { label: 'Lire "ceci"', to: "/vivre/aujourd'hui/" },
};

it('sets each line that people read, and leaves addresses, dates and choices', () => {
  expect(typesetFields(COLLECTIONS.alerts.schema, alert)).toEqual({
    ...alert,
    title: 'L’accueil ferme du 26\u00A0décembre au 1er\u00A0janvier',
    text: 'Une urgence\u202F?',
    link: { label: 'Lire «\u202Fceci\u202F»', to: "/vivre/aujourd'hui/" },
  });
});

it('leaves fields of several paragraphs to the renderer of Markdown', () => {
  const consultation = { title: 'Vous ?', outcome: 'Venez ! `a ?`' };
  expect(typesetFields(COLLECTIONS.consultations.schema, consultation)).toEqual({
    title: 'Vous\u202F?',
    outcome: 'Venez ! `a ?`',
  });
});

it('leaves texts in another language', () => {
  expect(typesetFields(COLLECTIONS.alerts.schema, alert, 'de')).toEqual(alert);
});
