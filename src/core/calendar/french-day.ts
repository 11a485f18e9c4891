import { type CalendarDay, dayOf, type LocalDateTime, weekdayIndex } from './calendar-day.ts';

/** Monday first, as `weekdayIndex` counts. */
export const FRENCH_WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;

export const FRENCH_MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

const SHORT_MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
] as const;

/** A day's pieces as French writes them. */
export interface FrenchDay {
  readonly weekday: string;
  /** `1er`, `2` … `31`. */
  readonly date: string;
  readonly month: string;
  readonly shortMonth: string;
  readonly year: string;
}

export function frenchDay(day: CalendarDay): FrenchDay {
  const [year = '', month = '', date = ''] = day.split('-');
  const index = Number(month) - 1;
  return {
    weekday: FRENCH_WEEKDAYS[weekdayIndex(day)] ?? '',
    date: date === '01' ? '1er' : String(Number(date)),
    month: FRENCH_MONTHS[index] ?? '',
    shortMonth: SHORT_MONTHS[index] ?? '',
    year,
  };
}

/** « 3 mars 2026 », with no-break spaces. */
export function formatDay(day: CalendarDay): string {
  const { date, month, year } = frenchDay(day);
  return `${date}\u00A0${month}\u00A0${year}`;
}

/** « mardi 3 mars 2026 ». */
export function formatLongDay(day: CalendarDay): string {
  return `${frenchDay(day).weekday} ${formatDay(day)}`;
}

/**
 * « du 3 au 5 mars 2026 », « du 30 avril au 2 mai 2026 », or the one day.
 *
 * @param to included, not before `from`
 */
export function formatDays(from: CalendarDay, to: CalendarDay): string {
  if (from === to) return `le ${formatLongDay(from)}`;
  const start = frenchDay(from);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const sameMonth = sameYear && from.slice(5, 7) === to.slice(5, 7);
  const pieces = [start.date, ...(sameMonth ? [] : [start.month]), ...(sameYear ? [] : [start.year])];
  return `du ${pieces.join('\u00A0')} au ${formatDay(to)}`;
}

/** « 9 h », « 13 h 30 » from `HH:MM`. */
export function formatClock(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return `${Number(hours)}\u00A0h${minutes === '00' ? '' : `\u00A0${minutes}`}`;
}

/** « mardi 3 mars 2026 à 19 h 30 ». */
export function formatDateTime(moment: LocalDateTime): string {
  return `${formatLongDay(dayOf(moment))} à ${formatClock(moment.slice(11))}`;
}
