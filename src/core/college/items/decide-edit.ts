import { accept, type Result } from '../../shared/result.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { checkFields } from './check-fields.ts';
import { findItem } from './find-item.ts';
import type { ItemCommandOf, WrittenField } from './item-command.ts';
import { type ItemEvent, itemEvent } from './item-event.ts';
import { refuseItem } from './item-refusal.ts';
import { settle } from './settle.ts';
import { fieldsBetween, isDecisionText, isWritable, writeFields } from './write-fields.ts';

/** Writes into an item what its stage and its assembly allow. */
export function decideEdit(
  state: CollegeState,
  { item: id, changes }: ItemCommandOf<'edit'>,
  context: CollegeContext,
): Result<readonly ItemEvent[], CollegeRefusal> {
  // The command's schema knows no other keys.
  const asked = Object.keys(changes) as WrittenField[];
  const onlyDecision = asked.length > 0 && asked.every(isDecisionText);
  const found = findItem(id, onlyDecision ? 'item.editDecision' : 'item.edit', state, context);
  if (!found.ok) return found;
  const { item, assembly, sitting } = found.value;
  const after = writeFields(item, changes);
  const fields = fieldsBetween(item, after, changes);
  if (fields.length === 0) return refuseItem('nothing-changed');
  const early = fields.find((field) => !isWritable(field, item.stage));
  if (early !== undefined) return refuseItem('field-not-at-stage', { field: early, stage: item.stage });
  const checked = checkFields(fields, after, assembly, state, context);
  if (!checked.ok) return checked;
  const written = settle(item, after, context, sitting);
  return accept([itemEvent('itemEdited', { item: written, sitting, facts: { fields } }, { items: [written] })]);
}
