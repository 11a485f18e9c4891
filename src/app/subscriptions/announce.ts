import { belgianTime } from '../../core/calendar/elapsed-time.ts';
import {
  ANNOUNCEMENTS_FILE,
  type Announcement,
  announcementsSchema,
  concerns,
  isTimely,
} from '../../core/subscriptions/announcement.ts';
import { announcementLetter } from '../../core/subscriptions/subscription-letters.ts';
import type { CitizenPorts } from '../citizens/citizen-ports.ts';
import { readSiteList } from '../citizens/read-site-list.ts';
import type { CommuneStores } from '../commune-database.ts';
import { enqueueMail } from '../mail-job.ts';
import { imprintOf } from '../sign-in/secret.ts';
import type { Subscription } from './subscription-store.ts';

/**
 * Tells subscribers what the site shows and they have not been told: after each publication, and from time to time
 * for alerts that begin. Calling it again, or twice at once, tells nothing twice. The first time it only notes what
 * is there: nobody is told the whole archive.
 *
 * @returns how many mails were put in the outbox
 */
export async function announce(ports: CitizenPorts): Promise<number> {
  const list = await readSiteList(ports, ANNOUNCEMENTS_FILE, announcementsSchema);
  if (list === undefined) return 0;
  const now = ports.now();
  const timely = list.announcements.filter((one) => isTimely(one, belgianTime(now)));
  // All or nothing: what is marked is in the outbox.
  return ports.database.transaction(async (stores) => {
    const isFirst = (await stores.announced.markNew([BEGINNING], now)).length === 1;
    const fresh = new Set(
      await stores.announced.markNew(
        timely.map(({ key }) => key),
        now,
      ),
    );
    if (isFirst || fresh.size === 0) return 0;
    const told = timely.filter(({ key }) => fresh.has(key));
    let count = 0;
    for await (const subscription of allSubscriptions(stores)) {
      for (const one of told.filter((announcement) => concerns(subscription.choices, announcement))) {
        await post(ports, stores, subscription, one);
        count += 1;
      }
    }
    return count;
  });
}

async function* allSubscriptions({ subscriptions }: CommuneStores): AsyncGenerator<Subscription> {
  let last = '';
  for (;;) {
    const some = await subscriptions.listAfter(last, AT_ONCE);
    yield* some;
    const end = some.at(-1);
    if (end === undefined || some.length < AT_ONCE) return;
    last = end.secret;
  }
}

async function post(
  ports: CitizenPorts,
  { outbox }: CommuneStores,
  { secret, email }: Subscription,
  announcement: Announcement,
): Promise<void> {
  const manageLink = `${ports.origin}/abonnements/${secret}`;
  const mail = {
    id: `annonce-${(await imprintOf(`${secret} ${announcement.key}`)).slice(0, 40)}`,
    from: ports.sender,
    to: { address: email },
    ...announcementLetter(ports.origin, ports.commune.name, announcement, manageLink),
    leaveUrl: `${manageLink}/quitter`,
  };
  const queued = await enqueueMail(outbox, mail, ports.now());
  if (!queued.ok) throw new Error(`An announcement can't be sent: ${queued.refusal.code}.`);
}

/** Marked by the first call, whatever there is to tell. */
const BEGINNING = 'beginning';
/** Subscribers read at a time. */
const AT_ONCE = 500;
