import type { OpeningHoursSpecification } from 'schema-dts';
import type { CalendarDay } from '../../calendar/calendar-day.ts';
import { specialDays } from '../../calendar/opening-week.ts';
import { type OpeningHours, type Slot, WEEKDAYS, type Weekday } from '../fields/opening-hours.ts';

/** The usual week, then each special day of the coming weeks (a day that opens and closes at midnight is closed). */
export function describeHours(hours: OpeningHours, day: CalendarDay): OpeningHoursSpecification[] {
  const usual = WEEKDAYS.flatMap((weekday) =>
    (hours.week[weekday] ?? []).map((slot) => ({ ...describeSlot(slot), dayOfWeek: DAYS[weekday] })),
  );
  const special = specialDays(hours, day, SPECIAL_DAYS).flatMap((opening) => {
    const slots = opening.slots.length === 0 ? [{ from: '00:00', to: '00:00' }] : opening.slots;
    return slots.map((slot) => ({ ...describeSlot(slot), validFrom: opening.day, validThrough: opening.day }));
  });
  return [...usual, ...special];
}

const SPECIAL_DAYS = 60;

function describeSlot({ from, to }: Slot) {
  return { '@type': 'OpeningHoursSpecification', opens: from, closes: to } as const;
}

const DAYS = {
  monday: 'https://schema.org/Monday',
  tuesday: 'https://schema.org/Tuesday',
  wednesday: 'https://schema.org/Wednesday',
  thursday: 'https://schema.org/Thursday',
  friday: 'https://schema.org/Friday',
  saturday: 'https://schema.org/Saturday',
  sunday: 'https://schema.org/Sunday',
} as const satisfies Record<Weekday, string>;
