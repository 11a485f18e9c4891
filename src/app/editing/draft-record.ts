import { COLLECTIONS, type CollectionName } from '../../core/content/registry.ts';
import { type DraftState, readDraftState } from '../../core/editing/draft-state.ts';
import { type DraftRef, draftPrefix, draftRef, draftSubject } from '../../core/records/content-ref.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import type { Draft } from '../content-store.ts';
import type { EntryName } from './editing-refusal.ts';
import type { EditingRoom } from './editing-room.ts';

/** A draft with what its last commit says of its stage. */
export interface DraftRecord extends EntryName {
  readonly ref: DraftRef;
  readonly tip: CommitId;
  /** `undefined` when someone wrote the draft by other means than the editor. */
  readonly state: DraftState | undefined;
  /** Name of whoever acted last. */
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/**
 * The message of a draft's commit: its stage is a trailer, so that text and stage change in one step, and listing
 * drafts costs one reading. Publishing writes a message of its own: the trailer never reaches the site's history.
 */
export function draftMessage(message: string, state: DraftState): string {
  return `${message}\n\n${TRAILER}${JSON.stringify(state)}`;
}

/** Every draft of the commune, the last touched first. */
export async function listDraftRecords({ store, commune }: EditingRoom): Promise<readonly DraftRecord[]> {
  const drafts = await store.listDrafts(draftPrefix(commune));
  return drafts.flatMap((draft) => readRecord(draft) ?? []).sort((a, b) => (a.at > b.at ? -1 : 1));
}

export async function findDraftRecord(
  { store, commune }: EditingRoom,
  { collection, id }: EntryName,
): Promise<DraftRecord | undefined> {
  const ref = draftRef({ commune, collection, slug: id });
  const draft = await store.findDraft(ref);
  return draft === undefined ? undefined : readRecord(draft);
}

const TRAILER = 'Brouillon: ';

function readRecord({ ref, tip, author, at, message }: Draft): DraftRecord | undefined {
  const { collection, slug } = draftSubject(ref);
  if (!isCollection(collection)) return undefined;
  const last = message.trimEnd().split('\n').at(-1) ?? '';
  // One line of JSON is also one of YAML: the state's own reader checks it.
  const read = last.startsWith(TRAILER) ? readDraftState(last.slice(TRAILER.length), ref) : undefined;
  return { ref, tip, collection, id: slug, state: read?.ok === true ? read.value : undefined, author: author.name, at };
}

function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(COLLECTIONS, name);
}
