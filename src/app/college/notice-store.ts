import type { Moment } from '../../core/calendar/moment.ts';
import type { CollegeNotice } from '../../core/college/notices/notice.ts';
import type { PersonId } from '../../core/identity/person-id.ts';

/** Something that one person is told at the desk. */
export interface StoredNotice {
  /** 64 hexadecimal digits of what it comes from, whom it tells and of what: the same one is kept once. */
  readonly id: string;
  readonly at: Moment;
  readonly notice: CollegeNotice;
  readonly readAt?: Moment | undefined;
}

/** What has been told so far: a commit whose acts were, a day whose delays were. */
export type ToldOf = 'acts' | 'delays';

export interface NoticePlace {
  readonly at: Moment;
  readonly id: string;
}

/** What the people of one commune are told of the assemblies' records. */
export interface NoticeStore {
  /** @returns those that were not kept yet */
  add(notices: readonly StoredNotice[]): Promise<readonly StoredNotice[]>;
  /** Those of one person, the latest first. */
  list(
    person: PersonId,
    page: { readonly limit: number; readonly after?: NoticePlace | undefined; readonly unread?: boolean },
  ): Promise<readonly StoredNotice[]>;
  countUnread(person: PersonId): Promise<number>;
  /** @param ids all of the person's when absent */
  markRead(person: PersonId, at: Moment, ids?: readonly string[]): Promise<void>;
  removeBefore(at: Moment): Promise<number>;

  toldUntil(of: ToldOf): Promise<string | undefined>;
  /**
   * Says until where it is told now.
   *
   * @param from where it stood when the work began; undefined: nowhere yet
   * @returns false, and changes nothing, when another process has told it meanwhile
   */
  moveTold(of: ToldOf, from: string | undefined, to: string): Promise<boolean>;
}
