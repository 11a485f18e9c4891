import type { Item } from '../items/item.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { ExpectedEnd } from './expected-end.ts';
import { type Difference, findDifferences } from './find-differences.ts';
import { nameIds, resolveNames, unknownNames } from './names.ts';
import type { ScenarioEnd } from './scenario-end.ts';
import { showItem } from './show-item.ts';
import { showReading, showSearches } from './show-reading.ts';
import { showLog, showReasons, showRights } from './show-rights.ts';
import { showResults, showSitting } from './show-sitting.ts';

/** Compares what is left at the end with what the scenario tells, the computed facts included. */
export function checkEnd(expected: ExpectedEnd, end: ScenarioEnd): readonly Difference[] {
  const { names } = end;
  const unknown = unknownNames(Object.entries(expected), names).map((name) => ({
    path: name,
    expected: `un nom donné plus haut : ${[...names.keys()].map((known) => `$${known}`).join(', ')}`,
    found: 'rien ne porte ce nom',
  }));
  if (unknown.length > 0) return unknown;

  const differences = [
    ...told('points', expected.points, (name) => showItem(itemNamed(name, end), end)),
    ...told('seances', expected.seances, (name) => showSitting(sittingNamed(name, end), end)),
    ...told('resultats', expected.resultats, (name) => showResults(sittingNamed(name, end), end)),
    ...told('droits', expected.droits, (person, asked) => showRights(asked, as(person, end))),
    ...told('lectures', expected.lectures, (person, asked) => showReading(asked, as(person, end))),
    ...told('recherches', expected.recherches, (person, asked) => showSearches(asked, as(person, end))),
    ...(expected.pourquoi ?? []).flatMap((asked, index) =>
      findDifferences(asked, showReasons(asked, as(asked.qui, end)), `pourquoi.${index + 1}`),
    ),
    ...findDifferences(resolveNames(expected.journal, names), showLog(expected.journal ?? {}, end), 'journal'),
  ];
  const left = (expected.disparus ?? [])
    .filter((name) => itemNamed(name, end) !== undefined || sittingNamed(name, end) !== undefined)
    .map((name) => ({ path: `disparus.${name}`, expected: 'rien', found: 'existe encore' }));
  return [...differences, ...left].map(({ path, expected: wanted, found }) => ({
    path: String(nameIds(path, names)),
    expected: nameIds(wanted, names),
    found: nameIds(found, names),
  }));

  function told<Fields>(
    part: string,
    fields: Readonly<Record<string, Fields>> | undefined,
    show: (name: string, asked: Fields) => unknown,
  ): readonly Difference[] {
    return Object.entries(fields ?? {}).flatMap(([name, asked]) =>
      findDifferences(resolveNames(asked, names), show(name, asked) ?? 'rien', `${part}.${name}`),
    );
  }
}

export function itemNamed(name: string, { state, names }: ScenarioEnd): Item | undefined {
  return [...state.items.values()].find(({ id }) => id === names.get(name));
}

export function sittingNamed(name: string, { state, names }: ScenarioEnd): Sitting | undefined {
  return [...state.sittings.values()].find(({ id }) => id === names.get(name));
}

/** The same end, seen by someone; who is not of the scenario has no right at all. */
function as(name: string, end: ScenarioEnd): ScenarioEnd {
  const { people, person } = end.context;
  const seen = people.find(({ id }) => id === name) ?? {
    ...person,
    name,
    services: [],
    grants: [],
    isDirectorGeneral: false,
  };
  return { ...end, context: { ...end.context, person: seen } };
}
