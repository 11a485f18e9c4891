import { belgianDay } from '../../calendar/elapsed-time.ts';
import { accept, type Result } from '../../shared/result.ts';
import { listTypeFor, putOnAgenda } from '../agenda/put-on-agenda.ts';
import { copyItem } from '../items/copy-item.ts';
import type { Item, ItemCommon } from '../items/item.ts';
import { type ItemRefusal, refuseItem } from '../items/item-refusal.ts';
import { settle } from '../items/settle.ts';
import { type FreshIds, takeItemId } from '../items/take-id.ts';
import { inheritOpinions } from '../opinions/inherit-opinions.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { SendingTarget } from '../settings/sending-settings.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { fitFields, mapItem } from './map-item.ts';

export interface SentItem {
  readonly original: Item;
  /** Validated, or on the agenda of the urgent sitting. */
  readonly copy: Item;
  readonly sitting?: Sitting | undefined;
  /** Labels of what has no equivalent in the other assembly. */
  readonly leftOut: readonly string[];
}

export interface SendingOptions {
  readonly leaveOut: boolean;
  readonly urgentSitting?: Sitting | undefined;
}

/**
 * Sends an item to another assembly: a linked copy, once for each target, with the texts written for it.
 *
 * @returns refusal `already-sent`, `target-unknown`, `category-unmapped` or `annex-types-unmapped`
 */
export function sendItem(
  item: Item,
  target: SendingTarget,
  state: CollegeState,
  context: CollegeContext,
  ids: FreshIds,
  { leaveOut, urgentSitting }: SendingOptions,
): Result<SentItem, ItemRefusal> {
  const { assemblies } = context.settings;
  const [from, to] = [assemblies.get(item.assembly), assemblies.get(target.to)];
  if (from === undefined || to === undefined) return refuseItem('target-unknown', { assembly: target.to });
  if (item.sent?.some((sent) => sent.to === target.to) === true) {
    return refuseItem('already-sent', { assembly: to.name });
  }
  const mapped = mapItem(item, from, target, to, { leaveOut });
  if (!mapped.ok) return mapped;
  const { category, annexes, leftOut } = mapped.value;

  const copied = copyItem(item, takeItemId(ids), { kind: 'sent', of: item.id }, annexes, context);
  // A delegation is the first assembly's own.
  const { sentTexts, sendTo: _to, category: _category, delegated: _delegated, ...texts } = copied;
  const opinions = inheritOpinions(item, context.settings, belgianDay(context.now), target.opinions);
  const common: ItemCommon = fitFields(
    {
      ...texts,
      ...withoutEmpty(sentTexts),
      assembly: target.to,
      ...(category === undefined ? {} : { category }),
      ...(opinions.length === 0 ? {} : { opinions: [...opinions] }),
    },
    to,
  );
  const original: Item = { ...item, sent: [...(item.sent ?? []), { to: target.to, item: copied.id }] };
  if (urgentSitting === undefined) {
    const copy = settle<Item>(undefined, { ...common, stage: 'validated' }, context);
    return accept({ original, copy, leftOut });
  }
  const put = putOnAgenda(common, urgentSitting, listTypeFor(urgentSitting, to), state, context);
  return accept({ original, copy: settle<Item>(undefined, put.item, context), sitting: put.sitting, leftOut });
}

/** The texts that replace the item's own; one left empty replaces nothing. */
function withoutEmpty(texts: ItemCommon['sentTexts']): Partial<Pick<ItemCommon, 'title' | 'motivation' | 'decision'>> {
  return Object.fromEntries(Object.entries(texts ?? {}).filter(([, text]) => text !== undefined && text !== ''));
}

/** How the assembly sends to another one. */
export function targetOf(assembly: AssemblySettings, to: Item['assembly']): SendingTarget | undefined {
  return assembly.sending.targets.find((target) => target.to === to);
}
