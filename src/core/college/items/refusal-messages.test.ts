import { describe, expect, it } from 'vitest';
import type { ItemRefusal, ItemRefusalCode } from './item-refusal.ts';
import { explainItemRefusal } from './refusal-messages.ts';

/** Facts as the rules give them; the sentence must use them and need no others. */
const FACTS: Readonly<Record<ItemRefusalCode, ItemRefusal['facts']>> = {
  'item-not-found': { id: '20260302-voirie' },
  'sitting-not-found': { sitting: '20260302-seance' },
  'wrong-stage': { action: 'item.present', stage: 'draft', needed: ['validated'] },
  'sitting-closed': { day: '2026-03-02' },
  'field-not-used': { field: 'amount' },
  'field-not-at-stage': { field: 'preferredSitting', stage: 'presented' },
  'fields-missing': { fields: ['category', 'motivation'] },
  'choice-unknown': { field: 'category', value: 'sports' },
  'category-of-other-services': { category: 'Urbanisme' },
  'nothing-changed': {},
  'template-unknown': { template: 'inconnu' },
  'template-of-other-services': { template: 'Ordonnance de police' },
  'level-not-offered': { level: 'Cabinet', offered: ['Chef de service'] },
  'level-passed-over': { level: 'validated', offered: ['Chef de service', 'Direction générale'] },
  'level-not-before': { level: 'Direction générale', offered: ['Chef de service'] },
  'sitting-of-other-assembly': { assembly: 'Collège communal' },
  'opinions-missing': { opinions: ['Avis de légalité', 'Avis du service Urbanisme'] },
  'noted-in-sitting': { day: '2026-03-02' },
  'return-not-offered': { way: 'allLevels', offered: ['plain'] },
  'outcome-not-offered': { outcome: 'noted', offered: ['accepted', 'refused'] },
  'sitting-not-open': {},
  'sitting-to-come': { day: '2026-03-02' },
  'texts-empty': {},
  'copy-exists': { copies: ['20260302-copie'] },
  'not-delegated': {},
  'vote-missing': {},
  'vote-carried': {},
  'vote-not-carried': {},
  'vote-tied': {},
  'target-unknown': { assembly: 'cpas' },
  'target-not-at-stage': { stage: 'validated', needed: ['decided'] },
  'already-sent': { assembly: 'Conseil communal' },
  'category-unmapped': { category: ['Divers'], assembly: 'Conseil communal' },
  'annex-types-unmapped': { types: ['Note interne'], assembly: 'Conseil communal' },
  'urgency-not-allowed': { assembly: 'conseil' },
  'same-item': {},
  'already-linked': {},
  'not-linked': {},
  'already-labelled': { label: 'Budget' },
  'not-labelled': { label: 'Budget' },
  'already-taken-over': { by: 'Alice Exemple' },
  'not-taken-over': {},
  'no-follow-up-asked': {},
  'annex-not-found': {},
  'annex-type-elsewhere': { type: 'Annexe de séance', to: 'sitting' },
};
// The record above names every code and nothing else.
const CODES = Object.keys(FACTS) as ItemRefusalCode[];

describe('why a command on an item is refused, in French', () => {
  it.each(CODES)('%s: whole sentences, with French typography', (code) => {
    const sentence = explainItemRefusal({ code, facts: FACTS[code] });
    expect(sentence).toMatch(/^[A-ZÀ-Ý«].*[.?]$/u);
    expect(sentence).not.toMatch(/undefined|'|«\u202F\u202F»|[^\u00A0\u202F][:;!?]|\(\)| \./u);
    expect(sentence).not.toMatch(/validated|presented|decided|preferredSitting|allLevels/u);
  });

  it('says where an item is, and where it should be', () => {
    expect(explainItemRefusal({ code: 'wrong-stage', facts: FACTS['wrong-stage'] })).toBe(
      'Le point est en rédaction\u00A0: cela ne se fait que lorsqu’il est validé. Rechargez la page pour voir où il en est.',
    );
  });

  it('cites the article where the law refuses', () => {
    const source = { article: 'CDLD, art. L1124-40', confidence: 'A' } as const;
    expect(explainItemRefusal({ code: 'opinions-missing', facts: { opinions: ['Avis de légalité'] }, source })).toBe(
      'Le point attend encore un avis obligatoire\u00A0: «\u202FAvis de légalité\u202F» (CDLD, art. L1124-40). Il passera dès que l’avis sera rendu, ou son délai échu.',
    );
  });
});
