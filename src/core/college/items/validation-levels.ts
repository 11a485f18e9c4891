import type { ServiceId, SettingId } from '../ids.ts';
import type { CollegePerson } from '../person.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeContext } from '../state.ts';
import type { Item, ItemAt } from './item.ts';

type Levels = AssemblySettings['levels'];

/** The levels that an item goes through: those that are on, and that somebody holds for its service. */
export function openLevels(
  { proposingService }: Pick<Item, 'proposingService'>,
  levels: Levels,
  people: readonly CollegePerson[],
): readonly SettingId[] {
  return levelIds(levels).filter(
    (level) => levels[level]?.enabled === true && people.some((person) => holdsLevel(person, level, proposingService)),
  );
}

export interface NextStep {
  readonly to: SettingId | 'validated';
  /** Levels passed over on the way. */
  readonly over: readonly SettingId[];
}

/**
 * Where an item may go from here: to the next open level, and over levels that allow it for who holds one of them or a
 * later one; to `validated` after the last.
 */
export function nextSteps(
  item: ItemAt<'draft' | 'review'>,
  { levels }: Pick<AssemblySettings, 'levels'>,
  { person, people }: Pick<CollegeContext, 'person' | 'people'>,
): readonly NextStep[] {
  const order = levelIds(levels);
  const here = item.stage === 'review' ? order.indexOf(item.level) : -1;
  const ahead = openLevels(item, levels, people).filter((level) => order.indexOf(level) > here);
  const held = order.findLastIndex((level) => holdsLevel(person, level, item.proposingService));
  const blocking = ahead.findIndex((level) => levels[level]?.shortcut !== true || order.indexOf(level) > held);
  const reach = blocking === -1 ? ahead.length : blocking;
  return [...ahead, 'validated' as const]
    .slice(0, reach + 1)
    .map((to, index): NextStep => ({ to, over: ahead.slice(0, index) }));
}

/** The open levels that an item may be sent back to, the nearest first. */
export function levelsBefore(
  item: Item,
  { levels }: Pick<AssemblySettings, 'levels'>,
  people: readonly CollegePerson[],
): readonly SettingId[] {
  const order = levelIds(levels);
  const here = item.stage === 'review' ? order.indexOf(item.level) : item.stage === 'validated' ? order.length : 0;
  return openLevels(item, levels, people)
    .filter((level) => order.indexOf(level) < here)
    .toReversed();
}

/** The next level of an item that comes back from correction; undefined: back onto the agenda. */
export function correctionLevel(
  { way, level, proposingService }: ItemAt<'correction'>,
  { levels }: Pick<AssemblySettings, 'levels'>,
  people: readonly CollegePerson[],
): SettingId | undefined {
  const order = levelIds(levels);
  const open = openLevels({ proposingService }, levels, people);
  const asked = { plain: [], lastLevel: open.slice(-1), allLevels: open }[way];
  const here = level === undefined ? -1 : order.indexOf(level);
  return asked.find((next) => order.indexOf(next) > here);
}

function holdsLevel({ grants }: CollegePerson, level: SettingId, service: ServiceId): boolean {
  return grants.some(
    (grant) =>
      grant.role === 'reviewer' &&
      grant.level === level &&
      (grant.services === undefined || grant.services.includes(service)),
  );
}

/** From the author to the validated item. */
function levelIds(levels: Levels): readonly SettingId[] {
  // The schema has checked the keys.
  return Object.keys(levels) as SettingId[];
}
