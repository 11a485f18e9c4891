import { accept, type Result } from '../../shared/result.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { CollegeAction } from '../rights/action.ts';
import type { OptionalField } from '../settings/item-field-settings.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { isUsed } from './check-fields.ts';
import { findItemAt } from './find-item.ts';
import type { Item, ItemStage } from './item.ts';
import type { ItemCommandOf } from './item-command.ts';
import { type ItemEvent, type ItemEventKind, itemEvent } from './item-event.ts';
import { refuseItem } from './item-refusal.ts';

type RemarkCommand = ItemCommandOf<'note' | 'marginalNote' | 'askFollowUp' | 'giveFollowUp'>;

/** Adds a remark beside the texts of an item; none of them is told in the history's messages. */
export function decideRemark(
  state: CollegeState,
  { kind, item: id, text }: RemarkCommand,
  context: CollegeContext,
): Result<readonly ItemEvent[], CollegeRefusal> {
  const { action, field, event, stages } = REMARKS[kind];
  const found = findItemAt(id, stages, action, state, context);
  if (!found.ok) return found;
  const { item, assembly, sitting } = found.value;
  if (!isUsed(field, assembly)) return refuseItem('field-not-used', { field });
  if (kind === 'giveFollowUp' && item.followUp === undefined) return refuseItem('no-follow-up-asked');
  const after = withRemark(item, kind, { by: context.person.id, at: context.now, text });
  return accept([itemEvent(event, { item: after, sitting }, { items: [after] })]);
}

type Remark = NonNullable<Item['notes']>[number];

function withRemark(item: Item, kind: RemarkCommand['kind'], remark: Remark): Item {
  switch (kind) {
    case 'note':
      return { ...item, notes: [...(item.notes ?? []), remark] };
    case 'marginalNote':
      return { ...item, marginalNotes: [...(item.marginalNotes ?? []), remark] };
    case 'askFollowUp':
      return { ...item, followUp: { asked: remark.text } };
    case 'giveFollowUp':
      return item.followUp === undefined ? item : { ...item, followUp: { ...item.followUp, given: remark } };
  }
}

const DECIDED = ['decided', 'decidedOutOfSitting'] as const satisfies readonly ItemStage[];
const ANY = ['draft', 'review', 'validated', 'presented', 'correction', ...DECIDED] as const;

/** A marginal note comes after the decision; a follow-up is asked while the decision is made, or after it. */
const REMARKS: Readonly<
  Record<
    RemarkCommand['kind'],
    {
      readonly action: CollegeAction;
      readonly field: OptionalField;
      readonly event: ItemEventKind;
      readonly stages: readonly ItemStage[];
    }
  >
> = {
  note: { action: 'item.note', field: 'notes', event: 'itemNoted', stages: ANY },
  marginalNote: { action: 'item.marginalNote', field: 'marginalNotes', event: 'itemMarginNoted', stages: DECIDED },
  askFollowUp: {
    action: 'item.askFollowUp',
    field: 'followUp',
    event: 'followUpAsked',
    stages: ['presented', ...DECIDED],
  },
  giveFollowUp: { action: 'item.giveFollowUp', field: 'followUp', event: 'followUpGiven', stages: DECIDED },
};
