import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDaySchema } from '../../calendar/calendar-day.ts';
import { occurrencesBetween } from '../../calendar/recurrence.ts';
import { type Event, eventSchema } from '../collections/events.ts';
import { type CalendarEntry, writeCalendar } from './write-calendar.ts';

const day = calendarDaySchema.parse('2026-03-02');

function entry(
  fields: Partial<Omit<CalendarEntry, 'when' | 'recurrence'>> & { when: object; recurrence?: object },
): CalendarEntry {
  const data: Event = eventSchema.parse({
    title: 'x',
    summary: 'x',
    category: 'marche',
    free: true,
    wheelchair: 'yes',
    when: fields.when,
    ...(fields.recurrence === undefined ? {} : { recurrence: fields.recurrence }),
  });
  return {
    uid: 'events-x@exempleville.commune',
    stamp: day,
    title: 'Marché',
    description: 'Un exemple.',
    url: 'https://www.exempleville.example/agenda/x/',
    ...fields,
    when: data.when,
    recurrence: data.recurrence,
  };
}
const write = (...entries: CalendarEntry[]) => writeCalendar('Agenda — Exempleville', entries);

/** Reads a file as a diary does, time zone included; gives the first starts of its only event, in UTC. */
function startsReadBack(text: string, limit: number): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone !== null) ICAL.TimezoneService.register(zone);
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  const starts: string[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next && starts.length < limit; next = iterator.next())
    starts.push(next.toJSDate().toISOString());
  return starts;
}

describe('a calendar file', () => {
  const weekly = entry({
    when: { kind: 'times', from: '2026-10-22T08:00', to: '2026-10-22T13:00' },
    recurrence: { rule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261112', except: ['2026-11-05'] },
  });

  it('keeps the hour on the wall when winter time begins, for a diary in any time zone', () => {
    expect(startsReadBack(write(weekly), 9)).toEqual([
      '2026-10-22T06:00:00.000Z',
      '2026-10-29T07:00:00.000Z',
      '2026-11-12T07:00:00.000Z',
    ]);
  });

  it('writes the time zone, the end of a rule as an instant, the excepted dates as starts', () => {
    const text = write(weekly);
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Brussels\r\n');
    expect(text).toContain('DTSTART;TZID=Europe/Brussels:20261022T080000\r\n');
    expect(text).toContain('RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20261112T225900Z\r\n');
    expect(text).toContain('EXDATE;TZID=Europe/Brussels:20261105T080000\r\n');
  });

  it('ends whole days on the day after the last, without time zone', () => {
    const text = write(
      entry({
        when: { kind: 'days', from: '2026-05-01', to: '2026-05-03' },
        recurrence: { rule: 'FREQ=YEARLY;UNTIL=20280501', except: ['2027-05-01'] },
      }),
    );
    expect(text).toContain('DTSTART;VALUE=DATE:20260501\r\nDTEND;VALUE=DATE:20260504\r\n');
    expect(text).toContain('UNTIL=20280501\r\n');
    expect(text).toContain('EXDATE;VALUE=DATE:20270501\r\n');
    expect(text).not.toContain('VTIMEZONE');
  });

  it('says when an event is cancelled', () => {
    expect(write(entry({ when: { kind: 'days', from: '2026-05-01' }, cancelled: true }))).toContain(
      'STATUS:CANCELLED\r\n',
    );
  });

  it('gives the same bytes for the same content', () => {
    expect(write(weekly)).toBe(write(weekly));
  });

  it('has lines of at most 75 octets, never cut inside a character, and gives any text back whole', () => {
    const anyText = fc
      .array(fc.constantFrom('é', 'œ', '€', '😀', ',', ';', '\\', '\n', ':', '"', 'a', ' mot ', 'BEGIN:VEVENT'), {
        minLength: 1,
        maxLength: 120,
        size: 'max',
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, (title) => {
        const text = write(entry({ when: { kind: 'days', from: '2026-05-01' }, title }));
        const lines = text.split('\r\n');
        expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n\uFFFD]/.test(line))).toBe(true);
        const read = new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent');
        expect(read?.getFirstPropertyValue('summary')).toBe(title);
      }),
    );
  });

  it('makes a diary find the same times as the site, whatever the rule', () => {
    const rule = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 3 }), fc.subarray(['MO', 'WE', 'FR', 'SU'], { minLength: 1 }))
        .map(([interval, days]) => `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days.join(',')}`),
      fc.constantFrom('FREQ=MONTHLY;BYDAY=-1SU', 'FREQ=MONTHLY;BYMONTHDAY=15', 'FREQ=DAILY;INTERVAL=5'),
    );
    fc.assert(
      fc.property(rule, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 10, max: 200 }), (text, offset, length) => {
        const start = addDays(day, offset);
        const until = addDays(start, length).replaceAll('-', '');
        const repeated = entry({
          when: { kind: 'times', from: `${start}T20:00` },
          recurrence: { rule: `${text};UNTIL=${until}` },
        });
        // A first date that the rule does not give is refused by the checks.
        const expected = occurrencesBetween(repeated.when, repeated.recurrence, start, addDays(start, 400)).map(
          (occurrence) => occurrence.from,
        );
        const clock = new Intl.DateTimeFormat('sv-SE', {
          timeZone: 'Europe/Brussels',
          dateStyle: 'short',
          timeStyle: 'short',
        });
        const found = startsReadBack(write(repeated), 400).map((instant) =>
          clock.format(new Date(instant)).replace(' ', 'T'),
        );
        const follows = (starts: readonly string[]) => starts.filter((time) => time !== `${start}T20:00`);
        expect(follows(found)).toEqual(follows(expected));
      }),
      { numRuns: 60 },
    );
  });
});
