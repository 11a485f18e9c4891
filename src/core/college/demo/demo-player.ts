import { toUtc } from '../../calendar/brussels-time.ts';
import { addDays, type CalendarDay, localDateTimeSchema } from '../../calendar/calendar-day.ts';
import { type Moment, momentSchema } from '../../calendar/moment.ts';
import { type CollegeCommand, decide } from '../decide.ts';
import { type CollegeEvent, evolve } from '../event.ts';
import type { CollegePerson } from '../person.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import type { Mandate } from '../sittings/mandate.ts';
import type { CollegeState } from '../state.ts';

/** What a person of the demonstration did at a moment. */
export interface DemoAct {
  readonly at: Moment;
  readonly person: CollegePerson;
  readonly events: readonly CollegeEvent[];
}

export interface DemoCast {
  readonly settings: CollegeSettings;
  readonly people: readonly CollegePerson[];
  readonly mandates: readonly Mandate[];
  readonly digest: (text: string) => string;
}

export interface DemoPlayer {
  readonly cast: DemoCast;
  /** What was done until now, in order. */
  readonly acts: readonly DemoAct[];
  state(): CollegeState;
  /** Plans a work some days after a day, at an hour of Belgium (`09:30`); what lies in the future is never done. */
  plan(day: CalendarDay, daysLater: number, time: string, work: () => void): void;
  /** Does what is planned, and what that plans, in the order of time. */
  play(): void;
  /** Gives a command in a person's name. @throws when the rules refuse it: the play is then at fault */
  act(person: CollegePerson, command: CollegeCommand): readonly CollegeEvent[];
}

interface Planned {
  readonly at: Moment;
  readonly rank: number;
  readonly work: () => void;
}

/** Plays the demonstration through the engine itself, up to now. */
export function openDemoPlayer(cast: DemoCast, now: Moment): DemoPlayer {
  const acts: DemoAct[] = [];
  const waiting: Planned[] = [];
  let [moment, planned, made] = [now, 0, 0];
  let state: CollegeState = {
    items: new Map(),
    sittings: new Map(),
    mandates: new Map(cast.mandates.map((mandate) => [mandate.id, mandate])),
    standIns: new Map(),
  };
  const newIds = () => {
    const day = moment.slice(0, 10).replaceAll('-', '');
    return Array.from({ length: 60 }, (_, index) => `${day}-ex${(made + index).toString(36).padStart(4, '0')}`);
  };
  return {
    cast,
    acts,
    state: () => state,
    plan(day, daysLater, time, work) {
      const local = localDateTimeSchema.parse(`${addDays(day, daysLater)}T${time}`);
      const at = momentSchema.parse(new Date(toUtc(local)).toISOString());
      planned += 1;
      if (at <= now) waiting.push({ at, rank: planned, work });
    },
    play() {
      for (let next = takeFirst(waiting); next !== undefined; next = takeFirst(waiting)) {
        moment = next.at;
        next.work();
      }
    },
    act(person, command) {
      const { settings, people, digest } = cast;
      const decided = decide(state, command, { person, people, settings, digest, now: moment, newIds: newIds() });
      if (!decided.ok) {
        const what = `${person.id}, ${moment}, ${JSON.stringify(command)}`;
        throw new Error(`${what}\u00A0: ${JSON.stringify(decided.refusal)}`);
      }
      made += decided.value.flatMap(({ change }) => [...(change.items ?? []), ...(change.sittings ?? [])]).length;
      state = evolve(state, decided.value);
      acts.push({ at: moment, person, events: decided.value });
      return decided.value;
    },
  };
}

function takeFirst(waiting: Planned[]): Planned | undefined {
  const first = waiting.reduce<Planned | undefined>(
    (best, one) =>
      best === undefined || one.at < best.at || (one.at === best.at && one.rank < best.rank) ? one : best,
    undefined,
  );
  if (first !== undefined) waiting.splice(waiting.indexOf(first), 1);
  return first;
}
