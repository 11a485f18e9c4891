import type { ItemId } from '../ids.ts';
import type { AgendaLine, Sitting } from '../sittings/sitting.ts';
import { toRuns } from './agenda-runs.ts';

/** The number of each item of an agenda: « 2 », « 2.1 ». */
export function numberItems(agenda: readonly AgendaLine[]): ReadonlyMap<ItemId, string> {
  return new Map(
    toRuns(agenda).flatMap(({ master, subs }, index): [ItemId, string][] => [
      [master, `${index + 1}`],
      ...subs.map((item, sub): [ItemId, string] => [item, `${index + 1}.${sub + 1}`]),
    ]),
  );
}

/** An item's number: fixed once its sitting is closed, « 0 » as long as it is on no agenda. */
export function numberOf(item: ItemId, sitting: Sitting | undefined): string {
  if (sitting === undefined) return '0';
  const fixed = sitting.stage === 'closed' ? sitting.numbers[item] : undefined;
  return fixed ?? numberItems(sitting.agenda).get(item) ?? '0';
}

/**
 * Its number in the year: sub-numbers stay under their master, so « 2.1 » after 100 numbers is « 102.1 ».
 *
 * @param before numbers of the sittings that precede (`countBefore`)
 */
export function globalNumber(number: string, before: number): string {
  const [master = '0', ...sub] = number.split('.');
  return master === '0' ? '0' : [String(Number(master) + before), ...sub].join('.');
}

/** How many numbers an agenda takes in the year: sub-numbers take none. */
export function countNumbers(agenda: readonly AgendaLine[]): number {
  return toRuns(agenda).length;
}
