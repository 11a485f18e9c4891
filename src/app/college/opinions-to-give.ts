import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import { serviceIdSchema } from '../../core/college/ids.ts';
import type { Item } from '../../core/college/items/item.ts';
import type { Opinion } from '../../core/college/opinions/opinion.ts';
import { type OpinionStanding, standingOf } from '../../core/college/opinions/standing-opinions.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import { isAdviserOf } from '../../core/college/rights/actor.ts';
import { mayAct } from '../../core/college/rights/decide-right.ts';
import type { VisibleItem } from '../../core/college/rights/visible-item.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import type { HistoryRewritten } from './college-ports.ts';
import type { CollegeWork } from './college-work.ts';
import { listItems } from './list-items.ts';
import { contextOf } from './run-command.ts';

/** An opinion that someone owes, and until when. */
export interface OwedOpinion {
  readonly item: VisibleItem;
  readonly opinion: Opinion['id'];
  readonly standing: OpinionStanding;
}

/** Nobody owes more at once; the oldest beyond are told with the first ones given. */
const MOST_OWED = 500;

/** The opinions that a person may give now, the most pressing first; those without a delay come last. */
export async function opinionsToGive(
  work: CollegeWork,
  person: CollegePerson,
): Promise<Result<readonly OwedOpinion[], HistoryRewritten>> {
  const context = await contextOf(work.ports, person);
  const { settings } = context;
  const today = belgianDay(context.now);
  // A grant that names no service answers for all of them.
  const all = settings.services.map(({ id }) => serviceIdSchema.parse(id));
  const services = person.grants.flatMap((grant) => (grant.role === 'adviser' ? (grant.services ?? all) : []));
  const owed = new Map<Item['id'], readonly Omit<OwedOpinion, 'item'>[]>();
  const listed = await listItems(work, person, {
    opinionOf: { services, person: person.id },
    limit: MOST_OWED,
    keep(item, sitting) {
      const own = (item.opinions ?? [])
        .filter((opinion) => isAdviserOf(person, opinion))
        .filter((opinion) => mayAct('opinion.give', { item, sitting, opinion }, context).ok)
        .map((opinion) => ({ opinion: opinion.id, standing: standingOf(opinion, item, settings, today) }))
        .filter(({ standing }) => standing.kind !== 'given' && standing.kind !== 'expired');
      owed.set(item.id, own);
      return own.length > 0;
    },
  });
  if (!listed.ok) return listed;
  const opinions = listed.value.items.flatMap((item) => (owed.get(item.id) ?? []).map((one) => ({ item, ...one })));
  return accept(
    opinions.toSorted((a, b) => compareTexts(lastDayOf(a), lastDayOf(b)) || compareTexts(a.item.id, b.item.id)),
  );
}

/** A paused delay has no last day yet, and one without limit never has. */
function lastDayOf({ standing }: OwedOpinion): string {
  return standing.kind === 'running' ? standing.lastDay : '~';
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
