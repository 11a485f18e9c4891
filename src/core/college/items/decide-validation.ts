import { accept, type Result } from '../../shared/result.ts';
import type { SettingId } from '../ids.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { isUsed, missingFields } from './check-fields.ts';
import { handOver } from './common-of.ts';
import { type FoundItem, findItemAt } from './find-item.ts';
import type { Item, ItemAt, ItemCommon } from './item.ts';
import type { ItemCommandOf } from './item-command.ts';
import { type ItemEvent, itemEvent, tellReason } from './item-event.ts';
import { type ItemRefusal, refuseItem } from './item-refusal.ts';
import { settle } from './settle.ts';
import { levelsBefore, nextSteps } from './validation-levels.ts';

type Decided = Result<readonly ItemEvent[], CollegeRefusal>;

/** Hands an item on to a validation level. */
export function decideForward(
  state: CollegeState,
  { item: id, to }: ItemCommandOf<'forward'>,
  context: CollegeContext,
): Decided {
  const found = findItemAt(id, ['draft', 'review'], 'item.forward', state, context);
  if (!found.ok) return found;
  const over = checkStep(found.value, to, context);
  if (!over.ok) return over;
  const { item, assembly } = found.value;
  const next = settle(item, { ...handOver(item), stage: 'review', level: to }, context);
  const facts = { level: labelOf(to, assembly), over: over.value };
  return accept([itemEvent('itemForwarded', { item: next, facts }, { items: [next] })]);
}

/** Ends validation: the item may be put on an agenda. */
export function decideValidation(
  state: CollegeState,
  { item: id }: ItemCommandOf<'validate'>,
  context: CollegeContext,
): Decided {
  const found = findItemAt(id, ['draft', 'review'], 'item.validate', state, context);
  if (!found.ok) return found;
  const over = checkStep(found.value, 'validated', context);
  if (!over.ok) return over;
  const { item } = found.value;
  const next = settle<Item>(item, { ...handOver(item), stage: 'validated' }, context);
  return accept([itemEvent('itemValidated', { item: next, facts: { over: over.value } }, { items: [next] })]);
}

/** Sends an item back to an earlier level, or to its author. */
export function decideBack(
  state: CollegeState,
  { item: id, to, reason }: ItemCommandOf<'back'>,
  context: CollegeContext,
): Decided {
  const found = findItemAt(id, ['review', 'validated'], 'item.back', state, context);
  if (!found.ok) return found;
  const { item, assembly } = found.value;
  const before = levelsBefore(item, assembly, context.people);
  if (to !== undefined && !before.includes(to)) {
    return refuseItem('level-not-before', {
      level: labelOf(to, assembly),
      offered: before.map((level) => labelOf(level, assembly)),
    });
  }
  const common = withReason(handOver(item), reason, assembly, context);
  const next = settle<Item>(
    item,
    to === undefined ? { ...common, stage: 'draft' } : { ...common, stage: 'review', level: to },
    context,
  );
  const level = to === undefined ? {} : { level: labelOf(to, assembly) };
  const facts = { ...level, ...tellReason(item, reason) };
  return accept([itemEvent('itemBack', { item: next, facts }, { items: [next] })]);
}

/** Why an item comes back stays with it as an internal note, where the assembly has them. */
function withReason(
  item: ItemCommon,
  reason: string | undefined,
  assembly: AssemblySettings,
  { person, now }: CollegeContext,
): ItemCommon {
  if (reason === undefined || !isUsed('notes', assembly)) return item;
  return { ...item, notes: [...(item.notes ?? []), { by: person.id, at: now, text: reason }] };
}

/** @returns the labels of the levels passed over */
function checkStep(
  { item, assembly }: FoundItem<ItemAt<'draft' | 'review'>>,
  to: SettingId | 'validated',
  context: CollegeContext,
): Result<readonly string[], ItemRefusal> {
  const missing = missingFields(item, assembly);
  if (missing.length > 0) return refuseItem('fields-missing', { fields: missing });
  const steps = nextSteps(item, assembly, context);
  const step = steps.find((offered) => offered.to === to);
  const say = (level: SettingId) => labelOf(level, assembly);
  if (step !== undefined) return accept(step.over.map(say));
  const offered = steps.map((each) => (each.to === 'validated' ? 'validated' : say(each.to)));
  const level = to === 'validated' ? to : say(to);
  const isLater = to === 'validated' || isOpenAhead(item, assembly, to, context);
  return refuseItem(isLater ? 'level-passed-over' : 'level-not-offered', { level, offered });
}

function isOpenAhead(
  item: ItemAt<'draft' | 'review'>,
  assembly: AssemblySettings,
  level: SettingId,
  { people }: CollegeContext,
): boolean {
  const ahead = levelsBefore({ ...handOver(item), stage: 'validated' }, assembly, people);
  const behind = levelsBefore(item, assembly, people);
  return ahead.includes(level) && !behind.includes(level) && !(item.stage === 'review' && item.level === level);
}

function labelOf(level: SettingId, { levels }: AssemblySettings): string {
  return levels[level]?.label ?? level;
}
