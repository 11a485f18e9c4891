import { formatClock, formatDay } from '../../../src/core/calendar/french-day.ts';
import { firstDay, lastDay, type Occurrence } from '../../../src/core/calendar/recurrence.ts';

/** What a timetable says beside the date: « 19 h 30 », « 14 h – 18 h », « jusqu’au 3 mai 2026 »; empty for one whole day. */
export function eventTime(occurrence: Occurrence): string {
  const end = lastDay(occurrence);
  const until = end === firstDay(occurrence) ? '' : `jusqu’au ${formatDay(end)}`;
  if (occurrence.kind === 'days') return until;
  const start = formatClock(occurrence.from.slice(11));
  if (until !== '') return `${start}, ${until}`;
  if (occurrence.to === undefined) return start;
  return `${start}\u00A0–\u00A0${formatClock(occurrence.to.slice(11))}`;
}
