import type { Item } from '../../core/college/items/item.ts';
import type { CollegeNotice } from '../../core/college/notices/notice.ts';
import { sayNotice } from '../../core/college/notices/notice-messages.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import { visibleItem } from '../../core/college/rights/visible-item.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import type { HistoryRewritten } from './college-ports.ts';
import type { CollegeWork } from './college-work.ts';
import { sittingsOf } from './list-items.ts';
import type { NoticePlace, StoredNotice } from './notice-store.ts';
import { contextOf } from './run-command.ts';

export interface ShownNotice extends StoredNotice {
  readonly sentence: string;
}

export interface NoticePage {
  readonly notices: readonly ShownNotice[];
  /** `after` of the next page. */
  readonly next: NoticePlace | undefined;
}

/** What a person was told, the latest first. An item that they may no longer read has lost its title. */
export async function myNotices(
  work: CollegeWork,
  person: CollegePerson,
  page: { readonly limit: number; readonly after?: NoticePlace | undefined; readonly unread?: boolean },
): Promise<Result<NoticePage, HistoryRewritten>> {
  const followed = await work.follow();
  if (!followed.ok) return followed;
  const { stores } = work.ports.database;
  const found = await stores.collegeNotices.list(person.id, { ...page, limit: page.limit + 1 });
  const kept = found.slice(0, page.limit);
  const items = await stores.college.items(kept.flatMap(({ notice }) => notice.item ?? []));
  const sittings = await sittingsOf(work, [...items.values()]);
  const context = await contextOf(work.ports, person);
  const mayRead = ({ item: id }: CollegeNotice) => {
    const item = id === undefined ? undefined : items.get(id);
    if (item === undefined) return false;
    return visibleItem(item as Item, 'sitting' in item ? sittings.get(item.sitting) : undefined, context).ok;
  };
  const notices = kept.map((one): ShownNotice => {
    const { title, ...untitled } = one.notice;
    const notice = title === undefined || mayRead(one.notice) ? one.notice : untitled;
    return { ...one, notice, sentence: sayNotice(notice) };
  });
  const last = kept.at(-1);
  return accept({ notices, next: found.length > page.limit && last ? { at: last.at, id: last.id } : undefined });
}
