import { describe, expect, it } from 'vitest';
import { reviewPolicyFor, reviewPolicySchema } from './review-policy.ts';

describe('the checking of texts', () => {
  it('is one rule for all of them', () => {
    expect(reviewPolicyFor('fourEyes', 'news')).toBe('fourEyes');
    expect(reviewPolicyFor('fourEyes', undefined)).toBe('fourEyes');
  });

  it('is a rule for some kinds, and another for the rest, pictures and menu included', () => {
    const policy = reviewPolicySchema.parse({ otherwise: 'none', regulations: 'fourEyes' });
    expect(reviewPolicyFor(policy, 'regulations')).toBe('fourEyes');
    expect(reviewPolicyFor(policy, 'news')).toBe('none');
    expect(reviewPolicyFor(policy, undefined)).toBe('none');
  });

  it('is someone who reads again, where the commune says nothing', () => {
    expect(reviewPolicyFor(undefined, 'news')).toBe('review');
    expect(reviewPolicyFor({ regulations: 'fourEyes' }, 'news')).toBe('review');
  });

  it.each([['rien'], [{ news: 'rien' }], [{ actualites: 'none' }]])('is refused when it is %j', (policy) => {
    expect(reviewPolicySchema.safeParse(policy).success).toBe(false);
  });
});
