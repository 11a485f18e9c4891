import { diffArrays } from 'diff';
import { isSameValue } from '../shared/same-value.ts';

/** Neighbouring items of a list that become others, or stay as they are. */
export interface ItemRun {
  /** Places of the items in the list before. */
  readonly from: readonly number[];
  /** What stands there after. */
  readonly to: readonly unknown[];
  /** Place of the first of them in the list after. */
  readonly at: number;
}

/** Matches the items of a list before and after, so that moving or adding one leaves the others alone. */
export function alignItems(before: readonly unknown[], after: readonly unknown[]): readonly ItemRun[] {
  const changes = diffArrays([...before], [...after], { comparator: isSameValue, maxEditLength: MOST_EDITS });
  if (changes === undefined) return [{ from: [...before.keys()], to: after, at: 0 }];
  const runs: { from: number[]; to: unknown[]; at: number }[] = [];
  let index = 0;
  let at = 0;
  let open: { from: number[]; to: unknown[]; at: number } | undefined;
  for (const change of changes) {
    if (!change.added && !change.removed) open = undefined;
    if (open === undefined) {
      open = { from: [], to: [], at };
      runs.push(open);
    }
    if (!change.added) for (const _ of change.value) open.from.push(index++);
    if (!change.removed) {
      open.to.push(...change.value);
      at += change.value.length;
    }
    if (!change.added && !change.removed) open = undefined;
  }
  return runs;
}

/** Beyond, two lists have nothing in common. */
const MOST_EDITS = 1500;
