import type { Schedule } from 'schema-dts';
import { BRUSSELS } from '../../calendar/brussels-time.ts';
import { firstDay, type Occurrence, type Recurrence } from '../../calendar/recurrence.ts';
import { readRecurrenceRule } from '../../calendar/recurrence-rule.ts';

/**
 * How an event repeats, as search engines read it.
 *
 * @see https://schema.org/Schedule
 */
export function describeSchedule(when: Occurrence, recurrence: Recurrence): Schedule {
  const rule = readRecurrenceRule(recurrence.rule);
  const part = (name: string): string | undefined => (rule.ok ? rule.value.get(name) : undefined);
  const numbers = (name: string): number[] => part(name)?.split(',').map(Number) ?? [];
  const until = part('UNTIL');
  const count = part('COUNT');
  return {
    '@type': 'Schedule',
    startDate: firstDay(when),
    ...(until === undefined ? {} : { endDate: `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6)}` }),
    ...(when.kind === 'times' ? { startTime: `${when.from.slice(11)}:00` } : {}),
    ...(when.kind === 'times' && when.to !== undefined ? { endTime: `${when.to.slice(11)}:00` } : {}),
    repeatFrequency: `P${part('INTERVAL') ?? '1'}${UNITS[part('FREQ') ?? 'DAILY'] ?? 'D'}`,
    ...(count === undefined ? {} : { repeatCount: Number(count) }),
    // schema.org takes the two-letter days of iCalendar, ranks included.
    byDay: part('BYDAY')?.split(',') ?? [],
    byMonth: numbers('BYMONTH'),
    byMonthDay: numbers('BYMONTHDAY'),
    exceptDate: recurrence.except ?? [],
    scheduleTimezone: BRUSSELS,
  };
}

const UNITS: Readonly<Record<string, string>> = { DAILY: 'D', WEEKLY: 'W', MONTHLY: 'M', YEARLY: 'Y' };
