import { belgianTime } from '../../core/calendar/elapsed-time.ts';
import { formatDateTime } from '../../core/calendar/french-day.ts';
import { COLLECTIONS } from '../../core/content/registry.ts';
import { describeChange } from '../../core/editing/describe-change.ts';
import { mayDo } from '../../core/identity/rights.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { draftMessage } from './draft-record.ts';
import type { EditingRefusal, EntryName } from './editing-refusal.ts';
import { actOf, type EditingAgent, type EditingRoom } from './editing-room.ts';
import { authorsOf, titleOf } from './entry-words.ts';
import { explainStore } from './explain-store.ts';
import { readDraft } from './read-draft.ts';
import { rightsTarget } from './rights-target.ts';

/** Gives up the changes of a draft; what is online stays as it is, and leaves the site when it was to. */
export async function discardDraft(
  room: EditingRoom,
  agent: EditingAgent,
  name: EntryName,
): Promise<Result<undefined, EditingRefusal>> {
  const draft = await readDraft(room, agent, name);
  if (!draft.ok) return draft;
  const { ref, tip, text, state } = draft.value;
  const target = rightsTarget(room, agent, draft.value, text, authorsOf(state));
  const permitted = mayDo(agent.person, 'content.discard', target);
  if (!permitted.ok) return refuse({ code: 'rights', why: permitted.refusal, action: 'content.discard', target });
  const deleted = await room.store.deleteDraft(ref, tip);
  if (!deleted.ok) return refuse(explainStore(deleted.refusal, name));
  const expiresAt = draft.value.isNew ? undefined : state?.expiresAt;
  if (expiresAt !== undefined) {
    const { one, schema } = COLLECTIONS[name.collection];
    const at = formatDateTime(belgianTime(expiresAt));
    const message = describeChange(one, titleOf(draft.value), { kind: 'expiring', at }, schema);
    await room.store.commit({
      ...actOf(room, agent),
      ref,
      changes: [],
      message: draftMessage(message, { stage: 'online', expiresAt }),
    });
  }
  return accept(undefined);
}
