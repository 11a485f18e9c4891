import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import { composeNotices } from '../../core/college/notices/compose-notices.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import type { CollegeContext } from '../../core/college/state.ts';
import type { PersonId } from '../../core/identity/person-id.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { type CommitId, commitIdSchema } from '../../core/records/git-ids.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { type CommittedActs, readTrailers } from './acts-trailer.ts';
import type { CollegePorts, HistoryRewritten } from './college-ports.ts';
import { readCommittedChange } from './committed-change.ts';
import { type NoticeDesk, tell } from './notice-desk.ts';

/**
 * Tells people what the commands did since the last time, by following history: whatever dies between a commit and its
 * notices, they are composed the next time, from the commit itself. The first time it only notes where history stands:
 * nobody is told the whole archive.
 *
 * @returns how many notices were made; refusal `history-rewritten` when what was told last is no longer part of it
 */
export async function tellActs(desk: NoticeDesk): Promise<Result<number, HistoryRewritten>> {
  const { records, database } = desk.work.ports;
  // In this order: another process may tell meanwhile, but never beyond what is published by then.
  const told = await database.stores.collegeNotices.toldUntil('acts');
  const head = await records.resolve(PUBLISHED);
  if (head === undefined) return accept(0);
  if (told === head) return accept(0);
  if (told === undefined) {
    await database.stores.collegeNotices.moveTold('acts', undefined, head);
    return accept(0);
  }
  const from = commitIdSchema.parse(told);
  if (!(await records.descends(head, from))) return refuse({ code: 'history-rewritten', indexed: from, head });
  return accept(await tellSince(desk, from, head));
}

async function tellSince(desk: NoticeDesk, from: CommitId, head: CommitId): Promise<number> {
  const { ports } = desk.work;
  const acts = await actsSince(ports, from, head);
  const addresses = await desk.addresses();
  let count = 0;
  let told = from;
  for (const { parent, commit, committed } of acts) {
    const notices = await noticesOf(ports, parent, commit, committed);
    if (notices.length === 0) continue;
    const moved = await ports.database.transaction(async (stores) => {
      if (!(await stores.collegeNotices.moveTold('acts', told, commit))) return undefined;
      const sourced = notices.map((notice) => ({ source: commit, notice }));
      return tell(desk, stores, addresses, sourced);
    });
    // Another process tells it.
    if (moved === undefined) return count;
    count += moved;
    told = commit;
  }
  if (told !== head) await ports.database.stores.collegeNotices.moveTold('acts', told, head);
  return count;
}

async function noticesOf(ports: CollegePorts, parent: CommitId, commit: CommitId, committed: CommittedActs) {
  const now = ports.now();
  const [settings, people] = await Promise.all([ports.settings(), ports.people(belgianDay(now))]);
  const { before, events } = await readCommittedChange(ports, parent, commit, committed);
  const context: Pick<CollegeContext, 'settings' | 'people' | 'now' | 'person'> = {
    settings,
    people,
    now,
    person: people.find(({ id }) => id === committed.person) ?? someone(committed.person),
  };
  return composeNotices(before, events, context);
}

interface CommitOfActs {
  readonly parent: CommitId;
  readonly commit: CommitId;
  readonly committed: CommittedActs;
}

/** The commits that commands made, the oldest first. */
async function actsSince({ records }: CollegePorts, from: CommitId, head: CommitId): Promise<readonly CommitOfActs[]> {
  const found: CommitOfActs[] = [];
  let young: { readonly commit: CommitId; readonly message: string } | undefined;
  let after: string | undefined;
  do {
    const page = await records.history({ from: head, path: '', of: 'publications', limit: PAGE, after });
    for (const entry of page.entries) {
      const committed = young === undefined ? undefined : readTrailers(young.message);
      if (young !== undefined && committed !== undefined)
        found.push({ parent: entry.commit, commit: young.commit, committed });
      if (entry.commit === from) return found.toReversed();
      young = entry;
    }
    after = page.next;
  } while (after !== undefined);
  return found.toReversed();
}

/** Commits read at a time: mostly one has to be told. */
const PAGE = 100;

/** Who acted and holds no grant any more: nobody is told of their own acts. */
function someone(id: PersonId): CollegePerson {
  return { id, name: '', services: [], grants: [], isDirectorGeneral: false };
}
