import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayOn } from '../../calendar/belgian-holidays.ts';
import { addDays, type CalendarDay, calendarDaySchema, weekdayIndex } from '../../calendar/calendar-day.ts';
import {
  type Clock,
  type ClockRules,
  endOfDay,
  pauseClock,
  readClock,
  startClock,
  type Timed,
} from './opinion-clock.ts';

const day = (text: string): CalendarDay => calendarDaySchema.parse(text);
const noRules: ClockRules = { noEndOn: [], closed: [] };
const started = (from: string, days: number, unit: 'workingDays' | 'calendarDays' = 'workingDays'): Timed => ({
  delay: { unit, days },
  clock: [{ from: day(from) }],
});

describe('the delay of an opinion', () => {
  it('of ten working days asked on Monday 2 March lasts until Monday 16', () => {
    expect(readClock(started('2026-03-02', 10), noRules, day('2026-03-02'))).toEqual({
      kind: 'running',
      lastDay: '2026-03-16',
      left: 10,
    });
  });

  it('passes over legal holidays and the closures of the commune', () => {
    const closed = [{ from: day('2026-04-07'), to: day('2026-04-10') }];
    const state = readClock(started('2026-04-02', 5), { noEndOn: [], closed }, day('2026-04-02'));
    expect(state).toMatchObject({ lastDay: '2026-04-16' });
  });

  it('in calendar days counts every day, and may end on a Sunday', () => {
    const state = readClock(started('2026-03-02', 6, 'calendarDays'), noRules, day('2026-03-03'));
    expect(state).toEqual({ kind: 'running', lastDay: '2026-03-08', left: 5 });
  });

  it('does not end on the weekdays that the settings leave out', () => {
    const rules = { noEndOn: [5, 6], closed: [] };
    const calendar = readClock(started('2026-03-02', 6, 'calendarDays'), rules, day('2026-03-02'));
    expect(calendar).toMatchObject({ lastDay: '2026-03-09' });
    const noFriday = readClock(started('2026-03-02', 4), { noEndOn: [4], closed: [] }, day('2026-03-02'));
    expect(noFriday).toMatchObject({ lastDay: '2026-03-09' });
  });

  it('ends all the same when the settings leave out every day on which it could', () => {
    const rules = { noEndOn: [0, 1, 2, 3, 4], closed: [] };
    expect(readClock(started('2026-03-02', 5), rules, day('2026-03-02'))).toMatchObject({ lastDay: '2026-03-09' });
  });

  it('still holds on its last day, until 23:59:59 in Belgium, winter and summer', () => {
    const timed = started('2026-03-02', 10);
    expect(readClock(timed, noRules, day('2026-03-16')).kind).toBe('running');
    expect(readClock(timed, noRules, day('2026-03-17'))).toEqual({ kind: 'expired', lastDay: '2026-03-16' });
    expect(endOfDay(day('2026-03-16'))).toBe('2026-03-16T22:59:59.000Z');
    expect(endOfDay(day('2026-07-16'))).toBe('2026-07-16T21:59:59.000Z');
  });

  it('has not begun before the item reaches a stage where advisers may answer', () => {
    const asked: Timed = { delay: { unit: 'workingDays', days: 10 }, clock: [] };
    expect(readClock(asked, noRules, day('2026-03-02'))).toEqual({ kind: 'notStarted', left: 10 });
  });

  it('pauses, and goes on where it was', () => {
    const paused = pauseClock([{ from: day('2026-03-02') }], day('2026-03-05'));
    const delay = { unit: 'workingDays', days: 10 } as const;
    expect(readClock({ delay, clock: paused }, noRules, day('2026-06-01'))).toEqual({ kind: 'paused', left: 7 });
    const resumed = startClock(paused, day('2026-03-16'));
    expect(readClock({ delay, clock: resumed }, noRules, day('2026-03-16'))).toMatchObject({ lastDay: '2026-03-25' });
  });

  it('that has expired stays so after a pause', () => {
    const clock = pauseClock([{ from: day('2026-03-02') }], day('2026-05-04'));
    const delay = { unit: 'workingDays', days: 5 } as const;
    expect(readClock({ delay, clock }, noRules, day('2026-05-04')).kind).toBe('expired');
  });

  it('grows by its extension', () => {
    const extension = { days: 10, reason: 'Dossier volumineux', by: 'a', at: '2026-03-10T08:00:00.000Z' };
    // Only the number of days is read.
    const timed = { ...started('2026-03-02', 10), extension } as unknown as Timed;
    expect(readClock(timed, noRules, day('2026-03-10'))).toMatchObject({ lastDay: '2026-03-30' });
  });

  it('without a number of days never ends', () => {
    expect(readClock({ clock: [{ from: day('2020-01-01') }] }, noRules, day('2026-01-01')).kind).toBe('unlimited');
  });

  it('started or paused twice changes nothing more', () => {
    const clock = startClock([], day('2026-03-02'));
    expect(startClock(clock, day('2026-03-05'))).toBe(clock);
    const paused = pauseClock(clock, day('2026-03-05'));
    expect(pauseClock(paused, day('2026-03-09'))).toBe(paused);
  });
});

describe('the last day, against a count day by day over ten years', () => {
  const closed = [
    { from: day('2026-12-24'), to: day('2026-12-31') },
    { from: day('2030-07-15'), to: day('2030-07-31') },
  ];

  it.each([5, 10, 20])('of %i working days, from every day', (days) => {
    for (let from = day('2024-01-01'); from < '2034-01-01'; from = addDays(from, 1)) {
      const rules = { noEndOn: [5, 6], closed };
      const state = readClock(started(from, days), rules, from);
      expect(state.kind === 'running' && state.lastDay, from).toBe(countOut([{ from }], days, 'workingDays', rules));
    }
  });

  it('whatever the pauses, the unit, the closures and the weekdays left out', () => {
    const anyDay = fc.integer({ min: 0, max: 3650 }).map((offset) => addDays(day('2024-01-01'), offset));
    const anyPauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        anyDay,
        anyPauses,
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom('workingDays' as const, 'calendarDays' as const),
        fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 4 }),
        (start, pauses, days, unit, noEndOn) => {
          let clock: Clock = startClock([], start);
          let now = start;
          for (const [ran, stood] of pauses) {
            clock = pauseClock(clock, addDays(now, ran));
            now = addDays(now, ran + stood);
            clock = startClock(clock, now);
          }
          const rules = { noEndOn, closed };
          const state = readClock({ delay: { unit, days }, clock }, rules, start);
          expect(state.kind === 'running' && state.lastDay).toBe(countOut(clock, days, unit, rules));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  /** Ticks off each day of the calendar in turn. */
  function countOut(clock: Clock, days: number, unit: 'workingDays' | 'calendarDays', rules: ClockRules) {
    const isWorked = (one: CalendarDay) =>
      weekdayIndex(one) < 5 &&
      holidayOn(one) === undefined &&
      !rules.closed.some(({ from, to }) => from <= one && one <= to);
    const ticks = (one: CalendarDay) => unit === 'calendarDays' || isWorked(one);
    const runs = (one: CalendarDay) => clock.some(({ from, to }) => from < one && (to === undefined || one <= to));
    const begins = (one: CalendarDay) => days === 0 && clock.some(({ from }) => from === one);
    const [first] = clock;
    let left = days;
    for (let one = first?.from ?? day('2024-01-01'); ; one = addDays(one, 1)) {
      if (runs(one) && ticks(one)) left -= 1;
      if (left <= 0 && (runs(one) || begins(one)) && ticks(one) && !rules.noEndOn.includes(weekdayIndex(one)))
        return one;
    }
  }
});
