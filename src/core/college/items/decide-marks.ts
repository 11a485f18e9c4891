import type { PersonId } from '../../identity/person-id.ts';
import { accept, type Result } from '../../shared/result.ts';
import type { SettingId } from '../ids.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { isUsed } from './check-fields.ts';
import { findItem } from './find-item.ts';
import type { Item } from './item.ts';
import type { ItemCommandOf } from './item-command.ts';
import { type ItemEvent, itemEvent } from './item-event.ts';
import { refuseItem } from './item-refusal.ts';

type Decided = Result<readonly ItemEvent[], CollegeRefusal>;

/** Puts a label on an item or takes it off: for everybody, or for the person alone where the label is personal. */
export function decideLabel(
  state: CollegeState,
  { kind, item: id, label }: ItemCommandOf<'label' | 'unlabel'>,
  context: CollegeContext,
): Decided {
  const held = state.items.get(id);
  const settings = held && context.settings.assemblies.get(held.assembly)?.labels[label];
  if (held !== undefined && settings === undefined) {
    return refuseItem('choice-unknown', { field: 'labels', value: label });
  }
  const isPersonal = settings?.personal === true;
  const found = findItem(id, isPersonal ? 'item.labelPersonally' : 'item.label', state, context);
  if (!found.ok) return found;
  const { item, assembly, sitting } = found.value;
  if (!isUsed('labels', assembly)) return refuseItem('field-not-used', { field: 'labels' });
  const me = context.person.id;
  const before = (isPersonal ? item.personalLabels?.[me] : item.labels) ?? [];
  const facts = { label: settings?.label ?? label };
  if (kind === 'label' && before.includes(label)) return refuseItem('already-labelled', facts);
  if (kind === 'unlabel' && !before.includes(label)) return refuseItem('not-labelled', facts);
  const labels = kind === 'label' ? [...before, label] : before.filter((other) => other !== label);
  const after = isPersonal ? withPersonalLabels(item, me, labels) : withLabels(item, labels);
  const event = kind === 'label' ? 'itemLabelled' : 'itemUnlabelled';
  return accept([itemEvent(event, { item: after, sitting, facts }, { items: [after] })]);
}

/** Says that the person looks after an item, or does no more. */
export function decideTakingOver(
  state: CollegeState,
  { kind, item: id }: ItemCommandOf<'takeOver' | 'release'>,
  context: CollegeContext,
): Decided {
  const found = findItem(id, 'item.takeOver', state, context);
  if (!found.ok) return found;
  const { item, sitting } = found.value;
  const { takenOverBy, ...released } = item;
  const me = context.person.id;
  if (kind === 'takeOver') {
    if (takenOverBy !== undefined) return refuseItem('already-taken-over', { by: nameOf(takenOverBy, context) });
    const taken: Item = { ...item, takenOverBy: me };
    const about = { item: taken, sitting, facts: { by: context.person.name } };
    return accept([itemEvent('itemTakenOver', about, { items: [taken] })]);
  }
  if (takenOverBy === undefined) return refuseItem('not-taken-over');
  const about = { item: released, sitting, facts: { by: nameOf(takenOverBy, context) } };
  return accept([itemEvent('itemReleased', about, { items: [released] })]);
}

function withLabels(item: Item, labels: SettingId[]): Item {
  const { labels: _, ...unlabelled } = item;
  return labels.length === 0 ? unlabelled : { ...unlabelled, labels };
}

function withPersonalLabels(item: Item, person: PersonId, labels: SettingId[]): Item {
  const { personalLabels = {}, ...rest } = item;
  const { [person]: _, ...others } = personalLabels;
  const kept = labels.length === 0 ? others : { ...others, [person]: labels };
  return Object.keys(kept).length === 0 ? rest : { ...rest, personalLabels: kept };
}

function nameOf(person: PersonId, { people }: CollegeContext): string {
  return people.find(({ id }) => id === person)?.name ?? person;
}
