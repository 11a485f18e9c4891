import type { Moment } from '../calendar/moment.ts';
import type { PersonId } from '../identity/person-id.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { unreachable } from '../shared/unreachable.ts';
import { type DraftStage, type DraftState, type Intent, type PendingState, remarkSchema } from './draft-state.ts';

/** How a commune wants the changes of a collection checked. */
export type WorkflowPolicy = 'none' | 'review' | 'fourEyes';

/** What a person asks about a text. Whether they may is decided by the rights, beforehand. */
export type WorkflowCommand =
  /** Begins a draft, or goes on with one. */
  | { readonly kind: 'save'; readonly intent: Intent }
  | { readonly kind: 'submit' }
  /** Takes back what one submitted. */
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'return'; readonly remark: string }
  | { readonly kind: 'publish' }
  | { readonly kind: 'schedule'; readonly publishAt: Moment }
  /** Sets, changes or (undefined) takes away the moment when the published text leaves the site. */
  | { readonly kind: 'expire'; readonly expiresAt: Moment | undefined }
  | { readonly kind: 'discard' };

export type WorkflowEvent =
  | { readonly kind: 'saved'; readonly by: PersonId; readonly at: Moment; readonly intent: Intent }
  | { readonly kind: 'submitted'; readonly by: PersonId; readonly at: Moment }
  | { readonly kind: 'withdrawn'; readonly by: PersonId; readonly at: Moment }
  | { readonly kind: 'returned'; readonly by: PersonId; readonly at: Moment; readonly remark: string }
  | { readonly kind: 'scheduled'; readonly by: PersonId; readonly at: Moment; readonly publishAt: Moment }
  | { readonly kind: 'expirySet'; readonly by: PersonId; readonly at: Moment; readonly expiresAt: Moment | undefined }
  | { readonly kind: 'published'; readonly at: Moment; readonly intent: Intent }
  | { readonly kind: 'discarded'; readonly by: PersonId; readonly at: Moment };

export type WorkflowRefusal =
  | { readonly code: 'nothing-pending' }
  | { readonly code: 'wrong-stage'; readonly stage: DraftStage; readonly command: WorkflowCommand['kind'] }
  | { readonly code: 'review-needed' }
  | { readonly code: 'own-work'; readonly authors: readonly PersonId[] }
  | { readonly code: 'not-author'; readonly authors: readonly PersonId[] }
  | { readonly code: 'remark-missing' }
  | { readonly code: 'moment-past'; readonly moment: Moment }
  | { readonly code: 'expiry-before-publication'; readonly publishAt: Moment; readonly expiresAt: Moment };

export interface WorkflowContext {
  readonly by: PersonId;
  readonly now: Moment;
  readonly policy: WorkflowPolicy;
}

/**
 * What a command does to a text's draft, if its stage allows it.
 *
 * @param state undefined when the text has no draft
 */
export function decideWorkflow(
  command: WorkflowCommand,
  state: DraftState | undefined,
  { by, now, policy }: WorkflowContext,
): Result<WorkflowEvent, WorkflowRefusal> {
  const stamp = { by, at: now };
  if (command.kind === 'save') return accept({ kind: 'saved', ...stamp, intent: command.intent });
  if (command.kind === 'expire') return decideExpiry(command.expiresAt, state, { by, now, policy });
  if (state === undefined || state.stage === 'online') return refuse({ code: 'nothing-pending' });
  const wrongStage = () => refuse({ code: 'wrong-stage', stage: state.stage, command: command.kind } as const);

  switch (command.kind) {
    case 'submit':
      return state.stage === 'draft' || state.stage === 'returned'
        ? accept({ kind: 'submitted', ...stamp })
        : wrongStage();
    case 'withdraw':
      if (state.stage !== 'submitted' && state.stage !== 'scheduled') return wrongStage();
      return state.authors.includes(by)
        ? accept({ kind: 'withdrawn', ...stamp })
        : refuse({ code: 'not-author', authors: state.authors });
    case 'return': {
      if (state.stage !== 'submitted' && state.stage !== 'scheduled') return wrongStage();
      const remark = remarkSchema.safeParse(command.remark);
      return remark.success
        ? accept({ kind: 'returned', ...stamp, remark: remark.data })
        : refuse({ code: 'remark-missing' });
    }
    case 'publish': {
      const refusal = checkApproval(state, by, policy);
      return refusal === undefined ? accept({ kind: 'published', at: now, intent: state.intent }) : refuse(refusal);
    }
    case 'schedule': {
      const { publishAt } = command;
      const refusal = checkApproval(state, by, policy);
      if (refusal !== undefined) return refuse(refusal);
      if (publishAt <= now) return refuse({ code: 'moment-past', moment: publishAt });
      if (state.expiresAt !== undefined && state.expiresAt <= publishAt)
        return refuse({ code: 'expiry-before-publication', publishAt, expiresAt: state.expiresAt });
      return accept({ kind: 'scheduled', ...stamp, publishAt });
    }
    case 'discard':
      return accept({ kind: 'discarded', ...stamp });
    default:
      return unreachable(command);
  }
}

