import { momentSchema } from '../../calendar/moment.ts';
import { type CollegeEvent, evolve } from '../event.ts';
import type { CollegePerson } from '../person.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import { decideMandate } from '../sittings/decide-mandate.ts';
import { decideSitting } from '../sittings/decide-sitting.ts';
import { mandateCommandSchema } from '../sittings/mandate-command.ts';
import { sittingCommandSchema } from '../sittings/sitting-command.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { contextOf, SECRETARY } from './example-desk.ts';
import { EXAMPLE_SETTINGS } from './example-settings.ts';

/** What came of a command: the state after it and its events, or its refusal. */
export interface SittingAct {
  readonly state: CollegeState;
  readonly events: readonly CollegeEvent[];
  /** `ok`, or the code of the refusal. */
  readonly answer: string;
  readonly refusal?: CollegeRefusal | undefined;
}

/** The secretary's, at another moment of the day or in other settings where a test says so. */
export interface SittingActChanges extends Partial<CollegeContext> {
  readonly by?: CollegePerson;
  readonly moment?: string;
}

/** Does one command on a sitting through the schema by which commands come in. */
export function onSitting(state: CollegeState, command: unknown, changes: SittingActChanges = {}): SittingAct {
  return act(state, decideSitting(state, sittingCommandSchema.parse(command), surroundings(changes)));
}

/** The same on mandates and stand-ins. */
export function onMandates(state: CollegeState, command: unknown, changes: SittingActChanges = {}): SittingAct {
  return act(state, decideMandate(state, mandateCommandSchema.parse(command), surroundings(changes)));
}

/** The example settings with another college, or another council. */
export function withCollege(
  changes: Partial<AssemblySettings>,
  assembly: 'college' | 'conseil' = 'college',
): CollegeSettings {
  const assemblies = [...EXAMPLE_SETTINGS.assemblies].map(
    ([id, settings]) => [id, id === assembly ? { ...settings, ...changes } : settings] as const,
  );
  return { ...EXAMPLE_SETTINGS, assemblies: new Map(assemblies) };
}

function surroundings({ by = SECRETARY, moment, ...changes }: SittingActChanges): CollegeContext {
  return contextOf(by, { ...(moment === undefined ? {} : { now: momentSchema.parse(moment) }), ...changes });
}

function act(state: CollegeState, decided: ReturnType<typeof decideSitting>): SittingAct {
  return decided.ok
    ? { state: evolve(state, decided.value), events: decided.value, answer: 'ok' }
    : { state, events: [], answer: decided.refusal.code, refusal: decided.refusal };
}
