import { accept, type Result, refuse } from '../../shared/result.ts';
import type { ItemId } from '../ids.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { AgendaLine } from '../sittings/sitting.ts';
import { type AgendaPlace, type AgendaRun, placeOf, toLines, toRuns } from './agenda-runs.ts';

export type MoveRefusal = CollegeRefusal<
  | 'not-on-agenda'
  | 'position-zero'
  | 'position-past-end'
  | 'sub-number-without-master'
  | 'already-there'
  | 'first-of-agenda'
  | 'last-of-agenda'
  | 'already-sub-number'
  | 'not-a-sub-number'
>;
type Moved = Result<readonly AgendaLine[], MoveRefusal>;

/**
 * Moves an item to a number of the agenda as it is shown. A master takes its sub-numbers along: to another number they
 * stay under it, to a sub-number they follow it there.
 *
 * @param to `{ number: 3 }`: it becomes number 3; `{ number: 3, sub: 1 }`: it goes under what is shown as number 3
 */
export function moveLine(agenda: readonly AgendaLine[], item: ItemId, to: AgendaPlace): Moved {
  const runs = toRuns(agenda);
  const from = placeOf(runs, item);
  if (from === undefined) return refuse({ code: 'not-on-agenda', facts: {} });
  if (to.number < 1 || (to.sub ?? 1) < 1) return refuse({ code: 'position-zero', facts: {} });
  if (to.number === from.number && to.sub === from.sub) return refuse({ code: 'already-there', facts: {} });
  return to.sub === undefined
    ? moveToNumber(runs, item, from, to.number)
    : moveUnder(runs, item, from, to.number, to.sub);
}

/** One place up or down among its like: a number with its sub-numbers, or a sub-number under its master. */
export function stepLine(agenda: readonly AgendaLine[], item: ItemId, step: 'up' | 'down'): Moved {
  const runs = toRuns(agenda);
  const from = placeOf(runs, item);
  if (from === undefined) return refuse({ code: 'not-on-agenda', facts: {} });
  const places = from.sub === undefined ? runs.length : (runs[from.number - 1]?.subs.length ?? 0);
  const place = (from.sub ?? from.number) + (step === 'up' ? -1 : 1);
  if (place < 1) return refuse({ code: 'first-of-agenda', facts: {} });
  if (place > places) return refuse({ code: 'last-of-agenda', facts: {} });
  return moveLine(agenda, item, from.sub === undefined ? { number: place } : { number: from.number, sub: place });
}

/** Next to another item, as its like: before or after a whole number, or among the sub-numbers of a master. */
export function placeLine(agenda: readonly AgendaLine[], item: ItemId, side: 'before' | 'after', other: ItemId): Moved {
  const runs = toRuns(agenda);
  const [from, beside] = [placeOf(runs, item), placeOf(runs, other)];
  if (from === undefined || beside === undefined) return refuse({ code: 'not-on-agenda', facts: {} });
  const step = side === 'after' ? 1 : 0;
  if (beside.sub === undefined) {
    // A number that leaves a place before it moves the other one up.
    const up = from.sub === undefined && from.number < beside.number ? 1 : 0;
    return moveLine(agenda, item, { number: beside.number + step - up });
  }
  const up = from.number === beside.number && from.sub !== undefined && from.sub < beside.sub ? 1 : 0;
  return moveLine(agenda, item, { number: beside.number, sub: beside.sub + step - up });
}

/** Puts a number, and its sub-numbers after it, under the number before. */
export function makeSub(agenda: readonly AgendaLine[], item: ItemId): Moved {
  const runs = toRuns(agenda);
  const from = placeOf(runs, item);
  if (from === undefined) return refuse({ code: 'not-on-agenda', facts: {} });
  if (from.sub !== undefined) return refuse({ code: 'already-sub-number', facts: {} });
  const master = runs[from.number - 2];
  if (master === undefined) return refuse({ code: 'sub-number-without-master', facts: { number: from.number } });
  return moveLine(agenda, item, { number: from.number - 1, sub: master.subs.length + 1 });
}

/** Makes a sub-number a number of its own, after those that stay under its master. */
export function makeMaster(agenda: readonly AgendaLine[], item: ItemId): Moved {
  const from = placeOf(toRuns(agenda), item);
  if (from === undefined) return refuse({ code: 'not-on-agenda', facts: {} });
  if (from.sub === undefined) return refuse({ code: 'not-a-sub-number', facts: {} });
  return moveLine(agenda, item, { number: from.number + 1 });
}

function moveToNumber(runs: readonly AgendaRun[], item: ItemId, from: AgendaPlace, number: number): Moved {
  const moved = from.sub === undefined ? (runs[from.number - 1]?.subs ?? []) : [];
  const rest = without(runs, item, from);
  if (number > rest.length + 1) {
    return refuse({ code: 'position-past-end', facts: { last: rest.length + 1 } });
  }
  return accept(toLines(rest.toSpliced(number - 1, 0, { master: item, subs: moved })));
}

function moveUnder(runs: readonly AgendaRun[], item: ItemId, from: AgendaPlace, number: number, sub: number): Moved {
  const target = runs[number - 1];
  if (target === undefined || target.master === item) {
    return refuse({ code: 'sub-number-without-master', facts: { number } });
  }
  const own = from.sub === undefined ? (runs[from.number - 1]?.subs ?? []) : [];
  const subs = target.subs.filter((other) => other !== item);
  if (sub > subs.length + 1) {
    return refuse({ code: 'position-past-end', facts: { last: `${number}.${subs.length + 1}` } });
  }
  const moved = { master: target.master, subs: subs.toSpliced(sub - 1, 0, item, ...own) };
  return accept(toLines(without(runs, item, from).map((run) => (run.master === target.master ? moved : run))));
}

/** The runs without the item; a master goes with its sub-numbers. */
function without(runs: readonly AgendaRun[], item: ItemId, from: AgendaPlace): readonly AgendaRun[] {
  return from.sub === undefined
    ? runs.toSpliced(from.number - 1, 1)
    : runs.map(({ master, subs }) => ({ master, subs: subs.filter((other) => other !== item) }));
}
