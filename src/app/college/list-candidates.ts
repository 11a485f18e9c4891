import { candidateItems } from '../../core/college/agenda/candidate-items.ts';
import type { SittingId } from '../../core/college/ids.ts';
import type { Item } from '../../core/college/items/item.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import type { Sitting } from '../../core/college/sittings/sitting.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { HistoryRewritten } from './college-ports.ts';
import type { CollegeWork } from './college-work.ts';
import { type ItemFilters, type ItemPage, listItems } from './list-items.ts';

/** A page of the items that a sitting may receive, as the person may read them; it may hold less than the limit. */
export async function listCandidates(
  work: CollegeWork,
  person: CollegePerson,
  id: SittingId,
  page: Pick<ItemFilters, 'after' | 'limit' | 'words'>,
): Promise<Result<ItemPage, HistoryRewritten | { readonly code: 'no-such-sitting' }>> {
  const followed = await work.follow();
  if (!followed.ok) return followed;
  const index = work.ports.database.stores.college;
  const sitting = await index.sitting(id);
  if (sitting === undefined) return refuse({ code: 'no-such-sitting' });
  const validated: Item[] = [];
  const listed = await listItems(work, person, {
    ...page,
    assemblies: [sitting.assembly],
    stages: ['validated'],
    keep(item) {
      validated.push(item);
      return true;
    },
  });
  if (!listed.ok) return listed;
  const preferred = new Set(validated.flatMap(({ preferredSitting: one }) => (one === undefined ? [] : [one])));
  const found = await Promise.all([...preferred].map((one) => index.sitting(one)));
  const sittings = new Map(found.filter((one): one is Sitting => one !== undefined).map((one) => [one.id, one]));
  const candidates = new Set(candidateItems(validated, sitting, sittings).map((item) => item.id));
  return accept({ ...listed.value, items: listed.value.items.filter((item) => candidates.has(item.id)) });
}
