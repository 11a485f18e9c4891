import type { Result } from '../shared/result.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { AgendaCommand } from './agenda/agenda-command.ts';
import { decideAgenda } from './agenda/decide-agenda.ts';
import type { CollegeEvent } from './event.ts';
import { decideItem } from './items/decide-item.ts';
import type { ItemCommand } from './items/item-command.ts';
import { decideOpinion } from './opinions/decide-opinion.ts';
import type { OpinionCommand } from './opinions/opinion-command.ts';
import type { CollegeRefusal } from './refusal.ts';
import { decideMandate } from './sittings/decide-mandate.ts';
import { decideSitting } from './sittings/decide-sitting.ts';
import type { MandateCommand } from './sittings/mandate-command.ts';
import type { SittingCommand } from './sittings/sitting-command.ts';
import type { CollegeContext, CollegeState } from './state.ts';

/** Everything that a person may ask of the assemblies' records. */
export type CollegeCommand =
  | { readonly area: 'item'; readonly command: ItemCommand }
  | { readonly area: 'opinion'; readonly command: OpinionCommand }
  | { readonly area: 'agenda'; readonly command: AgendaCommand }
  | { readonly area: 'sitting'; readonly command: SittingCommand }
  | { readonly area: 'mandate'; readonly command: MandateCommand };

/** What a command does, or why it is refused. The only door to the records' rules. */
export function decide(
  state: CollegeState,
  { area, command }: CollegeCommand,
  context: CollegeContext,
): Result<readonly CollegeEvent[], CollegeRefusal> {
  switch (area) {
    case 'item':
      return decideItem(state, command, context);
    case 'opinion':
      return decideOpinion(state, command, context);
    case 'agenda':
      return decideAgenda(state, command, context);
    case 'sitting':
      return decideSitting(state, command, context);
    case 'mandate':
      return decideMandate(state, command, context);
    default:
      return unreachable(area);
  }
}
