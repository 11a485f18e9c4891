import { expect, it } from 'vitest';
import { at } from '../../../tests/database/moments.ts';
import { describeOnEachEngine } from '../../../tests/database/on-each-engine.ts';
import type { Subscription } from '../../app/subscriptions/subscription-store.ts';
import { typedEmailSchema } from '../../core/forms/plain-text.ts';

describeOnEachEngine('subscriptions', ({ freshCommune }) => {
  it('gives one back as it was kept', async () => {
    const { subscriptions } = freshCommune().stores;
    await subscriptions.keep(subscription('a'));
    expect(await subscriptions.find('a')).toEqual(subscription('a'));
    expect(await subscriptions.find('b')).toBeUndefined();
  });

  it('keeps one for an address: its choices change, its secret stays', async () => {
    const { subscriptions } = freshCommune().stores;
    const email = typedEmailSchema.parse('alice@exemple.example');
    const choices = { topics: ['alertes' as const], matters: [], streets: [] };
    await subscriptions.keep({ ...subscription('a'), email });
    await subscriptions.keep({ ...subscription('b'), email, choices, confirmedAt: at('10:00') });
    expect(await subscriptions.count()).toBe(1);
    expect(await subscriptions.find('a')).toEqual({ secret: 'a', email, choices, confirmedAt: at('10:00') });
  });

  it('changes and erases by the secret alone', async () => {
    const { subscriptions } = freshCommune().stores;
    await subscriptions.keep(subscription('a'));
    const choices = { topics: ['decisions' as const], matters: ['Mobilité'], streets: ['Rue de l’Écluse'] };
    expect(await subscriptions.change('a', choices)).toBe(true);
    expect((await subscriptions.find('a'))?.choices).toEqual(choices);
    expect(await subscriptions.change('b', choices)).toBe(false);
    expect(await subscriptions.remove('a')).toBe(true);
    expect(await subscriptions.remove('a')).toBe(false);
    expect(await subscriptions.count()).toBe(0);
  });

  it('goes through all, bit by bit', async () => {
    const { subscriptions } = freshCommune().stores;
    for (const secret of ['c', 'A', 'b', '_']) await subscriptions.keep(subscription(secret));
    const first = await subscriptions.listAfter('', 3);
    const rest = await subscriptions.listAfter(first.at(-1)?.secret ?? '', 3);
    expect([...first, ...rest].map(({ secret }) => secret)).toEqual(['A', '_', 'b', 'c']);
  });
});

describeOnEachEngine('what has been announced', ({ freshCommune }) => {
  it('is new once, for one alone of many who ask', async () => {
    const { announced } = freshCommune().stores;
    expect(await announced.markNew(['a', 'b', 'a'], at('09:00'))).toEqual(['a', 'b']);
    const asked = await Promise.all([1, 2, 3, 4].map(() => announced.markNew(['b', 'c'], at('09:00'))));
    expect(asked.flat()).toEqual(['c']);
    expect(await announced.markNew([], at('09:00'))).toEqual([]);
  });
});

function subscription(secret: string): Subscription {
  return {
    secret,
    email: typedEmailSchema.parse(`${secret}x@exemple.example`),
    choices: { topics: ['actualites'], matters: [], streets: [] },
    confirmedAt: at('09:00'),
  };
}
