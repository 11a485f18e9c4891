import type { ItemId } from '../ids.ts';
import type { Item } from '../items/item.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { AgendaLine } from '../sittings/sitting.ts';

/**
 * The headings of the open and closed parts, each by the item that it stands before; none when the assembly writes
 * none. A part that comes back after the other one has its heading again.
 */
export function agendaHeadings(
  agenda: readonly AgendaLine[],
  items: ReadonlyMap<ItemId, Item>,
  { insertion }: AssemblySettings,
): ReadonlyMap<ItemId, string> {
  const headings = insertion.rules.find(({ by }) => by === 'privacy')?.headings;
  const found = new Map<ItemId, string>();
  if (headings === undefined) return found;
  let part: 'open' | 'closed' | undefined;
  for (const { item } of agenda) {
    const privacy = items.get(item)?.privacy;
    if (privacy !== undefined && privacy !== part) found.set(item, headings[privacy]);
    part = privacy ?? part;
  }
  return found;
}
