import type { NoticeStore, StoredNotice } from '../../../../app/college/notice-store.ts';
import type { CollegeNotice } from '../../../../core/college/notices/notice.ts';
import type { CommuneQueries } from '../../commune-queries.ts';
import type { Row } from '../../tables.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { countOf } from '../count-of.ts';

export function sqlNotices({ read, write }: UnitOfWork<CommuneQueries>): NoticeStore {
  return {
    add: (notices) =>
      write(async ({ insert }) => {
        const added: StoredNotice[] = [];
        for (const one of notices) {
          const { id, at, notice, readAt = null } = one;
          const row = { id, at, person: notice.person, facts: JSON.stringify(notice), readAt };
          const result = await insert('collegeNotice', row)
            .onConflict((conflict) => conflict.columns(['commune', 'id']).doNothing())
            .executeTakeFirst();
          if (result.numInsertedOrUpdatedRows === 1n) added.push(one);
        }
        return added;
      }),

    list: (person, { limit, after, unread }) =>
      read(async ({ select }) => {
        let found = select('collegeNotice').where('person', '=', person);
        if (unread === true) found = found.where('readAt', 'is', null);
        if (after !== undefined)
          found = found.where((row) =>
            row.or([row('at', '<', after.at), row.and([row('at', '=', after.at), row('id', '<', after.id)])]),
          );
        const rows = await found
          .select(['id', 'at', 'facts', 'readAt', 'person'])
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit)
          .execute();
        return rows.map(readRow);
      }),

    countUnread: (person) =>
      read(async ({ select }) => {
        const { count } = await select('collegeNotice')
          .where('person', '=', person)
          .where('readAt', 'is', null)
          .select((row) => row.fn.countAll().as('count'))
          .executeTakeFirstOrThrow();
        return Number(count);
      }),

    markRead: (person, at, ids) =>
      write(async ({ update }) => {
        if (ids?.length === 0) return;
        const own = update('collegeNotice')
          .set({ readAt: at })
          .where('person', '=', person)
          .where('readAt', 'is', null);
        await (ids === undefined ? own : own.where('id', 'in', ids)).execute();
      }),

    removeBefore: (at) => write(async ({ remove }) => countOf(remove('collegeNotice').where('at', '<', at))),

    toldUntil: (of) =>
      read(
        async ({ select }) =>
          (await select('collegeTold').where('subject', '=', of).select('until').executeTakeFirst())?.until,
      ),

    moveTold: (of, from, to) =>
      write(async ({ insert, update }) => {
        if (from === undefined) {
          const begun = await insert('collegeTold', { subject: of, until: to })
            .onConflict((conflict) => conflict.columns(['commune', 'subject']).doNothing())
            .executeTakeFirst();
          return begun.numInsertedOrUpdatedRows === 1n;
        }
        const moved = await update('collegeTold')
          .set({ until: to })
          .where('subject', '=', of)
          .where('until', '=', from)
          .executeTakeFirst();
        return moved.numUpdatedRows === 1n;
      }),
  };
}

function readRow({ id, at, facts, readAt }: Row<'collegeNotice'>): StoredNotice {
  // Written above from a notice.
  const notice = JSON.parse(facts) as CollegeNotice;
  return { id, at, notice, ...(readAt === null ? {} : { readAt }) };
}
