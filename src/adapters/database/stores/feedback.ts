import type { FeedbackStore } from '../../../app/feedback/feedback-store.ts';
import type { CommuneQueries } from '../commune-queries.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { countOf } from './count-of.ts';

export function sqlFeedback({ read, write }: UnitOfWork<CommuneQueries>): FeedbackStore {
  return {
    async count(page, month, verdict) {
      await write(({ insert }) =>
        insert('pageVerdict', { page, month, verdict, count: 1 })
          .onConflict((conflict) =>
            conflict
              .columns(['commune', 'page', 'month', 'verdict'])
              .doUpdateSet((row) => ({ count: row('pageVerdict.count', '+', 1) })),
          )
          .execute(),
      );
    },
    listCounts: (fromMonth) =>
      read(({ select }) =>
        select('pageVerdict')
          .where('month', '>=', fromMonth)
          .select(['page', 'month', 'verdict', 'count'])
          .orderBy('page')
          .orderBy('month')
          .orderBy('verdict')
          .execute(),
      ),
    async keepRemark({ id, page, verdict, words, at }) {
      await write(({ insert }) =>
        insert('pageRemark', { id, page, verdict, words, at })
          .onConflict((conflict) => conflict.columns(['commune', 'id']).doUpdateSet({ words, verdict }))
          .execute(),
      );
    },
    listRemarks: (limit) =>
      read(({ select }) =>
        select('pageRemark')
          .select(['id', 'page', 'verdict', 'words', 'at'])
          .orderBy('at', 'desc')
          .orderBy('id')
          .limit(limit)
          .execute(),
      ),
    removeRemark: async (id) => (await write(({ remove }) => countOf(remove('pageRemark').where('id', '=', id)))) === 1,
    removeRemarksOlder: (before) => write(({ remove }) => countOf(remove('pageRemark').where('at', '<', before))),
  };
}
