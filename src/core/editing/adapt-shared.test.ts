import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyOverlay } from '../content/overlay.ts';
import { COLLECTIONS } from '../content/registry.ts';
import { adaptShared } from './adapt-shared.ts';
import { fieldOrder } from './field-order.ts';

const order = fieldOrder(COLLECTIONS.procedures.schema);
const SHARED = {
  fields: { title: 'Passeport', summary: 'Pour voyager.', delay: 'Une semaine', conditions: ['Être belge'] },
  body: 'Venez au guichet.\n',
};

describe('a commune that edits a text shared by all', () => {
  it('keeps only what it changed, so that the rest stays up to date', () => {
    const { conditions: _, ...rest } = SHARED.fields;
    const fields = { ...rest, delay: 'Dix jours', keywords: ['voyage'] };
    const adaptation = adaptShared(SHARED, { ...SHARED, fields }, undefined, order);
    expect(adaptation).toEqual({
      kind: 'overlay',
      text: 'keywords:\n  - voyage\nconditions: null\ndelay: Dix jours\n',
    });
    expect(adaptation.kind === 'overlay' && applyOverlay(SHARED.fields, parse(adaptation.text))).toEqual(fields);
  });

  it('changes one line of an adaptation that exists', () => {
    const before = '# voir le service population\ndelay: "Dix jours"\ntitle: Le passeport\n';
    const fields = { ...SHARED.fields, delay: 'Douze jours', title: 'Le passeport' };
    expect(adaptShared(SHARED, { ...SHARED, fields }, before, order)).toEqual({
      kind: 'overlay',
      text: before.replace('"Dix jours"', '"Douze jours"'),
    });
  });

  it('needs no file when it says the same again', () => {
    expect(adaptShared(SHARED, { ...SHARED, body: 'Venez au guichet.' }, 'delay: x\n', order)).toEqual({
      kind: 'none',
    });
  });

  it('has its own text once it writes one', () => {
    expect(adaptShared(SHARED, { ...SHARED, body: 'Prenez rendez-vous.' }, undefined, order)).toEqual({ kind: 'copy' });
  });
});
