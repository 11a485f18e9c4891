import type { AssemblyId, ItemId, ServiceId } from '../../core/college/ids.ts';
import type { Item } from '../../core/college/items/item.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import { type VisibleItem, visibleItem } from '../../core/college/rights/visible-item.ts';
import { hasWords } from '../../core/college/search/search-words.ts';
import type { CollegeSettings } from '../../core/college/settings/college-settings.ts';
import type { Sitting } from '../../core/college/sittings/sitting.ts';
import type { CollegeContext } from '../../core/college/state.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import type { IndexedItem, ItemQuery } from './college-index.ts';
import type { HistoryRewritten } from './college-ports.ts';
import type { CollegeWork } from './college-work.ts';
import { readRecords } from './read-records.ts';
import { contextOf } from './run-command.ts';

/** What a person asks of the items; their rights narrow it further. */
export interface ItemFilters extends Omit<ItemQuery, 'within'> {
  /** Asked of each item that they may read, for what the index does not know. */
  readonly keep?: KeepItem | undefined;
}
/** @param item without its long texts */
export type KeepItem = (item: Item, sitting: Sitting | undefined, context: CollegeContext) => boolean;

export interface ItemPage {
  /** Without their long texts, as the person may read them, the newest first. */
  readonly items: readonly VisibleItem[];
  /** `after` of the next page; undefined on the last one. */
  readonly next: ItemId | undefined;
}

/** Items looked at for one page: who may read next to nothing is given a page with a way on, not a long wait. */
const MOST_LOOKED_AT = 2000;

/** A page of items that a person may read; a hit of the search tells nothing of what they may not. */
export async function listItems(
  work: CollegeWork,
  person: CollegePerson,
  { keep = () => true, ...filters }: ItemFilters,
): Promise<Result<ItemPage, HistoryRewritten>> {
  const followed = await work.follow();
  if (!followed.ok) return followed;
  const index = work.ports.database.stores.college;
  const context = await contextOf(work.ports, person);
  const within = widestView(person, context.settings);
  const items: VisibleItem[] = [];
  let after = filters.after;
  for (let looked = 0; looked < MOST_LOOKED_AT; ) {
    const batch = await index.listItems({ ...filters, within, after, limit: filters.limit + 1 });
    const sittings = await sittingsOf(work, batch);
    for (const item of batch) {
      if (items.length === filters.limit) return accept({ items, next: after });
      const sitting = 'sitting' in item ? sittings.get(item.sitting) : undefined;
      const seen = await see(work, followed.value, item, sitting, context, filters);
      // Its texts are optional in every stage: without them it is still an item.
      if (seen !== undefined && keep(item as Item, sitting, context)) items.push(seen);
      after = item.id;
    }
    looked += batch.length;
    if (batch.length <= filters.limit) return accept({ items, next: undefined });
  }
  return accept({ items, next: after });
}

async function see(
  { ports }: CollegeWork,
  commit: CommitId | undefined,
  indexed: IndexedItem,
  sitting: Sitting | undefined,
  context: CollegeContext,
  { words, outcomes }: Pick<ItemQuery, 'words' | 'outcomes'>,
): Promise<VisibleItem | undefined> {
  const item = indexed as Item;
  const visible = visibleItem(item, sitting, context);
  if (!visible.ok) return undefined;
  if (visible.value.isUnreleased !== true) return visible.value;
  // To be among those refused would tell that it was.
  if (outcomes !== undefined) return undefined;
  if (words === undefined || commit === undefined) return visible.value;
  // The search knows the decision too: a hit there alone would tell what it says.
  const [whole] = await readRecords(ports, commit, [{ kind: 'item', id: item.id }]);
  if (whole?.held.kind !== 'item') return undefined;
  const { decision: _hidden, ...readable } = whole.held.record;
  return hasWords(readable, words) ? visible.value : undefined;
}

export async function sittingsOf(
  { ports }: CollegeWork,
  items: readonly IndexedItem[],
): Promise<ReadonlyMap<string, Sitting>> {
  const ids = new Set(items.flatMap((item) => ('sitting' in item ? [item.sitting] : [])));
  const found = await Promise.all([...ids].map((id) => ports.database.stores.college.sitting(id)));
  return new Map(found.filter((sitting) => sitting !== undefined).map((sitting) => [sitting.id, sitting]));
}

/**
 * The assemblies and services beyond which a person can't see anything; undefined when there is no such bound. The
 * rights themselves are asked of each item.
 */
function widestView(
  { id, grants, isDirectorGeneral }: CollegePerson,
  { assemblies }: CollegeSettings,
): ItemQuery['within'] {
  if (isDirectorGeneral) return undefined;
  const seen = new Set<AssemblyId>();
  const services = new Set<ServiceId>();
  for (const grant of grants) {
    if ('services' in grant || grant.role === 'author' || grant.role === 'reviewer') {
      if (!('services' in grant) || grant.services === undefined) return undefined;
      for (const service of grant.services) services.add(service);
    } else if (grant.role === 'committeeEditor') return undefined;
    else
      for (const assembly of 'assemblies' in grant && grant.assemblies ? grant.assemblies : assemblies.keys())
        seen.add(assembly);
  }
  return { assemblies: [...seen], services: [...services], person: id };
}
