import { toUtc } from '../../calendar/brussels-time.ts';
import type { LocalDateTime } from '../../calendar/calendar-day.ts';
import { dayOf } from '../../calendar/calendar-day.ts';
import { momentSchema } from '../../calendar/moment.ts';
import { personIdSchema } from '../../identity/person-id.ts';
import { accept, type Result, refuse } from '../../shared/result.ts';
import { decide } from '../decide.ts';
import { type CollegeEvent, evolve } from '../event.ts';
import { serviceIdSchema } from '../ids.ts';
import type { CollegePerson } from '../person.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { checkEnd } from './check-end.ts';
import { type Difference, findDifferences } from './find-differences.ts';
import { type Names, resolveNames } from './names.ts';
import type { Cast, Scenario, ScenarioStep } from './scenario.ts';
import { readScenarioCommand } from './scenario-command.ts';

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
      readonly index: number;
      readonly step: ScenarioStep;
      readonly differences: readonly Difference[];
    }
  | { readonly kind: 'end'; readonly differences: readonly Difference[] };

/** Plays a scenario from an empty repository: the first step that goes otherwise than told ends it. */
export function runScenario(run: ScenarioRun): readonly ScenarioFault[] {
  const { scenario, cast } = run;
  let state: CollegeState = {
    items: new Map(),
    sittings: new Map(),
    mandates: new Map(cast.mandats.map((mandate) => [mandate.id, mandate])),
    standIns: new Map((cast.procurations ?? []).map((standIn) => [standIn.id, standIn])),
  };
  let names: Names = new Map();
  let at = scenario.debut;
  for (const [index, step] of scenario.etapes.entries()) {
    at = step.quand ?? at;
    const played = playStep(step, state, contextOf(run, at, step.qui, index), names);
    if (!played.ok) return [{ kind: 'step', index, step, differences: played.refusal }];
    state = evolve(state, played.value);
    const made = step.nom === undefined ? undefined : firstMade(played.value, names);
    if (step.nom !== undefined && made !== undefined) names = new Map([...names, [step.nom, made]]);
  }
  const differences = checkEnd(scenario, state, names, run.settings, (person) =>
    contextOf(run, at, person, scenario.etapes.length),
  );
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
  const found = { refus: code, ...(step.faits && { faits: facts }), ...(step.article && { article: source?.article }) };
  const expected = {
    refus: step.refus ?? 'la demande est acceptée',
    faits: resolveNames(step.faits, names),
    article: step.article,
  };
  const differences = findDifferences(expected, found);
  return differences.length === 0
    ? accept([])
    : refuse([...differences, ...(step.refus === code ? [] : [{ path: 'faits', expected: undefined, found: facts }])]);
}

/** The first record that the events made and that no name was given to. */
function firstMade(events: readonly CollegeEvent[], names: Names): string | undefined {
  const known = new Set(names.values());
  const made = events.flatMap(({ change }) =>
    [change.items, change.sittings, change.mandates, change.standIns].flatMap((records = []) =>
      records.map(({ id }) => String(id)),
    ),
  );
  return made.find((id) => !known.has(id));
}

function contextOf(
  { scenario, cast, settings, digest }: ScenarioRun,
  at: LocalDateTime,
  who: string,
  step: number,
): CollegeContext {
  const people = Object.entries({ ...cast.personnes, ...scenario.personnes }).map(
    ([id, { nom, services, roles, directeurGeneral }]): CollegePerson => ({
      id: personIdSchema.parse(id),
      name: nom,
      services: services.map((service) => serviceIdSchema.parse(service)),
      grants: roles,
      isDirectorGeneral: directeurGeneral === true,
    }),
  );
  const person = people.find(({ id }) => id === who) ?? stranger(who);
  const day = dayOf(at).replaceAll('-', '');
  return {
    person,
    people,
    settings,
    digest,
    now: momentSchema.parse(new Date(toUtc(at)).toISOString()),
    newIds: Array.from({ length: 60 }, (_, index) => `${day}-etape${step + 1}n${index + 1}`),
  };
}

/** Somebody whom the scenario names without any role: they may do nothing. */
function stranger(id: string): CollegePerson {
  return { id: personIdSchema.parse(id), name: id, services: [], grants: [], isDirectorGeneral: false };
}
