import { isSameValue } from '../../shared/same-value.ts';
import type { ItemCommon, ItemStage } from './item.ts';
import type { ItemChanges, WrittenField } from './item-command.ts';

/** An item with what somebody wrote: `null`, an empty text or an empty list takes a field out. */
export function writeFields<Written extends ItemCommon>(item: Written, changes: ItemChanges): Written {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const entries = Object.entries({ ...item, ...Object.fromEntries(given) }).filter(([, value]) => !isEmpty(value));
  // Only optional fields can be emptied: a title is never empty, a service and a privacy are never null.
  return Object.fromEntries(entries) as Written;
}

/** The fields that differ between two states of an item, among those that somebody writes. */
export function fieldsBetween(before: ItemCommon, after: ItemCommon, changes: ItemChanges): readonly WrittenField[] {
  // The command's schema knows no other keys.
  const written = Object.keys(changes) as WrittenField[];
  return written.filter((field) => !isSameValue(before[field], after[field]));
}

/** Whether a stage lets a field be written; who may do it there is a matter of rights. */
export function isWritable(field: WrittenField, stage: ItemStage): boolean {
  switch (stage) {
    case 'draft':
    case 'review':
    case 'validated':
      return true;
    case 'presented':
    case 'correction':
      return field !== 'preferredSitting';
    case 'decided':
      return isDecisionText(field);
    case 'decidedOutOfSitting':
      return false;
  }
}

/** The texts of the act, which are still written while the sitting is held. */
export function isDecisionText(field: WrittenField): boolean {
  return field === 'motivation' || field === 'decision';
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
