import { addDays, type CalendarDay } from './calendar-day.ts';

/** A day on which Belgian public services are closed by law, with its French name. */
export interface Holiday {
  readonly day: CalendarDay;
  readonly label: string;
}

/**
 * The ten legal public holidays of a year, in order.
 *
 * @see Arrêté royal du 18 avril 1974, art. 1er (modalités de la loi du 4 janvier 1974 relative aux jours fériés)
 */
export function belgianHolidays(year: number): readonly Holiday[] {
  const known = computed.get(year);
  if (known !== undefined) return known;
  const holidays = computeHolidays(year);
  computed.set(year, holidays);
  return holidays;
}

/** Every page asks for half a year of opening days. */
const computed = new Map<number, readonly Holiday[]>();

function computeHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const fixed = (monthAndDay: string, label: string): Holiday => ({
    day: `${year}-${monthAndDay}` as CalendarDay,
    label,
  });
  return [
    fixed('01-01', 'Nouvel An'),
    { day: addDays(easter, 1), label: 'Lundi de Pâques' },
    fixed('05-01', 'Fête du travail'),
    { day: addDays(easter, 39), label: 'Ascension' },
    { day: addDays(easter, 50), label: 'Lundi de Pentecôte' },
    fixed('07-21', 'Fête nationale'),
    fixed('08-15', 'Assomption'),
    fixed('11-01', 'Toussaint'),
    fixed('11-11', 'Armistice'),
    fixed('12-25', 'Noël'),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** The holiday that falls on a day, if any. */
export function holidayOn(day: CalendarDay): Holiday | undefined {
  return belgianHolidays(Number(day.slice(0, 4))).find((holiday) => holiday.day === day);
}

/** Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher), years 1583 to 9999. */
function easterSunday(year: number): CalendarDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CalendarDay;
}
