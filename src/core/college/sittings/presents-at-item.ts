import { dayOf } from '../../calendar/calendar-day.ts';
import type { MandateId } from '../ids.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeState } from '../state.ts';
import type { Mandate } from './mandate.ts';
import { byPrecedence, functionOf, membersOn, officeHoldersOn } from './office-holders.ts';
import { readTimeline, type Standing, type Timeline, type TimelinePoint } from './read-timeline.ts';
import type { Sitting } from './sitting.ts';
import type { StandIn } from './stand-in.ts';

/** Who sits when an item is taken. All lists are in order of precedence. */
export interface Presence {
  /** The members in office: the base of the quorum. */
  readonly inOffice: readonly Mandate[];
  /** Members, replacements and called councillors in the room, with a vote. */
  readonly present: readonly Mandate[];
  /** Members whose vote someone present holds. They don't count for the quorum. */
  readonly represented: readonly { readonly member: Mandate; readonly by: Mandate }[];
  /** Out for this item because of their interest in it. */
  readonly excluded: readonly Mandate[];
  /** In the room without a vote: the director general and others. */
  readonly attending: readonly Mandate[];
  /** Who chairs; none when nobody with a vote is present. */
  readonly chair: Mandate | undefined;
}

/** A sitting with what its attendance needs to be understood. */
export interface Room {
  readonly sitting: Sitting;
  readonly settings: AssemblySettings;
  readonly mandates: ReadonlyMap<MandateId, Mandate>;
  readonly standIns: readonly StandIn[];
}

export function roomOf(
  state: Pick<CollegeState, 'mandates' | 'standIns'>,
  settings: AssemblySettings,
  sitting: Sitting,
): Room {
  const day = dayOf(sitting.at);
  const standIns = [...state.standIns.values()].filter(
    ({ assembly, from, to }) => assembly === sitting.assembly && from <= day && day <= to,
  );
  return { sitting, settings, mandates: state.mandates, standIns };
}

/** Reads the timeline once and answers for every item of the agenda. */
export function presences(room: Room): (at: TimelinePoint) => Presence {
  const { sitting, settings, mandates, standIns } = room;
  const timeline = readTimeline(sitting, standIns);
  const of = { assembly: sitting.assembly, settings };
  const holders = officeHoldersOn(mandates.values(), of, dayOf(sitting.at));
  const inOffice = membersOn(mandates.values(), of, dayOf(sitting.at));

  return (at) => {
    const standings = new Map(inOffice.map((member) => [member.id, timeline.standing(member.id, at)]));
    const replacing = [...standings.values()].flatMap((standing) => (standing.kind === 'replaced' ? standing.by : []));
    const guests = [...new Set([...replacing, ...timeline.calledTo(at)])]
      .flatMap((id) => mandates.get(id) ?? [])
      .filter(({ id }) => !standings.has(id) && isGuestIn(timeline.standing(id, at)));
    const present = [...inOffice.filter(({ id }) => standings.get(id)?.kind === 'present'), ...guests].toSorted(
      byPrecedence(settings),
    );
    return {
      inOffice,
      present,
      represented: representedAmong(inOffice, standings, present),
      excluded: [...inOffice, ...mandatesOf(replacing, mandates)].filter(({ id }) =>
        hasConflict(timeline.standing(id, at)),
      ),
      attending: holders.filter(
        (holder) => functionOf(settings, holder)?.votes !== true && timeline.standing(holder.id, at).kind === 'present',
      ),
      chair: chairAmong(present, room, timeline, at),
    };
  };
}

/** Of those present: who holds a chairing function, else acts in it, else comes first by precedence. */
function chairAmong(
  present: readonly Mandate[],
  { settings, standIns, mandates }: Room,
  timeline: Timeline,
  at: TimelinePoint,
): Mandate | undefined {
  const chairs = (held: Pick<Mandate, 'function'> | undefined) =>
    held !== undefined && functionOf(settings, held)?.chairs === true;
  const acting = new Set([
    ...timeline.actingAt(at).flatMap((entry) => (chairs(entry) ? entry.mandate : [])),
    ...standIns.flatMap(({ kind, absent, standIn }) =>
      kind === 'acting' && chairs(mandates.get(absent)) ? standIn : [],
    ),
  ]);
  return present.find(chairs) ?? present.find(({ id }) => acting.has(id)) ?? present[0];
}

function representedAmong(
  members: readonly Mandate[],
  standings: ReadonlyMap<MandateId, Standing>,
  present: readonly Mandate[],
): Presence['represented'] {
  return members.flatMap((member) => {
    const standing = standings.get(member.id);
    if (standing?.kind !== 'represented') return [];
    const by = present.find(({ id }) => id === standing.by);
    return by === undefined ? [] : { member, by };
  });
}

function mandatesOf(ids: readonly MandateId[], mandates: ReadonlyMap<MandateId, Mandate>): readonly Mandate[] {
  return ids.flatMap((id) => mandates.get(id) ?? []);
}

/** Who sits in another's place is in the room unless their own entries say that they are not. */
function isGuestIn({ kind }: Standing): boolean {
  return kind === 'present' || kind === 'unrecorded';
}

function hasConflict(standing: Standing): boolean {
  return standing.kind === 'left' && standing.why === 'conflict';
}
