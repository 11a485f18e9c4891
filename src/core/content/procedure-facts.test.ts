import { describe, expect, it } from 'vitest';
import type { Procedure } from './collections/procedures.ts';
import { orderedChannels, priceText, procedureFacts } from './procedure-facts.ts';

const procedure: Procedure = {
  title: 'Essai',
  summary: 'Un essai.',
  level: 'federal',
  authority: { name: 'SPF Intérieur', to: 'https://www.ibz.be' },
  themes: ['population'],
  who: 'Tout le monde.',
  price: { kind: 'fixed', amount: 25 },
  delay: 'Un jour.',
  channels: [{ kind: 'phone' }, { kind: 'counter' }, { kind: 'online', to: 'https://www.ibz.be' }],
};

describe('the facts of a procedure', () => {
  it('say the price as French writes it', () => {
    expect(priceText(procedure.price)).toEqual({ text: '25,00\u00A0€' });
    expect(priceText({ kind: 'free' })).toEqual({ text: 'Gratuit' });
    expect(priceText({ kind: 'ask', text: 'Voyez le règlement.' })).toEqual({
      text: 'À demander',
      note: 'Voyez le règlement.',
    });
  });

  it('let the first sentence speak up and the others explain', () => {
    const delay = 'Deux à trois semaines. En urgence, un à trois jours ; 25,50 euros de plus. Demandez.';
    expect(procedureFacts({ ...procedure, delay })).toContainEqual({
      term: 'Délai',
      text: 'Deux à trois semaines.',
      note: 'En urgence, un à trois jours ; 25,50 euros de plus. Demandez.',
    });
    expect(procedureFacts(procedure)).toContainEqual({ term: 'Délai', text: 'Un jour.' });
  });

  it('name the authority that decides', () => {
    expect(procedureFacts(procedure).at(-1)).toEqual({
      term: 'Autorité',
      text: 'Autorité fédérale',
      note: 'SPF Intérieur',
    });
  });

  it('put online before the counter, and the counter before the telephone', () => {
    expect(orderedChannels(procedure).map((channel) => channel.kind)).toEqual(['online', 'counter', 'phone']);
  });
});
