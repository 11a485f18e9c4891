import type { CollegeEvent } from '../event.ts';
import type { CollegeState } from '../state.ts';
import type { Names } from './names.ts';

/**
 * Gives a scenario's name to what a command has made: its first new record, else the annex that it has joined. The
 * recurring items of a new agenda get that of their sitting and of their rule: `seance-proces-verbal`.
 */
export function nameMade(
  name: string,
  {
    before,
    after,
    events,
    names,
  }: {
    readonly before: CollegeState;
    readonly after: CollegeState;
    readonly events: readonly CollegeEvent[];
    readonly names: Names;
  },
): Names {
  const isNew = (id: string) => !IDS.some((kind) => [...before[kind].keys()].some((held) => held === id));
  const made = events
    .flatMap(({ change }) => IDS.flatMap((kind) => (change[kind] ?? []).map(({ id }) => String(id))))
    .find(isNew);
  const first = made ?? newAnnex(before, after);
  if (first === undefined) return names;
  const recurring = [...after.items.values()].flatMap(({ id, origin }): readonly [string, string][] =>
    isNew(id) && id !== first && origin?.kind === 'recurring' ? [[`${name}-${origin.template}`, id]] : [],
  );
  return new Map([...names, [name, first], ...recurring]);
}

const IDS = ['sittings', 'items', 'mandates', 'standIns'] as const;

function newAnnex(before: CollegeState, after: CollegeState): string | undefined {
  const annexesOf = ({ items }: CollegeState) =>
    [...items.values()].flatMap(({ annexes = [] }) => annexes.map(({ id }) => String(id)));
  const known = new Set(annexesOf(before));
  return annexesOf(after).find((id) => !known.has(id));
}
