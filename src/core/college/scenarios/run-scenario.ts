import { accept, type Result, refuse } from '../../shared/result.ts';
import { decide } from '../decide.ts';
import { type CollegeEvent, evolve } from '../event.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { checkEnd } from './check-end.ts';
import { decorSteps } from './decor-steps.ts';
import { type Difference, findDifferences } from './find-differences.ts';
import { nameMade } from './name-made.ts';
import { type Names, nameIds, resolveNames } from './names.ts';
import { type Cast, castOf, type Scenario, type ScenarioStep } from './scenario.ts';
import { readScenarioCommand } from './scenario-command.ts';
import { contextOf, peopleOf } from './scenario-context.ts';

export interface ScenarioRun {
  readonly scenario: Scenario;
  readonly cast: Cast;
  readonly settings: CollegeSettings;
  readonly digest: (text: string) => string;
}

/** What did not come as the scenario says; nothing when it holds. */
export type ScenarioFault =
  | {
      readonly kind: 'step';
      /** 1-based among the story's steps; undefined in the decor. */
      readonly number: number | undefined;
      readonly step: ScenarioStep;
      readonly differences: readonly Difference[];
    }
  | { readonly kind: 'end'; readonly differences: readonly Difference[] };

/** Plays a scenario from an empty repository: the first step that goes otherwise than told ends it. */
export function runScenario({ scenario, cast: file, settings, digest }: ScenarioRun): readonly ScenarioFault[] {
  const cast = castOf(file, scenario);
  const people = peopleOf(cast);
  const personOf = (name: string) => people.find(({ id }) => id === name);
  const decor = decorSteps(scenario.decor ?? {}, scenario.debut, cast);
  let state: CollegeState = {
    items: new Map(),
    sittings: new Map(),
    mandates: new Map(cast.mandats.map((mandate) => [mandate.id, mandate])),
    standIns: new Map((cast.procurations ?? []).map((standIn) => [standIn.id, standIn])),
  };
  let names: Names = new Map();
  let at = scenario.debut;
  for (const [index, step] of [...decor, ...scenario.etapes].entries()) {
    const number = index < decor.length ? undefined : index - decor.length + 1;
    if (number === 1) at = scenario.debut;
    at = step.quand ?? at;
    const person = personOf(step.qui);
    const played: Result<readonly CollegeEvent[], readonly Difference[]> =
      person === undefined
        ? refuse([{ path: 'qui', expected: people.map(({ id }) => id).join(', '), found: step.qui }])
        : playStep(step, state, contextOf({ at, person, rank: index + 1 }, people, { settings, digest }), names);
    if (!played.ok) return [{ kind: 'step', number, step, differences: played.refusal }];
    const before = state;
    state = evolve(state, played.value);
    if (step.nom !== undefined) names = nameMade(step.nom, { before, after: state, events: played.value, names });
  }
  const [someone] = people;
  if (someone === undefined) return [];
  const rank = decor.length + scenario.etapes.length + 1;
  const end = { state, names, context: contextOf({ at, person: someone, rank }, people, { settings, digest }) };
  const differences = checkEnd(scenario.attendu ?? {}, end);
  return differences.length === 0 ? [] : [{ kind: 'end', differences }];
}

function playStep(
  step: ScenarioStep,
  state: CollegeState,
  context: CollegeContext,
  names: Names,
): Result<readonly CollegeEvent[], readonly Difference[]> {
  const command = readScenarioCommand(step, names);
  if (!command.ok) return refuse([command.refusal]);
  const decided = decide(state, command.value, context);
  if (decided.ok) {
    if (step.refus === undefined) return decided;
    return refuse([{ path: 'refus', expected: step.refus, found: 'la demande est acceptée' }]);
  }
  const { code, facts, source } = decided.refusal;
  const differences = findDifferences(
    {
      refus: step.refus ?? 'la demande est acceptée',
      faits: resolveNames(step.faits, names),
      article: step.article,
    },
    { refus: code, faits: facts, article: source?.article },
  );
  if (differences.length === 0) return accept([]);
  const shown = differences.map(({ path, expected, found }) => ({
    path,
    expected: nameIds(expected, names),
    found: nameIds(found, names),
  }));
  return refuse(
    step.refus === code ? shown : [...shown, { path: 'faits', expected: undefined, found: nameIds(facts, names) }],
  );
}
