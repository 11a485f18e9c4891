import { COLLECTIONS } from '../../core/content/registry.ts';
import { describeChange } from '../../core/editing/describe-change.ts';
import { decideSave } from '../../core/editing/save-decision.ts';
import { decideWorkflow, type WorkflowCommand, type WorkflowEvent } from '../../core/editing/workflow.ts';
import { mayDo } from '../../core/identity/rights.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { DraftRecord } from './draft-record.ts';
import type { EditingRefusal, EntryName } from './editing-refusal.ts';
import type { EditingAgent, EditingRoom } from './editing-room.ts';
import { authorsOf, titleOf } from './entry-words.ts';
import { readKnownSite } from './known-site.ts';
import { planRemoval } from './plan-removal.ts';
import { type DraftText, loadDraft, readDraft } from './read-draft.ts';
import { rightsTarget } from './rights-target.ts';

/** A draft that may go online, and what follows for its stage. */
export interface ApprovedDraft {
  readonly draft: DraftText;
  readonly event: WorkflowEvent;
  /** One French line for the history. */
  readonly message: string;
}

/**
 * Whether a draft may go online, now or at a moment to come: the rights, then the stage, then the text read as the
 * build reads it.
 */
export async function approveDraft(
  room: EditingRoom,
  agent: EditingAgent,
  name: EntryName,
  command: Extract<WorkflowCommand, { kind: 'publish' | 'schedule' }>,
): Promise<Result<ApprovedDraft, EditingRefusal>> {
  const found = await readDraft(room, agent, name);
  if (!found.ok) return found;
  const draft = found.value;
  const target = rightsTarget(room, agent, draft, draft.text, authorsOf(draft.state));
  const permitted = mayDo(agent.person, 'content.publish', target);
  if (!permitted.ok) return refuse({ code: 'rights', why: permitted.refusal, action: 'content.publish', target });
  const context = { by: agent.person.id, now: room.now(), policy: room.policyOf(name.collection) };
  const event = decideWorkflow(command, draft.state, context);
  if (!event.ok) return refuse({ code: 'workflow', why: event.refusal });
  return checkedDraft(room, draft, event.value);
}

/** The same for a draft approved before, whose moment has come: nobody asks, but the text is read again. */
export async function approveDue(
  room: EditingRoom,
  record: DraftRecord,
): Promise<Result<ApprovedDraft, EditingRefusal>> {
  const draft = await loadDraft(room, record);
  if (draft === undefined) return refuse({ code: 'not-found' });
  if (draft.state?.stage !== 'scheduled') return refuse({ code: 'workflow', why: { code: 'nothing-pending' } });
  return checkedDraft(room, draft, { kind: 'published', at: room.now(), intent: draft.state.intent });
}

async function checkedDraft(
  room: EditingRoom,
  draft: DraftText,
  event: WorkflowEvent,
): Promise<Result<ApprovedDraft, EditingRefusal>> {
  const isGone = draft.blob === 'absent';
  const sound = isGone ? await checkRemoval(room, draft) : await checkText(room, draft);
  if (!sound.ok) return sound;
  const { one, schema } = COLLECTIONS[draft.collection];
  const change = isGone ? 'deleted' : draft.isNew ? 'created' : 'published';
  return accept({ draft, event, message: describeChange(one, titleOf(draft), { kind: change }, schema) });
}

/** A removal that would leave links to nowhere waits. */
async function checkRemoval(room: EditingRoom, draft: DraftText): Promise<Result<undefined, EditingRefusal>> {
  const removal = await planRemoval(room, draft);
  return removal.ok ? accept(undefined) : removal;
}

/** What may wait in a draft (a dead link, a picture without words) may not go online. */
async function checkText(room: EditingRoom, draft: DraftText): Promise<Result<undefined, EditingRefusal>> {
  const site = await readKnownSite(room.store, room.commune, await room.store.resolve(PUBLISHED));
  const coming = new Set(draft.media.map(({ path }) => path.replace(`communes/${room.commune}/`, '')));
  const { commune } = room;
  const { path, collection, id, text } = draft;
  const decision = decideSave<never>({
    target: { kind: 'entry', path, commune, collection, id, isOverlay: false },
    text,
    before: text,
    permitted: accept(undefined),
    site: { ...site, isMedia: (source) => coming.has(source) || site.isMedia(source) },
    purpose: 'publication',
  });
  if (decision.ok) return accept(undefined);
  return refuse({ code: 'invalid', problems: decision.refusal.code === 'invalid' ? decision.refusal.problems : [] });
}