/** The draft after an event; undefined when nothing is left to wait for. */
export function evolveWorkflow(state: DraftState | undefined, event: WorkflowEvent): DraftState | undefined {
  if (event.kind === 'saved') return begin(state, event);
  if (event.kind === 'expirySet') return withExpiry(state, event.expiresAt);
  // Every other event happens to a pending draft: `decideWorkflow` sees to it.
  if (state === undefined || state.stage === 'online') return state;
  const { intent, authors, startedAt, expiresAt } = state;
  const kept = { intent, authors, startedAt, ...(expiresAt === undefined ? {} : { expiresAt }) };

  switch (event.kind) {
    case 'submitted':
      return { stage: 'submitted', ...kept, submittedBy: event.by, submittedAt: event.at };
    case 'withdrawn':
      return { stage: 'draft', ...kept };
    case 'returned':
      return { stage: 'returned', ...kept, returnedBy: event.by, returnedAt: event.at, remark: event.remark };
    case 'scheduled':
      return { stage: 'scheduled', ...kept, approvedBy: event.by, publishAt: event.publishAt };
    case 'published':
      return isGone(event.intent) ? undefined : remaining(expiresAt);
    case 'discarded':
      return remaining(expiresAt);
    default:
      return unreachable(event);
  }
}

/** What the clock does by itself to a text: nobody asks, somebody approved it before. */
export function dueAction(state: DraftState, now: Moment): 'publish' | 'unpublish' | undefined {
  if (state.expiresAt !== undefined && state.expiresAt <= now) return 'unpublish';
  return state.stage === 'scheduled' && state.publishAt <= now ? 'publish' : undefined;
}

/**
 * Publishes several texts at once, or none.
 *
 * @returns refusal of each text that prevents it, by its key
 */
export function decideGroup<Key>(
  drafts: readonly { readonly key: Key; readonly state: DraftState | undefined; readonly policy: WorkflowPolicy }[],
  by: PersonId,
  now: Moment,
): Result<readonly { key: Key; event: WorkflowEvent }[], readonly { key: Key; refusal: WorkflowRefusal }[]> {
  const events: { key: Key; event: WorkflowEvent }[] = [];
  const refusals: { key: Key; refusal: WorkflowRefusal }[] = [];
  for (const { key, state, policy } of drafts) {
    const decision = decideWorkflow({ kind: 'publish' }, state, { by, now, policy });
    if (decision.ok) events.push({ key, event: decision.value });
    else refusals.push({ key, refusal: decision.refusal });
  }
  return refusals.length === 0 ? accept(events) : refuse(refusals);
}

/**
 * Under review, a text goes online once it was submitted; under four eyes, by someone who did not write it. A
 * reviewer's own text needs no submission under review alone: the rights say who reviews.
 */
function checkApproval(state: PendingState, by: PersonId, policy: WorkflowPolicy): WorkflowRefusal | undefined {
  switch (policy) {
    case 'none':
      return undefined;
    case 'review':
      return state.stage === 'returned' || (state.stage === 'draft' && !state.authors.includes(by))
        ? { code: 'review-needed' }
        : undefined;
    case 'fourEyes':
      if (state.authors.includes(by)) return { code: 'own-work', authors: state.authors };
      return state.stage === 'submitted' || state.stage === 'scheduled' ? undefined : { code: 'review-needed' };
    default:
      return unreachable(policy);
  }
}

function decideExpiry(
  expiresAt: Moment | undefined,
  state: DraftState | undefined,
  { by, now }: WorkflowContext,
): Result<WorkflowEvent, WorkflowRefusal> {
  if (expiresAt !== undefined && expiresAt <= now) return refuse({ code: 'moment-past', moment: expiresAt });
  if (expiresAt !== undefined && state?.stage === 'scheduled' && expiresAt <= state.publishAt)
    return refuse({ code: 'expiry-before-publication', publishAt: state.publishAt, expiresAt });
  return accept({ kind: 'expirySet', by, at: now, expiresAt });
}

/** A text that changes must be seen again: what was submitted or approved was another text. */
function begin(state: DraftState | undefined, event: WorkflowEvent & { readonly kind: 'saved' }): DraftState {
  const before = state === undefined || state.stage === 'online' ? undefined : state;
  const authors = before?.authors ?? [];
  return {
    stage: 'draft',
    intent: event.intent,
    authors: authors.includes(event.by) ? authors : [...authors, event.by],
    startedAt: before?.startedAt ?? event.at,
    ...(state?.expiresAt === undefined ? {} : { expiresAt: state.expiresAt }),
  };
}

function withExpiry(state: DraftState | undefined, expiresAt: Moment | undefined): DraftState | undefined {
  if (state === undefined || state.stage === 'online') return remaining(expiresAt);
  const { expiresAt: _, ...rest } = state;
  return expiresAt === undefined ? rest : { ...rest, expiresAt };
}

function remaining(expiresAt: Moment | undefined): DraftState | undefined {
  return expiresAt === undefined ? undefined : { stage: 'online', expiresAt };
}

/** Whether the text leaves its place: it has no end to wait for any more. */
function isGone({ kind }: Intent): boolean {
  return kind === 'delete' || kind === 'unpublish' || kind === 'move';
}
