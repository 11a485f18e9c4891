import { refuse } from '../../shared/result.ts';
import type { LegalSource } from '../legal-source.ts';
import type { CollegeRefusal } from '../refusal.ts';

/** Why a command on an item is refused, rights apart; `explainItemRefusal` tells it with its facts. */
export type ItemRefusalCode =
  | 'item-not-found'
  | 'sitting-not-found'
  | 'wrong-stage'
  | 'sitting-closed'
  // Writing
  | 'field-not-used'
  | 'field-not-at-stage'
  | 'fields-missing'
  | 'choice-unknown'
  | 'category-of-other-services'
  | 'nothing-changed'
  | 'template-unknown'
  | 'template-of-other-services'
  // Validation
  | 'level-not-offered'
  | 'level-passed-over'
  | 'level-not-before'
  // Agenda
  | 'sitting-of-other-assembly'
  | 'opinions-missing'
  | 'noted-in-sitting'
  | 'return-not-offered'
  // Outcomes
  | 'outcome-not-offered'
  | 'sitting-not-open'
  | 'sitting-to-come'
  | 'texts-empty'
  | 'copy-exists'
  | 'not-delegated'
  | 'vote-missing'
  | 'vote-carried'
  | 'vote-not-carried'
  | 'vote-tied'
  // Sending
  | 'target-unknown'
  | 'target-not-at-stage'
  | 'already-sent'
  | 'category-unmapped'
  | 'annex-types-unmapped'
  | 'urgency-not-allowed'
  // Marks and remarks
  | 'same-item'
  | 'already-linked'
  | 'not-linked'
  | 'already-labelled'
  | 'not-labelled'
  | 'already-taken-over'
  | 'not-taken-over'
  | 'no-follow-up-asked'
  // Annexes
  | 'annex-not-found'
  | 'annex-type-elsewhere';
export type ItemRefusal = CollegeRefusal<ItemRefusalCode>;

/** @param source the article, where the law refuses */
export function refuseItem(code: ItemRefusalCode, facts: ItemRefusal['facts'] = {}, source?: LegalSource | undefined) {
  return refuse<ItemRefusal>({ code, facts, ...(source === undefined ? {} : { source }) });
}
