import { unreachable } from '../../shared/unreachable.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { approveMinutes } from './approve-minutes.ts';
import { closeSitting } from './close-sitting.ts';
import { freezeSitting, openSitting, unfreezeSitting } from './freeze-sitting.ts';
import { createSitting, deleteSitting, editSitting } from './plan-sitting.ts';
import { recogniseUrgency } from './recognise-urgency.ts';
import { recordAttendance, removeAttendance } from './record-attendance.ts';
import { recordNotices } from './record-notices.ts';
import { recordVote, removeVote, writeSentence } from './record-vote.ts';
import type { SittingCommand } from './sitting-command.ts';
import type { SittingDecision } from './sitting-decision.ts';

/**
 * What a command does to a sitting, or why it is refused: by the rights, by the sitting's stage, by the law or by the
 * assembly's settings.
 *
 * @param state all the assembly's sittings, the items of this one's agenda with the chains that they come from
 *   (`origin`), all mandates, and the stand-ins of its day
 */
export function decideSitting(state: CollegeState, command: SittingCommand, context: CollegeContext): SittingDecision {
  switch (command.kind) {
    case 'createSitting':
      return createSitting(state, command, context);
    case 'editSitting':
      return editSitting(state, command, context);
    case 'deleteSitting':
      return deleteSitting(state, command, context);
    case 'freezeSitting':
      return freezeSitting(state, command, context);
    case 'unfreezeSitting':
      return unfreezeSitting(state, command, context);
    case 'openSitting':
      return openSitting(state, command, context);
    case 'recordNotices':
      return recordNotices(state, command, context);
    case 'recordAttendance':
      return recordAttendance(state, command, context);
    case 'removeAttendance':
      return removeAttendance(state, command, context);
    case 'recogniseUrgency':
      return recogniseUrgency(state, command, context);
    case 'recordVote':
      return recordVote(state, command, context);
    case 'removeVote':
      return removeVote(state, command, context);
    case 'writeSentence':
      return writeSentence(state, command, context);
    case 'closeSitting':
      return closeSitting(state, command, context);
    case 'approveMinutes':
      return approveMinutes(state, command, context);
    default:
      return unreachable(command);
  }
}
