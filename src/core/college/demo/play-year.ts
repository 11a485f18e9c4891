import { holidayOn } from '../../calendar/belgian-holidays.ts';
import { addDays, type CalendarDay, weekdayIndex } from '../../calendar/calendar-day.ts';
import { belgianDay } from '../../calendar/elapsed-time.ts';
import type { Moment } from '../../calendar/moment.ts';
import type { SittingId } from '../ids.ts';
import { type DemoAct, type DemoCast, openDemoPlayer } from './demo-player.ts';
import type { DemoPoint, DemoPoints } from './demo-points.ts';
import { playItem } from './play-item.ts';
import { playSitting } from './play-sitting.ts';

const WEEKS = 52;
/** Weeks ahead whose sittings are already planned. */
const AHEAD = 5;

/**
 * A year in a commune: a college each week, a council each month, items in every stage. The same texts and the same day
 * give the same year.
 *
 * @returns what was done up to now, in order
 */
export function playYear(points: DemoPoints, cast: DemoCast, now: Moment): readonly DemoAct[] {
  const player = openDemoPlayer(cast, now);
  const today = belgianDay(now);
  const monday = addDays(today, -weekdayIndex(today));
  let lastCollege: () => SittingId | undefined = () => undefined;
  let lastCouncil: () => SittingId | undefined = () => undefined;
  const ordinary = points.college.filter(({ titre }) => !titre.startsWith('Procès-verbal'));
  for (let week = -WEEKS; week <= AHEAD; week += 1) {
    const first = addDays(monday, week * 7);
    const rank = week + WEEKS;
    const day = openDay(first);
    const previous = lastCollege;
    const sitting = playSitting(player, { assembly: 'college', day, time: '09:00', rank, frozenBefore: 3, previous });
    lastCollege = sitting;
    for (const [index, point] of pick(ordinary, rank * 5, 4 + (rank % 4)).entries())
      playItem(player, {
        point,
        assembly: 'college',
        sittingDay: day,
        sitting,
        rank: rank + index,
        // Now and then one comes after the agenda was frozen.
        presentedBefore: index === 3 && rank % 3 === 1 ? 2 : 5,
      });
    if (!isLastOfMonth(first)) continue;
    const councilDay = openDay(addDays(first, 1));
    const month = Math.floor(rank / 4);
    const council = playSitting(player, {
      assembly: 'conseil',
      day: councilDay,
      time: '19:30',
      rank: month,
      frozenBefore: 9,
      previous: lastCouncil,
    });
    lastCouncil = council;
    for (const [index, point] of pick(points.conseil, month * 5, 7 + (month % 3)).entries())
      playItem(player, {
        point,
        assembly: 'conseil',
        sittingDay: councilDay,
        sitting: council,
        rank: month + index,
        presentedBefore: 11,
      });
  }
  player.play();
  return player.acts;
}

function pick(points: readonly DemoPoint[], start: number, count: number): readonly DemoPoint[] {
  return Array.from({ length: count }, (_, index) => points[(start + index) % points.length]).filter(
    (point) => point !== undefined,
  );
}

/** The day itself, or the next that is no holiday. */
function openDay(day: CalendarDay): CalendarDay {
  return holidayOn(day) === undefined ? day : openDay(addDays(day, 1));
}

/** Whether the week is the last of its month that begins there; councils rest in July and August. */
function isLastOfMonth(monday: CalendarDay): boolean {
  const month = monday.slice(5, 7);
  return addDays(monday, 7).slice(5, 7) !== month && month !== '07' && month !== '08';
}
