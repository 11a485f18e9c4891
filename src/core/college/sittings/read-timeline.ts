import type { ItemId, MandateId, SettingId } from '../ids.ts';
import type { AttendanceEntry, Sitting } from './sitting.ts';
import type { StandIn } from './stand-in.ts';

/** Where a person stands when an item is taken. */
export type Standing =
  | { readonly kind: 'present' | 'excused' | 'absent' | 'unrecorded' }
  | { readonly kind: 'represented' | 'replaced'; readonly by: MandateId }
  /** `conflict`: out for this one item only (L1122-19). */
  | { readonly kind: 'left'; readonly why: 'conflict' | 'other' };

/** An item of the agenda, or the opening, before any of them. */
export type TimelinePoint = ItemId | 'opening';

/**
 * The attendance timeline, read as of any point of the agenda. The agenda's order counts, not the order in which
 * entries were written; of two movements before the same item the one written last holds. A movement at an item that
 * has left the agenda is passed over.
 */
export interface Timeline {
  standing(mandate: MandateId, at: TimelinePoint): Standing;
  /** Who was called to this item to break a tie. */
  calledTo(at: TimelinePoint): readonly MandateId[];
  /** Who acts in another's function at this point, in the order written. */
  actingAt(at: TimelinePoint): readonly { readonly mandate: MandateId; readonly function: SettingId }[];
}

/** @param standIns those that hold for this assembly on the day of the sitting: they give the opening where none is recorded */
export function readTimeline(
  { agenda, attendance }: Pick<Sitting, 'agenda' | 'attendance'>,
  standIns: readonly StandIn[],
): Timeline {
  const places = new Map(agenda.map(({ item }, index) => [item, index]));
  const placeOf = (at: TimelinePoint) => (at === 'opening' ? -1 : (places.get(at) ?? -1));
  const byMandate = Map.groupBy(attendance, ({ mandate }) => mandate);

  return {
    standing(mandate, at) {
      const changes = (byMandate.get(mandate) ?? []).map(({ change }) => change);
      const place = placeOf(at);
      if (changes.some((change) => isConflict(change) && change.item === at)) return { kind: 'left', why: 'conflict' };
      return lastMovement(changes, places, place) ?? openingOf(changes) ?? standInFor(mandate, standIns) ?? UNRECORDED;
    },
    calledTo(at) {
      return attendance.flatMap(({ mandate, change }) =>
        change.kind === 'called' && change.item === at ? [mandate] : [],
      );
    },
    actingAt(at) {
      const place = placeOf(at);
      return attendance.flatMap(({ mandate, change }) =>
        change.kind === 'actsAs' && (change.item === undefined || isBefore(places.get(change.item), place))
          ? [{ mandate, function: change.function }]
          : [],
      );
    },
  };
}

type Change = AttendanceEntry['change'];
const UNRECORDED: Standing = { kind: 'unrecorded' };

function isConflict(change: Change): change is Extract<Change, { kind: 'leaves' }> {
  return change.kind === 'leaves' && change.why === 'conflict';
}

function isBefore(place: number | undefined, limit: number): boolean {
  return place !== undefined && place <= limit;
}

function lastMovement(
  changes: readonly Change[],
  places: ReadonlyMap<ItemId, number>,
  limit: number,
): Standing | undefined {
  const movements = changes
    .flatMap((change) => (change.kind === 'arrives' || (change.kind === 'leaves' && !isConflict(change)) ? change : []))
    .filter(({ item }) => isBefore(places.get(item), limit))
    .toSorted((a, b) => (places.get(a.item) ?? 0) - (places.get(b.item) ?? 0));
  const last = movements.at(-1);
  if (last === undefined) return undefined;
  return last.kind === 'arrives' ? { kind: 'present' } : { kind: 'left', why: 'other' };
}

function openingOf(changes: readonly Change[]): Standing | undefined {
  const last = changes.findLast(({ kind }) => OPENING_KINDS.has(kind));
  switch (last?.kind) {
    case 'present':
    case 'excused':
    case 'absent':
      return { kind: last.kind };
    case 'represented':
    case 'replaced':
      return { kind: last.kind, by: last.by };
    default:
      return undefined;
  }
}
const OPENING_KINDS: ReadonlySet<Change['kind']> = new Set(['present', 'excused', 'absent', 'represented', 'replaced']);

function standInFor(mandate: MandateId, standIns: readonly StandIn[]): Standing | undefined {
  const found = standIns.find(({ absent, kind }) => absent === mandate && kind !== 'acting');
  return found && { kind: found.kind === 'proxy' ? 'represented' : 'replaced', by: found.standIn };
}
