import { COLLECTIONS } from '../../core/content/registry.ts';
import { describeChange, type EntryChange } from '../../core/editing/describe-change.ts';
import type { DraftState } from '../../core/editing/draft-state.ts';
import { decideWorkflow, evolveWorkflow, type WorkflowCommand } from '../../core/editing/workflow.ts';
import { mayDo } from '../../core/identity/rights.ts';
import type { Action } from '../../core/identity/rights-table.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { draftMessage } from './draft-record.ts';
import type { EditingRefusal, EntryName } from './editing-refusal.ts';
import { actOf, type EditingAgent, type EditingRoom } from './editing-room.ts';
import { authorsOf, titleOf } from './entry-words.ts';
import { explainStore } from './explain-store.ts';
import { type DraftText, readDraft } from './read-draft.ts';
import { rightsTarget } from './rights-target.ts';

/** Where the editor wants a draft to stand. */
export type WantedStage =
  | { readonly stage: 'draft'; readonly remark?: string | undefined }
  | { readonly stage: 'submitted' }
  /** What the editor calls ready: whoever may publish says so just before doing it; nothing is kept of it. */
  | { readonly stage: 'ready' };

/**
 * Moves a draft between its stages: sends it for validation, takes it back (its authors) or returns it with a
 * remark (whoever validates).
 */
export async function changeStage(
  room: EditingRoom,
  agent: EditingAgent,
  name: EntryName,
  wanted: WantedStage,
): Promise<Result<DraftState['stage'], EditingRefusal>> {
  const draft = await readDraft(room, agent, name);
  if (!draft.ok) return draft;
  const { state } = draft.value;
  if (state === undefined) return refuse({ code: 'workflow', why: { code: 'nothing-pending' } });
  if (wanted.stage === 'ready') return checkReady(room, agent, draft.value, state);
  const command = commandFor(wanted, state, agent);
  if (command === undefined) return accept(state.stage);

  const action = ACTIONS[command.kind];
  const target = rightsTarget(room, agent, draft.value, draft.value.text, authorsOf(state));
  const permitted = mayDo(agent.person, action, target);
  if (!permitted.ok) return refuse({ code: 'rights', why: permitted.refusal, action, target });
  const context = { by: agent.person.id, now: room.now(), policy: room.policyOf(name.collection) };
  const event = decideWorkflow(command, state, context);
  if (!event.ok) return refuse({ code: 'workflow', why: event.refusal });
  const next = evolveWorkflow(state, event.value);
  if (next === undefined) return accept(state.stage);

  const { one, schema } = COLLECTIONS[name.collection];
  const message = describeChange(one, titleOf(draft.value), CHANGES[command.kind], schema);
  const saved = await room.store.commit({
    ...actOf(room, agent),
    ref: draft.value.ref,
    changes: [],
    message: draftMessage(message, next),
  });
  return saved.ok ? accept(next.stage) : refuse(explainStore(saved.refusal, name));
}

type StageCommand = Extract<WorkflowCommand, { kind: 'submit' | 'withdraw' | 'return' }>;

const ACTIONS = {
  submit: 'content.submit',
  withdraw: 'content.edit',
  return: 'content.validate',
} as const satisfies Record<StageCommand['kind'], Action>;

const CHANGES: Readonly<Record<StageCommand['kind'], EntryChange>> = {
  submit: { kind: 'submitted' },
  withdraw: { kind: 'withdrawn' },
  return: { kind: 'returned' },
};

/** `undefined` when the draft already stands there. */
function commandFor(
  wanted: Exclude<WantedStage, { stage: 'ready' }>,
  state: DraftState,
  { person }: EditingAgent,
): StageCommand | undefined {
  const isWaiting = state.stage === 'submitted' || state.stage === 'scheduled';
  if (wanted.stage === 'submitted') return state.stage === 'submitted' ? undefined : { kind: 'submit' };
  if (!isWaiting) return undefined;
  return authorsOf(state).includes(person.id) ? { kind: 'withdraw' } : { kind: 'return', remark: wanted.remark ?? '' };
}

function checkReady(
  room: EditingRoom,
  agent: EditingAgent,
  draft: DraftText,
  state: DraftState,
): Result<DraftState['stage'], EditingRefusal> {
  const target = rightsTarget(room, agent, draft, draft.text, authorsOf(state));
  const permitted = mayDo(agent.person, 'content.publish', target);
  if (!permitted.ok) return refuse({ code: 'rights', why: permitted.refusal, action: 'content.publish', target });
  const context = { by: agent.person.id, now: room.now(), policy: room.policyOf(draft.collection) };
  const event = decideWorkflow({ kind: 'publish' }, state, context);
  return event.ok ? accept(state.stage) : refuse({ code: 'workflow', why: event.refusal });
}
