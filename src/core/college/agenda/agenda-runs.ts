import type { ItemId } from '../ids.ts';
import type { AgendaLine } from '../sittings/sitting.ts';

/** A number of the agenda with its sub-numbers: 2, 2.1, 2.2. */
export interface AgendaRun {
  readonly master: ItemId;
  readonly subs: readonly ItemId[];
}

/** The agenda in numbers; a sub-number without master before it counts as one. */
export function toRuns(agenda: readonly AgendaLine[]): readonly AgendaRun[] {
  const runs: { master: ItemId; subs: ItemId[] }[] = [];
  for (const { item, under } of agenda) {
    const last = runs.at(-1);
    if (under === true && last !== undefined) last.subs.push(item);
    else runs.push({ master: item, subs: [] });
  }
  return runs;
}

export function toLines(runs: readonly AgendaRun[]): readonly AgendaLine[] {
  return runs.flatMap(({ master, subs }) => [
    { item: master },
    ...subs.map((item): AgendaLine => ({ item, under: true })),
  ]);
}

/** Where an item stands: from 1, and from 1 among the sub-numbers. */
export interface AgendaPlace {
  readonly number: number;
  readonly sub?: number | undefined;
}

export function placeOf(runs: readonly AgendaRun[], item: ItemId): AgendaPlace | undefined {
  for (const [index, { master, subs }] of runs.entries()) {
    if (master === item) return { number: index + 1 };
    const sub = subs.indexOf(item);
    if (sub !== -1) return { number: index + 1, sub: sub + 1 };
  }
  return undefined;
}
