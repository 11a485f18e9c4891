import { onePerAddress } from '../../core/college/notices/compose-notices.ts';
import { type CollegeNotice, keyOfNotice } from '../../core/college/notices/notice.ts';
import { composeNoticeMail } from '../../core/college/notices/notice-messages.ts';
import type { PersonId } from '../../core/identity/person-id.ts';
import type { MailAddress } from '../../core/mail/mail.ts';
import type { CommuneStores } from '../commune-database.ts';
import { enqueueMail } from '../mail-job.ts';
import type { CollegeWork } from './college-work.ts';
import type { StoredNotice } from './notice-store.ts';

/** What people are told with. */
export interface NoticeDesk {
  readonly work: CollegeWork;
  /** As mails name it. */
  readonly commune: string;
  readonly from: MailAddress;
  /** The addresses of the directory, by person. */
  readonly addresses: () => Promise<ReadonlyMap<PersonId, string>>;
  /** The page at the desk where the matter is read, after signing in. */
  readonly linkOf: (notice: CollegeNotice) => string;
}

/**
 * Keeps notices and asks for their mails, within one transaction. What was told before is told no more.
 *
 * @param source what they come from: a commit, or a delay
 * @returns how many people's notices were new
 */
export async function tell(
  desk: NoticeDesk,
  stores: Pick<CommuneStores, 'collegeNotices' | 'outbox'>,
  addresses: ReadonlyMap<PersonId, string>,
  notices: readonly { readonly source: string; readonly notice: CollegeNotice }[],
): Promise<number> {
  const { now, digest } = desk.work.ports;
  const at = now();
  const asked = notices.map(
    ({ source, notice }): StoredNotice => ({
      id: digest(`${source} ${notice.person} ${keyOfNotice(notice)}`),
      at,
      notice,
    }),
  );
  const fresh = await stores.collegeNotices.add(asked);
  const idOf = new Map(fresh.map(({ id, notice }) => [notice, id]));
  const mailed = onePerAddress(
    fresh.map(({ notice }) => notice),
    (person) => addresses.get(person),
  );
  for (const notice of mailed) {
    const [address, id] = [addresses.get(notice.person), idOf.get(notice)];
    if (address === undefined || id === undefined) continue;
    const mail = {
      id: `assemblees-${id.slice(0, 40)}`,
      from: desk.from,
      to: { address },
      ...composeNoticeMail([notice], desk),
    };
    const queued = await enqueueMail(stores.outbox, mail, at);
    if (!queued.ok)
      throw new Error(`Un avis des assemblées ne peut pas partir\u00A0: ${JSON.stringify(queued.refusal)}`);
  }
  return fresh.length;
}
