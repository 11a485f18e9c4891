import type { SittingId } from '../ids.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { Sitting } from '../sittings/sitting.ts';
import { countNumbers } from './number-items.ts';

type Numbering = AssemblySettings['numbering'];

/** Where a sitting stands among those of its assembly. */
export interface SittingRank {
  /** From 1. */
  readonly number: number;
  /** Item numbers that the sittings before it take. */
  readonly before: number;
}

/**
 * The number of each sitting of an assembly, and of its items in the year: both begin again on 1 January where the
 * settings say so, and sittings at the first of a series.
 *
 * @param sittings all those of the assembly, in any order
 */
export function numberSittings(sittings: Iterable<Sitting>, numbering: Numbering): ReadonlyMap<SittingId, SittingRank> {
  const ranks = new Map<SittingId, SittingRank>();
  let [year, number, before] = ['', 0, 0];
  for (const { id, at, agenda, firstOfSeries } of [...sittings].sort(byDate)) {
    const isNewYear = at.slice(0, 4) !== year;
    year = at.slice(0, 4);
    if (firstOfSeries === true || (isNewYear && numbering.sittingsRestartYearly)) number = 0;
    if (isNewYear && numbering.itemsRestartYearly) before = 0;
    number += 1;
    ranks.set(id, { number, before });
    before += countNumbers(agenda);
  }
  return ranks;
}

function byDate(a: Sitting, b: Sitting): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1;
}
