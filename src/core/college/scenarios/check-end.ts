import { itemReference } from '../agenda/item-reference.ts';
import { numberItems, numberOf } from '../agenda/number-items.ts';
import type { Item } from '../items/item.ts';
import type { CollegeAction } from '../rights/action.ts';
import { COLLEGE_ACTIONS } from '../rights/action.ts';
import { mayAct } from '../rights/decide-right.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import { presences, roomOf } from '../sittings/presents-at-item.ts';
import { rankOf } from '../sittings/rank-of-sitting.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { readVotes } from '../votes/read-votes.ts';
import { type Difference, findDifferences } from './find-differences.ts';
import { type Names, nameIds, resolveNames } from './names.ts';
import type { Scenario } from './scenario.ts';

/**
 * Compares what is left at the end with what the scenario tells, the computed facts included.
 *
 * @param contextFor what surrounds that person at the end
 */
export function checkEnd(
  { attendu }: Scenario,
  state: CollegeState,
  names: Names,
  settings: CollegeSettings,
  contextFor: (person: string) => CollegeContext,
): readonly Difference[] {
  if (attendu === undefined) return [];
  const itemOf = (name: string) => [...state.items.values()].find(({ id }) => id === names.get(name));
  const sittingOf = (name: string) => [...state.sittings.values()].find(({ id }) => id === names.get(name));
  const differences = [
    ...told('points', attendu.points, (name) => showItem(itemOf(name), state, settings)),
    ...told('seances', attendu.seances, (name) => showSitting(sittingOf(name))),
    ...told('resultats', attendu.resultats, (name) => showResults(sittingOf(name), state, settings)),
    ...told('droits', attendu.droits, (person, expected) => showRights(expected, state, names, contextFor(person))),
  ];
  const left = (attendu.disparus ?? [])
    .filter((name) => itemOf(name) !== undefined || sittingOf(name) !== undefined)
    .map((name) => ({ path: `disparus.${name}`, expected: 'rien', found: 'existe encore' }));
  return [...differences, ...left].map(({ path, expected, found }) => ({
    path,
    expected: nameIds(expected, names),
    found: nameIds(found, names),
  }));

  function told<Fields>(
    part: string,
    fields: Readonly<Record<string, Fields>> | undefined,
    show: (name: string, expected: Fields) => unknown,
  ): readonly Difference[] {
    return Object.entries(fields ?? {}).flatMap(([name, expected]) =>
      findDifferences(resolveNames(expected, names), show(name, expected) ?? 'rien', `${part}.${name}`),
    );
  }
}

/** An item with what is computed of it. */
function showItem(item: Item | undefined, state: CollegeState, settings: CollegeSettings): unknown {
  if (item === undefined) return undefined;
  const sitting = 'sitting' in item ? state.sittings.get(item.sitting) : undefined;
  const assembly = settings.assemblies.get(item.assembly);
  const reference =
    sitting === undefined || assembly === undefined
      ? ''
      : itemReference(item, sitting, rankOf({ sitting, assembly }, state), assembly.numbering);
  return {
    ...item,
    numero: numberOf(item.id, sitting),
    reference,
    gele: sitting !== undefined && sitting.stage !== 'planned',
  };
}

function showSitting(sitting: Sitting | undefined): unknown {
  if (sitting === undefined) return undefined;
  const numbers = sitting.stage === 'closed' ? new Map(Object.entries(sitting.numbers)) : numberItems(sitting.agenda);
  return { ...sitting, ordre: sitting.agenda.map(({ item }) => item), numeros: Object.fromEntries(numbers) };
}

/** The sentence of each vote, by item and rank: `$point/1`. */
function showResults(sitting: Sitting | undefined, state: CollegeState, settings: CollegeSettings): unknown {
  const assembly = sitting && settings.assemblies.get(sitting.assembly);
  if (sitting === undefined || assembly === undefined) return undefined;
  const presenceAt = presences(roomOf(state, assembly, sitting));
  const votes = sitting.agenda.flatMap(({ item: id }) => {
    const item = state.items.get(id);
    if (item === undefined) return [];
    return readVotes(item, { sitting, assembly, presence: presenceAt(id) }, state, settings).map(
      ({ vote, sentence }) => [`${id}/${vote.rank}`, sentence] as const,
    );
  });
  return Object.fromEntries(votes);
}

function showRights(
  expected: Readonly<Record<string, Readonly<Record<string, boolean>>>>,
  state: CollegeState,
  names: Names,
  context: CollegeContext,
): unknown {
  return Object.fromEntries(
    Object.entries(expected).map(([action, subjects]) => [
      action,
      Object.fromEntries(
        Object.keys(subjects).map((name) => [
          String(resolveNames(name, names)),
          may(action, String(resolveNames(name, names))),
        ]),
      ),
    ]),
  );

  function may(action: string, id: string): boolean | string {
    if (!Object.hasOwn(COLLEGE_ACTIONS, action)) return `« ${action} » n’est pas une action`;
    const item = [...state.items.values()].find((one) => one.id === id);
    const sitting =
      item !== undefined && 'sitting' in item
        ? state.sittings.get(item.sitting)
        : [...state.sittings.values()].find((one) => one.id === id);
    // The name was just found among the actions.
    return mayAct(action as CollegeAction, { item, sitting }, context).ok;
  }
}
