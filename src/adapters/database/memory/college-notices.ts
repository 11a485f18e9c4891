import type { NoticeStore, StoredNotice } from '../../../app/college/notice-store.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { aloneInMemory, type MemoryTables, removeWhere, sortBy } from './memory-tables.ts';

export function collegeNoticesInMemory({ read, write }: UnitOfWork<MemoryTables> = aloneInMemory()): NoticeStore {
  return {
    add: (notices) =>
      write(async ({ collegeNotices }) =>
        notices.filter((one) => {
          if (collegeNotices.has(one.id)) return false;
          collegeNotices.set(one.id, asStored(one));
          return true;
        }),
      ),

    list: (person, { limit, after, unread }) =>
      read(async ({ collegeNotices }) =>
        sortBy(
          [...collegeNotices.values()].filter(({ notice }) => notice.person === person),
          ({ at }) => at,
          ({ id }) => id,
        )
          .toReversed()
          .filter(({ at, id }) => after === undefined || at < after.at || (at === after.at && id < after.id))
          .filter(({ readAt }) => unread !== true || readAt === undefined)
          .slice(0, limit),
      ),

    countUnread: (person) =>
      read(
        async ({ collegeNotices }) =>
          [...collegeNotices.values()].filter(({ notice, readAt }) => notice.person === person && readAt === undefined)
            .length,
      ),

    markRead: (person, at, ids) =>
      write(async ({ collegeNotices }) => {
        for (const one of collegeNotices.values())
          if (one.notice.person === person && one.readAt === undefined && (ids === undefined || ids.includes(one.id)))
            collegeNotices.set(one.id, { ...one, readAt: at });
      }),

    removeBefore: (at) => write(async ({ collegeNotices }) => removeWhere(collegeNotices, (one) => one.at < at)),

    toldUntil: (of) => read(async ({ collegeTold }) => collegeTold.get(of)),
    moveTold: (of, from, to) =>
      write(async ({ collegeTold }) => {
        if (collegeTold.get(of) !== from) return false;
        collegeTold.set(of, to);
        return true;
      }),
  };
}

/** As a database gives it back: through JSON. */
function asStored({ notice, ...one }: StoredNotice): StoredNotice {
  return { ...one, notice: JSON.parse(JSON.stringify(notice)) };
}
