import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { Item } from '../items/item.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import { withAutomaticOpinions } from './automatic-opinions.ts';
import { judgedText } from './judged-text.ts';
import type { Opinion } from './opinion.ts';
import { pauseClock, readClock, startClock } from './opinion-clock.ts';
import { assemblySettings, clockRules } from './opinion-rules.ts';

export interface SettleContext {
  readonly settings: CollegeSettings;
  readonly today: CalendarDay;
  /** The item is being decided in an open sitting: its text may change without calling the opinions into question. */
  readonly isHeld?: boolean | undefined;
}

/**
 * The item after a command, with what the command means for its opinions: automatic requests appear or fall, opinions on
 * a text that has changed lapse, delays start, pause or begin again.
 *
 * @param before undefined for an item that has just been made
 */
export function settleOpinions<After extends Item>(
  before: Item | undefined,
  after: After,
  { settings, today, isHeld = false }: SettleContext,
): After {
  const assembly = assemblySettings(settings, after.assembly);
  const isOpen = after.stage !== 'decided' && after.stage !== 'decidedOutOfSitting' && !isHeld;
  const asked = isOpen ? withAutomaticOpinions(after, settings, today) : (after.opinions ?? []);

  const hasChanged = before !== undefined && judgedText(before, assembly) !== judgedText(after, assembly);
  const lapses = isOpen && assembly.opinions.invalidateOnChange && hasChanged;
  const resets = before !== undefined && isReset(before, after, assembly);
  const canGive = assembly.opinions.giveStages.includes(giveStageOf(after));

  const opinions = asked.map((opinion) => {
    const valid = lapses ? lapse(opinion) : opinion;
    const isExpired = readClock(valid, clockRules(assembly, settings), today).kind === 'expired';
    const clock = resets && valid.given === undefined && !isExpired ? [] : valid.clock;
    const runs = canGive && !isExpired && (valid.given === undefined || valid.given.hidden === true);
    return { ...valid, clock: runs ? startClock(clock, today) : pauseClock(clock, today) };
  });
  if (opinions.length === 0 && after.opinions === undefined) return after;
  return { ...after, opinions };
}

/** The name that the settings give to an item's stage, among those where advisers may answer. */
export function giveStageOf(item: Item): string {
  return item.stage === 'review' ? `review:${item.level}` : item.stage;
}

/** The text is no longer the one judged: the answer is kept, and the adviser is asked again with a whole delay. */
function lapse(opinion: Opinion): Opinion {
  const { given, extension: _used, ...rest } = opinion;
  // What is still hidden has not been given: it is judged when it is shown.
  if (given === undefined || given.hidden === true) return opinion;
  return { ...rest, earlier: [...(opinion.earlier ?? []), given], askedAgain: true, clock: [] };
}

function isReset(before: Item, after: Item, { levels, opinions }: AssemblySettings): boolean {
  const order = Object.keys(levels);
  const rank = (item: Item) =>
    item.stage === 'draft' ? -1 : item.stage === 'review' ? order.indexOf(item.level) : order.length;
  const goesBack = rank(after) < rank(before);
  return opinions.resetOn.some((way) => {
    if (way === 'correction') return after.stage === 'correction' && before.stage !== 'correction';
    return goesBack && after.stage === (way === 'toAuthor' ? 'draft' : 'review');
  });
}
