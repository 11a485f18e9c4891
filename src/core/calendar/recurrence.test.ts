import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type CalendarDay,
  calendarDaySchema,
  type LocalDateTime,
  localDateTimeSchema,
  weekdayIndex,
} from './calendar-day.ts';
import { firstDay, lastDay, nextOccurrence, type Occurrence, occurrencesBetween } from './recurrence.ts';

const day = (text: string): CalendarDay => calendarDaySchema.parse(text);
const time = (text: string): LocalDateTime => localDateTimeSchema.parse(text);
const days = (from: string, to?: string): Occurrence => ({
  kind: 'days',
  from: day(from),
  ...(to === undefined ? {} : { to: day(to) }),
});
const times = (from: string, to?: string): Occurrence => ({
  kind: 'times',
  from: time(from),
  ...(to === undefined ? {} : { to: time(to) }),
});
const starts = (occurrences: readonly Occurrence[]) => occurrences.map((occurrence) => occurrence.from);

describe('the times that an event takes place', () => {
  it('gives an event that takes place once, on the days that it covers only', () => {
    const fair = days('2026-05-01', '2026-05-03');
    expect(occurrencesBetween(fair, undefined, day('2026-05-03'), day('2026-05-10'))).toEqual([fair]);
    expect(occurrencesBetween(fair, undefined, day('2026-05-04'), day('2026-05-10'))).toEqual([]);
    expect(occurrencesBetween(fair, undefined, day('2026-04-01'), day('2026-04-30'))).toEqual([]);
  });

  it('keeps the hour on the wall when summer time ends', () => {
    const market = times('2026-10-22T08:00', '2026-10-22T13:00');
    expect(occurrencesBetween(market, { rule: 'FREQ=WEEKLY;BYDAY=TH' }, day('2026-10-20'), day('2026-11-05'))).toEqual([
      market,
      times('2026-10-29T08:00', '2026-10-29T13:00'),
      times('2026-11-05T08:00', '2026-11-05T13:00'),
    ]);
  });

  it('keeps an hour that the clocks skip in March', () => {
    const vigil = times('2026-03-28T02:30');
    expect(
      starts(occurrencesBetween(vigil, { rule: 'FREQ=DAILY;COUNT=3' }, day('2026-03-01'), day('2026-04-30'))),
    ).toEqual(['2026-03-28T02:30', '2026-03-29T02:30', '2026-03-30T02:30']);
  });

  it('includes the day named by UNTIL, even late in the evening', () => {
    const concert = times('2026-12-17T23:30');
    expect(
      starts(occurrencesBetween(concert, { rule: 'FREQ=WEEKLY;UNTIL=20261231' }, day('2026-12-01'), day('2027-02-01'))),
    ).toEqual(['2026-12-17T23:30', '2026-12-24T23:30', '2026-12-31T23:30']);
  });

  it('leaves out the excepted days, which COUNT still counts', () => {
    const course = days('2026-01-05');
    expect(
      starts(
        occurrencesBetween(
          course,
          { rule: 'FREQ=WEEKLY;COUNT=4', except: [day('2026-01-12')] },
          day('2026-01-01'),
          day('2026-12-31'),
        ),
      ),
    ).toEqual(['2026-01-05', '2026-01-19', '2026-01-26']);
  });

  it('shows an occurrence that began before the period and still lasts', () => {
    const camp = days('2026-07-01', '2026-07-10');
    expect(starts(occurrencesBetween(camp, { rule: 'FREQ=MONTHLY' }, day('2026-08-08'), day('2026-08-20')))).toEqual([
      '2026-08-01',
    ]);
  });

  it('gives the last Friday of each month', () => {
    const tour = times('2026-01-30T19:00');
    expect(
      starts(occurrencesBetween(tour, { rule: 'FREQ=MONTHLY;BYDAY=-1FR' }, day('2026-02-01'), day('2026-04-30'))),
    ).toEqual(['2026-02-27T19:00', '2026-03-27T19:00', '2026-04-24T19:00']);
  });

  it('finds the next occurrence of an event that began long ago, in the future, or never again', () => {
    expect(
      nextOccurrence(days('1996-02-29'), { rule: 'FREQ=YEARLY;BYMONTH=3;BYDAY=1SU' }, day('2026-03-02'))?.from,
    ).toBe('2027-03-07');
    expect(nextOccurrence(days('2029-06-01'), undefined, day('2026-03-02'))?.from).toBe('2029-06-01');
    expect(nextOccurrence(days('2026-01-01'), { rule: 'FREQ=DAILY;COUNT=2' }, day('2026-03-02'))).toBeUndefined();
  });

  it('counts a night that ends before five as the evening that began it', () => {
    expect(lastDay(times('2026-05-01T22:00', '2026-05-02T03:00'))).toBe('2026-05-01');
    expect(lastDay(times('2026-05-01T22:00', '2026-05-02T09:00'))).toBe('2026-05-02');
    expect(lastDay(times('2026-05-01T02:00', '2026-05-01T04:00'))).toBe('2026-05-01');
  });
});

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const FIRST = day('2026-01-01');
const anyDay = fc.integer({ min: 0, max: 700 }).map((offset) => addDays(FIRST, offset));

/** A rule and, told in another way, the days on which it holds. */
const anyRule = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((interval) => ({
    rule: `FREQ=DAILY;INTERVAL=${interval}`,
    holds: (candidate: CalendarDay, start: CalendarDay) => offsetOf(candidate, start) % interval === 0,
  })),
  fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }).map((wanted) => ({
    rule: `FREQ=WEEKLY;BYDAY=${wanted.map((index) => WEEKDAYS[index]).join(',')}`,
    holds: (candidate: CalendarDay) => wanted.includes(weekdayIndex(candidate)),
  })),
  fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 4 })).map(([weekday, rank]) => ({
    rule: `FREQ=MONTHLY;BYDAY=${rank}${WEEKDAYS[weekday]}`,
    holds: (candidate: CalendarDay) =>
      weekdayIndex(candidate) === weekday && Math.ceil(Number(candidate.slice(8)) / 7) === rank,
  })),
  fc.integer({ min: 1, max: 31 }).map((monthDay) => ({
    rule: `FREQ=MONTHLY;BYMONTHDAY=${monthDay}`,
    holds: (candidate: CalendarDay) => Number(candidate.slice(8)) === monthDay,
  })),
);

function offsetOf(candidate: CalendarDay, start: CalendarDay): number {
  return (Date.parse(candidate) - Date.parse(start)) / 86_400_000;
}

describe('any rule', () => {
  it('gives exactly the days that a walk through the calendar finds', () => {
    fc.assert(
      fc.property(
        anyRule,
        anyDay,
        anyDay,
        fc.nat(400),
        fc.option(fc.nat(500), { nil: undefined }),
        fc.array(anyDay, { maxLength: 20 }),
        ({ rule, holds }, start, from, length, until, except) => {
          const to = addDays(from, length);
          const last = until === undefined ? undefined : addDays(start, until);
          const walked: CalendarDay[] = [];
          for (let candidate = from; candidate <= to; candidate = addDays(candidate, 1)) {
            const possible = candidate >= start && (last === undefined || candidate <= last);
            if (possible && (candidate === start || holds(candidate, start)) && !except.includes(candidate))
              walked.push(candidate);
          }
          const whole = last === undefined ? rule : `${rule};UNTIL=${last.replaceAll('-', '')}`;
          const found = occurrencesBetween({ kind: 'days', from: start }, { rule: whole, except }, from, to);
          expect(found.map(firstDay)).toEqual(walked);
        },
      ),
      { numRuns: 150 },
    );
  });
});
