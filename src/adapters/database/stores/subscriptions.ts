import type { SubscriptionStore } from '../../../app/subscriptions/subscription-store.ts';
import { choicesSchema } from '../../../core/subscriptions/choices.ts';
import type { CommuneQueries } from '../commune-queries.ts';
import type { Row } from '../tables.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { countOf } from './count-of.ts';

export function sqlSubscriptions({ read, write }: UnitOfWork<CommuneQueries>): SubscriptionStore {
  return {
    async keep({ secret, email, choices, confirmedAt }) {
      const text = JSON.stringify(choices);
      await write(({ insert }) =>
        insert('subscription', { secret, email, choices: text, confirmedAt })
          .onConflict((conflict) => conflict.columns(['commune', 'email']).doUpdateSet({ choices: text, confirmedAt }))
          .execute(),
      );
    },
    async find(secret) {
      const row = await read(({ select }) =>
        select('subscription').where('secret', '=', secret).select(COLUMNS).executeTakeFirst(),
      );
      return row && fromRow(row);
    },
    change: async (secret, choices) =>
      (await write(({ update }) =>
        countOf(
          update('subscription')
            .set({ choices: JSON.stringify(choices) })
            .where('secret', '=', secret),
        ),
      )) === 1,
    remove: async (secret) =>
      (await write(({ remove }) => countOf(remove('subscription').where('secret', '=', secret)))) === 1,
    async listAfter(secret, limit) {
      const rows = await read(({ select }) =>
        select('subscription').where('secret', '>', secret).select(COLUMNS).orderBy('secret').limit(limit).execute(),
      );
      return rows.map(fromRow);
    },
    async count() {
      const row = await read(({ select }) =>
        select('subscription')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow(),
      );
      return Number(row.count);
    },
  };
}

const COLUMNS = ['secret', 'email', 'choices', 'confirmedAt'] as const;

function fromRow({ choices, ...row }: Row<'subscription'>) {
  return { ...row, choices: choicesSchema.parse(JSON.parse(choices)) };
}
