import type { ItemId, SittingId } from './ids.ts';
import type { CollegeChange, CollegeState } from './state.ts';

/**
 * What a command did: its name and facts for the French commit message and the notices, and the records that it
 * leaves. The records in git are the truth, so an event carries them whole.
 */
export interface CollegeEvent<Kind extends string = string> {
  readonly kind: Kind;
  readonly item?: ItemId | undefined;
  readonly sitting?: SittingId | undefined;
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
  readonly change: CollegeChange;
}

/** The state after events, in order. */
export function evolve(state: CollegeState, events: readonly CollegeEvent[]): CollegeState {
  return events.reduce((current, { change }) => applyChange(current, change), state);
}

function applyChange(state: CollegeState, change: CollegeChange): CollegeState {
  const gone = (kind: string) =>
    new Set((change.removed ?? []).filter((removed) => removed.kind === kind).map(({ id }) => id));
  return {
    items: replace(state.items, change.items, gone('item')),
    sittings: replace(state.sittings, change.sittings, gone('sitting')),
    mandates: replace(state.mandates, change.mandates, gone('mandate')),
    standIns: replace(state.standIns, change.standIns, gone('standIn')),
  };
}

function replace<Id extends string, Held extends { readonly id: Id }>(
  held: ReadonlyMap<Id, Held>,
  changed: readonly Held[] | undefined,
  gone: ReadonlySet<string>,
): ReadonlyMap<Id, Held> {
  if (changed === undefined && gone.size === 0) return held;
  const result = new Map(held);
  for (const record of changed ?? []) result.set(record.id, record);
  for (const id of result.keys()) if (gone.has(id)) result.delete(id);
  return result;
}
