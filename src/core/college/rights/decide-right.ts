import { accept, type Result, refuse } from '../../shared/result.ts';
import type { CollegeAction } from './action.ts';
import { actorsOf, assemblyOf } from './actor.ts';
import { allowedActors } from './evaluate-right.ts';
import type { MayAct, Subject } from './may-act.ts';
import { refuseRight } from './refuse-right.ts';
import type { RightsRefusal } from './rights-refusal.ts';
import { COLLEGE_RIGHTS } from './rights-table.ts';

/**
 * Whether a person may do something, by the one table of rights. Whoever can't read an item can do nothing with it.
 *
 * @param subject an item on an agenda comes with its sitting; an action on a sitting, an annex or an opinion with it
 */
export const mayAct: MayAct = (action, subject, context): Result<undefined, RightsRefusal> => {
  const answer = decideAction(action, subject, context);
  if (!answer.ok || COLLEGE_RIGHTS[action].about !== 'item' || action === 'item.view') return answer;
  return decideAction('item.view', subject, context);
};

type RightsContext = Parameters<MayAct>[2];

function decideAction(
  action: CollegeAction,
  subject: Subject,
  context: RightsContext,
): Result<undefined, RightsRefusal> {
  const right = COLLEGE_RIGHTS[action];
  const id = assemblyOf(subject);
  const assembly = id === undefined ? undefined : context.settings.assemblies.get(id);
  if (id !== undefined && assembly === undefined)
    return refuse({ code: 'unknown-assembly', facts: { action, about: right.about, assembly: id, roles: [] } });

  const actors = actorsOf(context.person, subject, context.settings);
  const allowed = allowedActors(right, subject, assembly);
  if (![...actors].some((actor) => allowed.includes(actor)))
    return refuse(refuseRight(action, subject, actors, assembly, context.person));
  if (
    right.about === 'item' &&
    right.needsAuthor === true &&
    !context.person.grants.some(({ role }) => role === 'author')
  )
    return refuse({ code: 'author-needed', facts: { action, about: right.about, roles: ['author'] } });
  return accept(undefined);
}
