import type { CalendarDay } from '../../calendar/calendar-day.ts';
import { accept, type Result, refuse } from '../../shared/result.ts';
import { type SettingId, settingIdSchema } from '../ids.ts';
import type { Item } from '../items/item.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeContext } from '../state.ts';
import type { Opinion } from './opinion.ts';
import type { OpinionRefusal } from './opinion-refusal.ts';
import { standingOf } from './standing-opinions.ts';

/** What a rule about opinions looks at. */
export interface OpinionScene {
  readonly item: Item;
  readonly assembly: AssemblySettings;
  readonly today: CalendarDay;
  readonly context: Pick<CollegeContext, 'person' | 'now' | 'settings' | 'people' | 'digest'>;
}
/** The adviser's name: that of their service, or their own. */
export function adviserName(
  { adviser }: Pick<Opinion, 'adviser'>,
  { settings, people }: Pick<CollegeContext, 'settings' | 'people'>,
): string {
  if (adviser.kind === 'service')
    return settings.services.find(({ id }) => id === adviser.service)?.name ?? adviser.service;
  return people.find(({ id }) => id === adviser.person)?.name ?? adviser.person;
}

/** @returns refusal when the opinion has been given, or its delay has expired */
export function checkAwaited(
  opinion: Opinion,
  { item, today, context }: OpinionScene,
): Result<undefined, OpinionRefusal> {
  const standing = standingOf(opinion, item, context.settings, today);
  const adviser = adviserName(opinion, context);
  if (standing.kind === 'given') return refuse({ code: 'opinion-given', facts: { adviser } });
  if (standing.kind !== 'expired') return accept(undefined);
  return refuse({ code: 'opinion-expired', facts: { adviser, lastDay: standing.lastDay } });
}

/** The id of the rule or person, numbered when the item already holds an opinion of that id. */
export function freeId(wanted: SettingId, { opinions = [] }: Item): SettingId {
  const isTaken = (id: string) => opinions.some((one) => one.id === id);
  let id: string = wanted;
  for (let number = 2; isTaken(id); number += 1) id = `${wanted}-${number}`;
  return settingIdSchema.parse(id);
}
