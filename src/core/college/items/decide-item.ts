import type { Result } from '../../shared/result.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { CollegeRefusal } from '../refusal.ts';
import { decideSending } from '../sending/decide-sending.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { decideAddingAnnex, decideChangingAnnex, decideRemovingAnnex } from './decide-annex.ts';
import { decideGivingBack, decideReturn } from './decide-correction.ts';
import { decideCreation, decideCreationFromTemplate } from './decide-creation.ts';
import { decideDeletion } from './decide-deletion.ts';
import { decideDuplication } from './decide-duplication.ts';
import { decideEdit } from './decide-edit.ts';
import { decideLink } from './decide-links.ts';
import { decideLabel, decideTakingOver } from './decide-marks.ts';
import { decideOutcome, decideOutOfSitting, decideUndoing } from './decide-outcome.ts';
import { decidePresentation, decideTakingOff } from './decide-presentation.ts';
import { decideRemark } from './decide-remarks.ts';
import { decideBack, decideForward, decideValidation } from './decide-validation.ts';
import type { ItemCommand } from './item-command.ts';
import type { ItemEvent } from './item-event.ts';

/**
 * What a command does to an item, or why it is refused: by the rights, by the item's stage, or by the assembly's
 * settings.
 *
 * @param state the item, the sitting on whose agenda it is, that sitting's items, the items of its chain (`origin`,
 *   `copy`, `sent`) and its links
 */
export function decideItem(
  state: CollegeState,
  command: ItemCommand,
  context: CollegeContext,
): Result<readonly ItemEvent[], CollegeRefusal> {
  switch (command.kind) {
    case 'create':
      return decideCreation(state, command, context);
    case 'createFromTemplate':
      return decideCreationFromTemplate(state, command, context);
    case 'edit':
      return decideEdit(state, command, context);
    case 'delete':
      return decideDeletion(state, command, context);
    case 'forward':
      return decideForward(state, command, context);
    case 'validate':
      return decideValidation(state, command, context);
    case 'back':
      return decideBack(state, command, context);
    case 'present':
      return decidePresentation(state, command, context);
    case 'takeOff':
      return decideTakingOff(state, command, context);
    case 'returnForCorrection':
      return decideReturn(state, command, context);
    case 'giveBack':
      return decideGivingBack(state, command, context);
    case 'decide':
      return decideOutcome(state, command, context);
    case 'undoDecision':
      return decideUndoing(state, command, context);
    case 'decideOutOfSitting':
      return decideOutOfSitting(state, command, context);
    case 'duplicate':
      return decideDuplication(state, command, context);
    case 'send':
      return decideSending(state, command, context);
    case 'link':
    case 'unlink':
      return decideLink(state, command, context);
    case 'label':
    case 'unlabel':
      return decideLabel(state, command, context);
    case 'takeOver':
    case 'release':
      return decideTakingOver(state, command, context);
    case 'note':
    case 'marginalNote':
    case 'askFollowUp':
    case 'giveFollowUp':
      return decideRemark(state, command, context);
    case 'addAnnex':
      return decideAddingAnnex(state, command, context);
    case 'changeAnnex':
      return decideChangingAnnex(state, command, context);
    case 'removeAnnex':
      return decideRemovingAnnex(state, command, context);
    default:
      return unreachable(command);
  }
}
