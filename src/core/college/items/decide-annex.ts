import { accept, type Result } from '../../shared/result.ts';
import { annexIdSchema } from '../ids.ts';
import type { CollegeRefusal } from '../refusal.ts';
import { isAdviserOf } from '../rights/actor.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import type { Annex } from './annex.ts';
import { type FoundItem, findItem } from './find-item.ts';
import type { Item } from './item.ts';
import type { ItemCommandOf } from './item-command.ts';
import { type ItemEvent, itemEvent } from './item-event.ts';
import { type ItemRefusal, refuseItem } from './item-refusal.ts';
import { settle } from './settle.ts';
import { takeId } from './take-id.ts';

type Decided = Result<readonly ItemEvent[], CollegeRefusal>;

/** Joins a file to an item, with the traits of its type unless others are given. */
export function decideAddingAnnex(
  state: CollegeState,
  { item: id, annex: written }: ItemCommandOf<'addAnnex'>,
  context: CollegeContext,
): Decided {
  const held = state.items.get(id);
  const type = held && context.settings.assemblies.get(held.assembly)?.annexTypes[written.type];
  if (held !== undefined && type === undefined) {
    return refuseItem('choice-unknown', { field: 'annexes', value: written.type });
  }
  const { confidential, toSign, signed, publishable, ...file } = written;
  const annex: Annex = {
    id: annexIdSchema.parse(takeId(context.newIds.values())),
    ...file,
    addedBy: context.person.id,
    addedAt: context.now,
    ...onlyTrue({
      confidential: confidential ?? type?.confidentialByDefault,
      toSign: toSign ?? type?.toSign,
      signed: signed ?? type?.signed,
      publishable: publishable ?? type?.publishable,
    }),
  };
  const found = findItem(id, 'annex.add', state, context, { annex });
  if (!found.ok) return found;
  const placed = checkType(annex, found.value, context);
  if (!placed.ok) return placed;
  return change('annexAdded', found.value, annex, [...(found.value.item.annexes ?? []), annex], context);
}

/** Renames an annex or changes its type or traits. */
export function decideChangingAnnex(
  state: CollegeState,
  { item: id, annex: annexId, changes }: ItemCommandOf<'changeAnnex'>,
  context: CollegeContext,
): Decided {
  const before = state.items.get(id)?.annexes?.find((annex) => annex.id === annexId);
  if (before === undefined) return refuseItem('annex-not-found');
  // Whoever changes an annex must be able to open it, and to join the one that it becomes.
  const opened = findItem(id, 'annex.view', state, context, { annex: before });
  if (!opened.ok) return opened;
  const annex = withTraits(before, changes);
  const found = findItem(id, 'annex.add', state, context, { annex });
  if (!found.ok) return found;
  const { assembly, item } = found.value;
  if (assembly.annexTypes[annex.type] === undefined) {
    return refuseItem('choice-unknown', { field: 'annexes', value: annex.type });
  }
  const placed = checkType(annex, found.value, context);
  if (!placed.ok) return placed;
  const annexes = (item.annexes ?? []).map((other) => (other.id === annexId ? annex : other));
  return change('annexChanged', found.value, annex, annexes, context);
}

/** Takes an annex off an item. */
export function decideRemovingAnnex(
  state: CollegeState,
  { item: id, annex: annexId }: ItemCommandOf<'removeAnnex'>,
  context: CollegeContext,
): Decided {
  const annex = state.items.get(id)?.annexes?.find((other) => other.id === annexId);
  if (annex === undefined) return refuseItem('annex-not-found');
  const found = findItem(id, 'annex.remove', state, context, { annex });
  if (!found.ok) return found;
  const annexes = (found.value.item.annexes ?? []).filter((other) => other.id !== annexId);
  return change('annexRemoved', found.value, annex, annexes, context);
}

/** An annex to an opinion is its adviser's; one of a sitting belongs to an item on an agenda. */
function checkType(
  { type }: Annex,
  { item, assembly }: FoundItem,
  { person }: CollegeContext,
): Result<undefined, ItemRefusal> {
  const { to, label } = assembly.annexTypes[type] ?? { to: 'item' as const, label: type };
  const isInPlace = {
    item: () => true,
    sitting: () => 'sitting' in item,
    opinion: () => item.opinions?.some((opinion) => isAdviserOf(person, opinion)) === true,
  }[to];
  return isInPlace() ? accept(undefined) : refuseItem('annex-type-elsewhere', { type: label, to });
}

function change(
  kind: 'annexAdded' | 'annexChanged' | 'annexRemoved',
  { item, assembly, sitting }: FoundItem,
  annex: Annex,
  annexes: Annex[],
  context: CollegeContext,
): Decided {
  const { annexes: _, ...bare } = item;
  const after = settle<Item>(item, annexes.length === 0 ? bare : { ...bare, annexes }, context, sitting);
  const isTold = item.privacy === 'open' && annex.confidential !== true;
  const facts: ItemEvent['facts'] = { type: typeLabel(annex, assembly), ...(isTold ? { name: annex.name } : {}) };
  return accept([itemEvent(kind, { item: after, sitting, facts }, { items: [after] })]);
}

function typeLabel({ type }: Annex, { annexTypes }: AssemblySettings): string {
  return annexTypes[type]?.label ?? type;
}

type Traits = Pick<Annex, 'confidential' | 'toSign' | 'signed' | 'publishable'>;

function withTraits(annex: Annex, changes: ItemCommandOf<'changeAnnex'>['changes']): Annex {
  const { confidential, toSign, signed, publishable, ...rest } = annex;
  return {
    ...rest,
    type: changes.type ?? rest.type,
    name: changes.name ?? rest.name,
    ...onlyTrue({
      confidential: changes.confidential ?? confidential,
      toSign: changes.toSign ?? toSign,
      signed: changes.signed ?? signed,
      publishable: changes.publishable ?? publishable,
    }),
  };
}

/** A trait that an annex has not is not written. */
function onlyTrue(traits: { readonly [Name in keyof Traits]: boolean | undefined }): Traits {
  return Object.fromEntries(Object.entries(traits).filter(([, value]) => value === true));
}
