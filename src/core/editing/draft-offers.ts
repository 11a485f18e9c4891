import { type ActingPerson, mayDo, type RightsRefusal, type Target } from '../identity/rights.ts';
import type { Action } from '../identity/rights-table.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { DraftState } from './draft-state.ts';
import { decideWorkflow, type WorkflowCommand, type WorkflowContext, type WorkflowRefusal } from './workflow.ts';

/** What can be asked about a text on its page. */
export type OfferName =
  | 'edit'
  | 'submit'
  | 'withdraw'
  | 'return'
  | 'publish'
  | 'schedule'
  | 'expire'
  | 'discard'
  | 'unpublish'
  | 'delete';

export type OfferRefusal =
  | { readonly code: 'rights'; readonly why: RightsRefusal; readonly action: Action; readonly target: Target }
  | { readonly code: 'workflow'; readonly why: WorkflowRefusal };

/** One thing to do with a text, and why this person may not. */
export interface Offer {
  readonly name: OfferName;
  /** `propose`: it waits until someone else agrees. */
  readonly allowed: Result<'do' | 'propose', OfferRefusal>;
}

export interface OfferContext extends WorkflowContext {
  readonly person: ActingPerson;
  /** With the authors of the draft, if there is one. */
  readonly target: Target;
  /** Undefined when the text has no draft. */
  readonly state: DraftState | undefined;
  readonly isOnline: boolean;
}

/**
 * What may happen next to a text, in the order of its life. What makes no sense at its stage is left out (nothing to
 * submit, nothing to take off); what makes sense but is for someone else is told with its reason.
 */
export function offersFor(context: OfferContext): readonly Offer[] {
  const { state, isOnline, by } = context;
  const pending = state === undefined || state.stage === 'online' ? undefined : state;
  const isWaiting = pending?.stage === 'submitted' || pending?.stage === 'scheduled';
  const isMine = pending?.authors.includes(by) ?? false;
  const names: readonly (OfferName | false)[] = [
    (pending !== undefined || isOnline) && 'edit',
    pending !== undefined && !isWaiting && context.policy !== 'none' && 'submit',
    pending !== undefined && 'publish',
    isWaiting && !isMine && 'return',
    isWaiting && isMine && 'withdraw',
    pending !== undefined && 'schedule',
    (pending !== undefined || isOnline) && 'expire',
    pending !== undefined && 'discard',
    isOnline && pending === undefined && 'unpublish',
    isOnline && pending === undefined && 'delete',
  ];
  return names
    .filter((name) => name !== false)
    .map((name) => ({ name, allowed: allow(name, context) }))
    .filter((offer) => !isNobodys(offer, context));
}

/**
 * The right that setting the end of a text asks for: a text that was never online belongs to those who write it, as
 * long as nobody has to judge it; otherwise the end takes something off the site.
 */
export function expiryAction(state: DraftState | undefined, isOnline: boolean): Action {
  const isBeingWritten = state?.stage === 'draft' || state?.stage === 'returned';
  return isBeingWritten && !isOnline ? 'content.edit' : 'content.unpublish';
}

function allow(name: OfferName, context: OfferContext): Offer['allowed'] {
  const { person, state, target } = context;
  const action = name === 'expire' ? expiryAction(state, context.isOnline) : ACTIONS[name];
  const right = mayDo(person, action, target);
  if (!right.ok) {
    const needsOther = right.refusal.code === 'review-needed' || right.refusal.code === 'own-change';
    const isProposal = name === 'delete' && needsOther && mayDo(person, 'content.edit', target).ok;
    return isProposal ? accept('propose') : refuse({ code: 'rights', why: right.refusal, action, target });
  }
  const command = trialCommand(name);
  const decision = command === undefined ? undefined : decideWorkflow(command, state, context);
  if (decision !== undefined && !decision.ok) return refuse({ code: 'workflow', why: decision.refusal });
  return accept('do');
}

/** Under four eyes, what one person does alone is for nobody: there is no colleague to name. */
function isNobodys({ name, allowed }: Offer, { state }: OfferContext): boolean {
  const isAlone = state === undefined || state.stage === 'online';
  return (
    isAlone &&
    (name === 'expire' || name === 'unpublish') &&
    !allowed.ok &&
    allowed.refusal.code === 'rights' &&
    allowed.refusal.why.code === 'own-change'
  );
}

const ACTIONS = {
  edit: 'content.edit',
  submit: 'content.submit',
  withdraw: 'content.edit',
  return: 'content.validate',
  publish: 'content.publish',
  schedule: 'content.publish',
  discard: 'content.discard',
  unpublish: 'content.unpublish',
  delete: 'content.delete',
} as const satisfies Record<Exclude<OfferName, 'expire'>, Action>;

/** The command as it would be given, with a remark or a moment that nobody would refuse. */
function trialCommand(name: OfferName): WorkflowCommand | undefined {
  switch (name) {
    case 'submit':
    case 'withdraw':
    case 'publish':
    case 'discard':
      return { kind: name };
    case 'return':
      return { kind: 'return', remark: '…' };
    case 'schedule':
      // Publishing asks for the same approval, without a moment.
      return { kind: 'publish' };
    case 'expire':
      return { kind: 'expire', expiresAt: undefined };
    default:
      return undefined;
  }
}
