import { dayOf } from '../../calendar/calendar-day.ts';
import type { ItemCommon } from '../items/item.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { Sitting } from '../sittings/sitting.ts';
import { globalNumber, numberOf } from './number-items.ts';
import type { SittingRank } from './number-sittings.ts';

/**
 * An item's reference, for instance `COL/20260302-12`: empty until its sitting is frozen, then what the pattern gives
 * today, and what closing fixed for ever after.
 *
 * @param rank of its sitting (`numberSittings`)
 */
export function itemReference(
  item: Pick<ItemCommon, 'id' | 'category' | 'proposingService'>,
  sitting: Sitting,
  rank: SittingRank,
  { reference }: AssemblySettings['numbering'],
): string {
  if (sitting.stage === 'closed') return sitting.references[item.id] ?? '';
  const number = numberOf(item.id, sitting);
  if (sitting.stage === 'planned' || number === '0') return '';
  const [year = '', month = '', day = ''] = dayOf(sitting.at).split('-');
  const values: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    date: `${year}${month}${day}`,
    number,
    global: globalNumber(number, rank.before),
    sitting: String(rank.number),
    category: (item.category ?? '').toUpperCase(),
    service: item.proposingService.toUpperCase(),
  };
  return reference.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
