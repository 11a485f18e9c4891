import { brusselsOffset } from '../../calendar/brussels-time.ts';
import {
  addDays,
  type CalendarDay,
  daysBetween,
  localDateTimeSchema,
  weekdayIndex,
} from '../../calendar/calendar-day.ts';
import { type Moment, momentSchema } from '../../calendar/moment.ts';
import { type ClosedDays, isWorkingDay, workingDaysBetween } from '../../calendar/working-days.ts';
import type { Opinion } from './opinion.ts';

/** What is read of an opinion to know its delay. */
export type Timed = Pick<Opinion, 'delay' | 'extension' | 'clock'>;
export type Clock = Opinion['clock'];

export interface ClockRules {
  /** Weekdays on which a delay may not end (0 Monday … 6 Sunday). */
  readonly noEndOn: readonly number[];
  readonly closed: ClosedDays;
}

/** Where a delay stands on a day. `left`: days of its unit that remain after that day. */
export type ClockState =
  | { readonly kind: 'unlimited' }
  | { readonly kind: 'notStarted'; readonly left: number }
  | { readonly kind: 'running'; readonly lastDay: CalendarDay; readonly left: number }
  | { readonly kind: 'paused'; readonly left: number }
  | { readonly kind: 'expired'; readonly lastDay: CalendarDay };

/**
 * Reads an opinion's delay. The day on which a stretch begins is not counted, the one on which it ends is; the delay
 * expires when its last day is over (23:59:59 in Belgium).
 */
export function readClock({ delay, extension, clock }: Timed, rules: ClockRules, today: CalendarDay): ClockState {
  if (delay === undefined) return { kind: 'unlimited' };
  const total = delay.days + (extension?.days ?? 0);
  const [first] = clock;
  if (first === undefined) return { kind: 'notStarted', left: total };

  const counts = (day: CalendarDay) => delay.unit === 'calendarDays' || isWorkingDay(day, rules.closed);
  const mayEnd = endsAllowed(delay.unit, rules);
  let used = 0;
  for (const { from, to } of clock) {
    if (total === 0 && mayEnd(from)) return atEnd(from, today, delay.unit, rules);
    for (let day = addDays(from, 1); to === undefined || day <= to; day = addDays(day, 1)) {
      if (counts(day)) used += 1;
      if (used >= total && mayEnd(day)) return atEnd(day, today, delay.unit, rules);
    }
  }
  return { kind: 'paused', left: Math.max(0, total - used) };
}

/** The instant at which a last day is over. */
export function endOfDay(lastDay: CalendarDay): Moment {
  const offset = brusselsOffset(localDateTimeSchema.parse(`${lastDay}T23:59`));
  return momentSchema.parse(new Date(`${lastDay}T23:59:59${offset}`).toISOString());
}

export function isRunning(clock: Clock): boolean {
  const last = clock.at(-1);
  return last !== undefined && last.to === undefined;
}

/** The delay begins, or goes on after a pause. */
export function startClock(clock: Clock, today: CalendarDay): Clock {
  return isRunning(clock) ? clock : [...clock, { from: today }];
}

/** The delay pauses; what has run stays run. */
export function pauseClock(clock: Clock, today: CalendarDay): Clock {
  if (!isRunning(clock)) return clock;
  return clock.map((stretch) => (stretch.to === undefined ? { ...stretch, to: today } : stretch));
}

function atEnd(lastDay: CalendarDay, today: CalendarDay, unit: Unit, { closed }: ClockRules): ClockState {
  if (lastDay < today) return { kind: 'expired', lastDay };
  const left = unit === 'calendarDays' ? daysBetween(today, lastDay) : workingDaysBetween(today, lastDay, closed);
  return { kind: 'running', lastDay, left };
}

/** A delay in working days ends on a working day; on none of the weekdays left out, unless that leaves no day at all. */
function endsAllowed(unit: Unit, { noEndOn, closed }: ClockRules): (day: CalendarDay) => boolean {
  const worked = unit === 'calendarDays' ? WEEK : WEEK.slice(0, 5);
  const leftOut = worked.every((weekday) => noEndOn.includes(weekday)) ? [] : noEndOn;
  return (day) => !leftOut.includes(weekdayIndex(day)) && (unit === 'calendarDays' || isWorkingDay(day, closed));
}

type Unit = NonNullable<Opinion['delay']>['unit'];
const WEEK = [0, 1, 2, 3, 4, 5, 6];
