import type { CalendarDay } from '../../core/calendar/calendar-day.ts';

/** More than any command makes: a frozen agenda takes up its recurring items, a closed one postpones its items. */
const COUNT = 200;
const LETTERS = 'abcdefghjkmnpqrstvwxyz0123456789';

/** New ids of that day, `20260302-k3f9x2m7qd`: fifty random bits each, letters that look alike left out. */
export function drawIds(randomBytes: (count: number) => Uint8Array, day: CalendarDay): readonly string[] {
  const bytes = randomBytes(COUNT * 10);
  return Array.from({ length: COUNT }, (_, index) => {
    const letters = bytes.subarray(index * 10, index * 10 + 10);
    return `${day.replaceAll('-', '')}-${[...letters].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`;
  });
}
