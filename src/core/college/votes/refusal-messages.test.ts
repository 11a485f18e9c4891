import { describe, expect, it } from 'vitest';
import { explainVoteRefusal } from './refusal-messages.ts';

describe('the words of a refused vote', () => {
  it('say why there is no quorum, by which article and how sure that is', () => {
    expect(
      explainVoteRefusal({
        code: 'quorum-missing',
        facts: { present: 1, inOffice: 13, needed: 7 },
        source: { article: 'CDLD, art. L1122-17', confidence: 'B' },
      }),
    ).toBe(
      'Le quorum n’est pas atteint (CDLD, art. L1122-17\u202F; tenu pour exact)\u00A0: il y a 1 membre présent sur 13 en fonction, et il en faut 7. Reportez le point, ou attendez le retour d’un membre.',
    );
  });

  it('name whose vote is missing', () => {
    expect(
      explainVoteRefusal({ code: 'voter-missing', facts: { names: ['Alice Exemple', 'Bruno Exemple'] } }),
    ).toContain('Il manque\u00A0: Alice Exemple et Bruno Exemple.');
  });

  it('say when the chair’s vote would decide', () => {
    const refusal = {
      code: 'casting-vote-not-allowed' as const,
      facts: { tiedSittings: 1, castingVoteFromSitting: 3 },
      source: { article: 'CDLD, art. L1123-22', confidence: 'A' as const },
    };
    expect(explainVoteRefusal(refusal)).toContain(
      '(CDLD, art. L1123-22)\u00A0: il faut que l’urgence ait été reconnue avant la discussion, ou 3 séances avec partage des voix sur la même affaire (celle-ci est la 1re).',
    );
  });
});
