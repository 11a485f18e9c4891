import { accept, type Result } from '../../shared/result.ts';
import type { ItemId } from '../ids.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { CollegeAction } from '../rights/action.ts';
import { mayAct } from '../rights/decide-right.ts';
import type { Subject } from '../rights/may-act.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import type { Item, ItemAt, ItemStage } from './item.ts';
import { refuseItem } from './item-refusal.ts';

/** An item with what surrounds it. */
export interface FoundItem<Found extends Item = Item> {
  readonly item: Found;
  readonly assembly: AssemblySettings;
  /** The sitting on whose agenda it is. */
  readonly sitting?: Sitting | undefined;
}

/**
 * The item that a command names, if the person may do this with it.
 *
 * @param about the annex or opinion that the action is about
 * @returns refusal `item-not-found`, or why the person may not
 */
export function findItem(
  id: ItemId,
  action: CollegeAction,
  state: CollegeState,
  context: CollegeContext,
  about: Pick<Subject, 'annex' | 'opinion'> = {},
): Result<FoundItem, CollegeRefusal> {
  const item = state.items.get(id);
  const assembly = item && context.settings.assemblies.get(item.assembly);
  if (item === undefined || assembly === undefined) return refuseItem('item-not-found', { id });
  const sitting = sittingOf(item, state);
  const allowed = mayAct(action, { item, sitting, ...about }, context);
  return allowed.ok ? accept({ item, assembly, sitting }) : allowed;
}

/** The same, at one of the stages that the command needs. */
export function findItemAt<Stage extends ItemStage>(
  id: ItemId,
  stages: readonly Stage[],
  action: CollegeAction,
  state: CollegeState,
  context: CollegeContext,
): Result<FoundItem<ItemAt<Stage>>, CollegeRefusal> {
  const found = findItem(id, action, state, context);
  if (!found.ok) return found;
  const { item } = found.value;
  if (!isAt(item, stages)) return refuseItem('wrong-stage', { action, stage: item.stage, needed: stages });
  return accept({ ...found.value, item });
}

/** @throws when the state lacks the sitting of an item on an agenda, which the application always loads with it */
export function sittingOf(item: Item, { sittings }: CollegeState): Sitting | undefined {
  if (!('sitting' in item)) return undefined;
  const sitting = sittings.get(item.sitting);
  if (sitting === undefined) throw new Error(`La séance ${item.sitting} du point ${item.id} n’est pas chargée.`);
  return sitting;
}

function isAt<Stage extends ItemStage>(item: Item, stages: readonly Stage[]): item is ItemAt<Stage> {
  const wanted: readonly ItemStage[] = stages;
  return wanted.includes(item.stage);
}
