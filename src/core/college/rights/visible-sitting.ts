import { accept, type Result } from '../../shared/result.ts';
import type { ItemId } from '../ids.ts';
import type { Item } from '../items/item.ts';
import type { Sitting } from '../sittings/sitting.ts';
import { mayAct } from './decide-right.ts';
import type { MayAct } from './may-act.ts';
import type { RightsRefusal } from './rights-refusal.ts';

/**
 * A sitting as a person may read it. The lines of the agenda keep their places, by ids alone; votes, recognised
 * urgencies and departures at an item are left out with the items and decisions that the person may not read.
 *
 * @param items those of the agenda; what is said about one that is missing here is left out
 */
export function visibleSitting(
  sitting: Sitting,
  items: ReadonlyMap<ItemId, Item>,
  context: Parameters<MayAct>[2],
): Result<Sitting, RightsRefusal> {
  const read = mayAct('sitting.view', { sitting }, context);
  if (!read.ok) return read;
  const may = (action: 'item.view' | 'item.viewDecision', id: ItemId) => {
    const item = items.get(id);
    return item !== undefined && mayAct(action, { item, sitting }, context).ok;
  };
  const { recognisedUrgencies } = sitting;
  return accept({
    ...sitting,
    votes: sitting.votes.filter(({ item }) => may('item.viewDecision', item)),
    attendance: sitting.attendance.filter(
      ({ change }) => change.kind !== 'leaves' || change.why !== 'conflict' || may('item.view', change.item),
    ),
    ...(recognisedUrgencies === undefined
      ? {}
      : {
          recognisedUrgencies: Object.fromEntries(
            // The schema has checked that the keys are ids of items.
            Object.entries(recognisedUrgencies).filter(([id]) => may('item.view', id as ItemId)),
          ),
        }),
  });
}
