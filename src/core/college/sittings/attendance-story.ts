import { dayOf } from '../../calendar/calendar-day.ts';
import { lowerFirst } from '../../shared/lower-first.ts';
import type { ItemId } from '../ids.ts';
import { type CollegeSettings, legalOn } from '../settings/college-settings.ts';
import { titleOf } from './function-title.ts';
import type { Mandate } from './mandate.ts';
import { type Presence, presences, type Room } from './presents-at-item.ts';
import type { TimelinePoint } from './read-timeline.ts';
import type { Sitting } from './sitting.ts';

/**
 * Who comes in, goes out, or takes the chair before each item, as the minutes write it: one sentence a movement. Items
 * before which nobody moves are left out.
 *
 * @param numberOf the number of an item on the agenda
 */
export function attendanceStory(
  room: Room,
  settings: CollegeSettings,
  numberOf: (item: ItemId) => string,
): ReadonlyMap<ItemId, readonly string[]> {
  const at = presences(room);
  const story = new Map<ItemId, readonly string[]>();
  let before: { readonly point: TimelinePoint; readonly presence: Presence } = {
    point: 'opening',
    presence: at('opening'),
  };
  for (const { item } of room.sitting.agenda) {
    const now = { point: item, presence: at(item) };
    const sentences = tellStep(before, now, numberOf(item), room, settings);
    if (sentences.length > 0) story.set(item, sentences);
    before = now;
  }
  return story;
}

interface Step {
  readonly point: TimelinePoint;
  readonly presence: Presence;
}

function tellStep(
  before: Step,
  now: Step,
  number: string,
  { sitting }: Room,
  settings: CollegeSettings,
): readonly string[] {
  const [was, is] = [inRoom(before.presence), inRoom(now.presence)];
  const name = (mandate: Mandate) => `${mandate.name}, ${lowerFirst(titleOf(mandate, sitting, settings))},`;
  const out = was
    .filter((mandate) => !has(is, mandate))
    .map((mandate) => {
      if (!notes(sitting, mandate, 'conflict', now.point))
        return `${name(mandate)} quitte la séance avant le point ${number}.`;
      const { article } = legalOn(settings, 'conflictOfInterest', dayOf(sitting.at));
      const interested = mandate.gender === 'feminine' ? 'intéressée' : 'intéressé';
      return `${name(mandate)} ${interested} à l’affaire, se retire pour le point ${number} (${article}).`;
    });
  const come = is
    .filter((mandate) => !has(was, mandate))
    .map((mandate) => {
      if (notes(sitting, mandate, 'conflict', before.point))
        return `${name(mandate)} rentre en séance avant le point ${number}.`;
      if (!notes(sitting, mandate, 'called', now.point))
        return `${name(mandate)} entre en séance avant le point ${number}.`;
      const called = mandate.gender === 'feminine' ? 'appelée' : 'appelé';
      const { article } = legalOn(settings, 'collegeTie', dayOf(sitting.at));
      return `${name(mandate)} est ${called} à siéger pour le point ${number}, les voix étant partagées (${article}).`;
    });
  const { chair } = now.presence;
  const takesChair = chair !== undefined && chair.id !== before.presence.chair?.id;
  return [...out, ...come, ...(takesChair ? [`${name(chair)} préside la séance à partir du point ${number}.`] : [])];
}

/** Whether the timeline holds such an entry for someone at this very point. */
function notes({ attendance }: Sitting, { id }: Mandate, what: 'conflict' | 'called', at: TimelinePoint): boolean {
  return attendance.some(
    ({ mandate, change }) =>
      mandate === id &&
      'item' in change &&
      change.item === at &&
      (what === 'called' ? change.kind === 'called' : change.kind === 'leaves' && change.why === 'conflict'),
  );
}

function inRoom({ present, attending }: Presence): readonly Mandate[] {
  return [...present, ...attending];
}

function has(mandates: readonly Mandate[], { id }: Mandate): boolean {
  return mandates.some((mandate) => mandate.id === id);
}
