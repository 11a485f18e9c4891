import { dayOf } from '../../calendar/calendar-day.ts';
import type { Mandate } from './mandate.ts';
import { officeHoldersOn } from './office-holders.ts';
import { presences, type Room } from './presents-at-item.ts';
import { readTimeline, type Standing } from './read-timeline.ts';

/** How a sitting opens, in order of precedence. */
export interface RollCall {
  readonly chair: Mandate | undefined;
  /** Members and replacements in the room. */
  readonly present: readonly Mandate[];
  /** In the room without a vote. */
  readonly attending: readonly Mandate[];
  readonly excused: readonly Mandate[];
  readonly absent: readonly Mandate[];
  /** Nothing was noted about them at the opening. */
  readonly unrecorded: readonly Mandate[];
  readonly represented: readonly StandInPair[];
  readonly replaced: readonly StandInPair[];
}

export interface StandInPair {
  readonly member: Mandate;
  readonly by: Mandate;
}

export function rollCall(room: Room): RollCall {
  const { sitting, settings, mandates, standIns } = room;
  const { chair, present, attending } = presences(room)('opening');
  const timeline = readTimeline(sitting, standIns);
  const holders = officeHoldersOn(mandates.values(), { assembly: sitting.assembly, settings }, dayOf(sitting.at));
  const standings = holders.map((member): [Mandate, Standing] => [member, timeline.standing(member.id, 'opening')]);
  const those = (kind: Standing['kind']) => standings.flatMap(([member, found]) => (found.kind === kind ? member : []));
  const pairs = (kind: 'represented' | 'replaced') =>
    standings.flatMap(([member, found]): readonly StandInPair[] => {
      const by = found.kind === kind ? mandates.get(found.by) : undefined;
      return by === undefined ? [] : [{ member, by }];
    });
  return {
    chair,
    present,
    attending,
    excused: those('excused'),
    absent: those('absent'),
    unrecorded: those('unrecorded'),
    represented: pairs('represented'),
    replaced: pairs('replaced'),
  };
}
