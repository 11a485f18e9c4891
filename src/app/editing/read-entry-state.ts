import { addressOf } from '../../core/content/registry.ts';
import type { DraftState } from '../../core/editing/draft-state.ts';
import { entryPath } from '../../core/editing/edit-path.ts';
import { mayDo, type Target } from '../../core/identity/rights.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { findDraftRecord } from './draft-record.ts';
import type { EditingRefusal, EntryName } from './editing-refusal.ts';
import type { EditingAgent, EditingRoom } from './editing-room.ts';
import { authorsOf, titleOf } from './entry-words.ts';
import type { StoredEntry } from './list-entries.ts';
import { type DraftText, readDraft } from './read-draft.ts';
import { readEntryText } from './read-entry-text.ts';
import { rightsTarget } from './rights-target.ts';

/** Where a text stands: online, in a draft, or both. */
export interface EntryState extends EntryName {
  readonly title: string;
  readonly path: string;
  /** Address on the site, when it is online and has a page. */
  readonly address: string | undefined;
  readonly state: DraftState | undefined;
  readonly draft: DraftText | undefined;
  readonly online: StoredEntry | undefined;
  /** What the rights must know to decide about it. */
  readonly target: Target;
}

/** One text as its page in the desk shows it. @returns refusal `not-found` when nothing bears this name */
export async function readEntryState(
  room: EditingRoom,
  agent: EditingAgent,
  name: EntryName,
): Promise<Result<EntryState, EditingRefusal>> {
  const path = entryPath(room.commune, name.collection, name.id);
  const [draftFound, onlineFound, record] = await Promise.all([
    readDraft(room, agent, name),
    readEntryText(room, path),
    findDraftRecord(room, name),
  ]);
  const draft = draftFound.ok ? draftFound.value : undefined;
  const online = onlineFound.ok ? onlineFound.value : undefined;
  const found = draft ?? online;
  if (found === undefined) return refuse({ code: 'not-found' });
  const state = draft?.state ?? (record?.state?.stage === 'online' ? record.state : undefined);
  const target = rightsTarget(room, agent, { ...name, path: found.path }, found.text, authorsOf(state));
  const permitted = mayDo(agent.person, 'content.read', target);
  if (!permitted.ok) return refuse({ code: 'rights', why: permitted.refusal, action: 'content.read', target });
  return accept({
    collection: name.collection,
    id: name.id,
    title: titleOf({ ...name, text: found.text }),
    path,
    address: online === undefined ? undefined : addressOf(name.collection, name.id),
    state,
    draft,
    online,
    target,
  });
}
