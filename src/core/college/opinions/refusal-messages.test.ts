import { describe, expect, it } from 'vitest';
import type { OpinionRefusalCode } from './opinion-refusal.ts';
import { explainOpinionRefusal } from './refusal-messages.ts';

const source = { article: 'CDLD, art. L1124-40', confidence: 'A' } as const;

describe('the words of a refusal about an opinion', () => {
  it('say on which day the delay ended, by which article, and how to go on', () => {
    const facts = { adviser: 'Direction financière', lastDay: '2026-01-19' };
    expect(explainOpinionRefusal({ code: 'opinion-expired', facts, source })).toBe(
      'Le délai de l’avis «\u202FDirection financière\u202F» a pris fin le lundi 19\u00A0janvier\u00A02026 (CDLD, art. L1124-40)\u00A0: il sera cité comme non rendu. L’auteur ou le secrétariat peut le redemander.',
    );
  });

  it.each<OpinionRefusalCode>(['already-extended', 'not-extendable', 'reason-needed', 'automatic-opinion'])(
    'name the article of %s',
    (code) => {
      expect(explainOpinionRefusal({ code, facts: { adviser: 'Direction financière' }, source })).toContain(
        '(CDLD, art. L1124-40)',
      );
    },
  );
});
