import { COLLECTIONS } from '../../core/content/registry.ts';
import { entryPath } from '../../core/editing/edit-path.ts';
import { type EntryContent, readEntryFile } from '../../core/editing/entry-file.ts';
import { mayDo } from '../../core/identity/rights.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { BlobId, CommitId } from '../../core/records/git-ids.ts';
import { parseRepositoryPath, type RepositoryPath } from '../../core/records/repository-path.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { HistoryEntry, HistoryPage } from '../content-store.ts';
import type { EditingRefusal, EntryName } from './editing-refusal.ts';
import type { EditingAgent, EditingRoom } from './editing-room.ts';
import { readText } from './read-text.ts';
import { rightsTarget } from './rights-target.ts';

/** An entry as one commit left it. */
export interface EntryVersion {
  readonly commit: CommitId;
  readonly path: RepositoryPath;
  /** Undefined where the entry did not exist (before its creation, after its removal). */
  readonly blob: BlobId | undefined;
  readonly text: string;
  /** Empty where the text is absent or can't be read any more. */
  readonly content: EntryContent;
}

/** How many saves a page of history shows. */
const PAGE = 30;

/** Who changed a published text and when, the newest first. */
export async function listVersions(
  room: EditingRoom,
  agent: EditingAgent,
  name: EntryName,
  after?: string,
): Promise<Result<HistoryPage & { readonly head: CommitId }, EditingRefusal>> {
  const path = pathOf(room, name);
  const head = await room.store.resolve(PUBLISHED);
  if (path === undefined || head === undefined) return refuse({ code: 'not-found' });
  const permitted = await checkReading(room, agent, name, path, head);
  if (!permitted.ok) return permitted;
  const page = await room.store.history({ from: head, path, of: 'saves', limit: PAGE, after });
  return page.entries.length === 0 ? refuse({ code: 'not-found' }) : accept({ ...page, head });
}

/**
 * One version of a text.
 *
 * @returns refusal `not-found` for a commit that what is published was not built upon: nobody else's draft is shown
 */
export async function readVersion(
  room: EditingRoom,
  agent: EditingAgent,
  name: EntryName,
  commit: CommitId,
): Promise<Result<EntryVersion, EditingRefusal>> {
  const path = pathOf(room, name);
  const head = await room.store.resolve(PUBLISHED);
  if (path === undefined || head === undefined) return refuse({ code: 'not-found' });
  const permitted = await checkReading(room, agent, name, path, head);
  if (!permitted.ok) return permitted;
  if (!(await room.store.descends(head, commit))) return refuse({ code: 'not-found' });
  return accept(await versionAt(room, name, path, commit));
}

/** The text of an entry at a commit that the caller may read. */
export async function versionAt(
  { store }: EditingRoom,
  { collection, id }: EntryName,
  path: RepositoryPath,
  commit: CommitId,
): Promise<EntryVersion> {
  const file = await store.read(commit, path);
  const text = readText(file?.bytes) ?? '';
  return { commit, path, blob: file?.blob, text, content: contentOf({ collection, id }, text) };
}

/** The save that made a text what it is at a commit. */
export async function saveOf(room: EditingRoom, name: EntryName, commit: CommitId): Promise<HistoryEntry | undefined> {
  const path = pathOf(room, name);
  if (path === undefined) return undefined;
  return (await room.store.history({ from: commit, path, of: 'saves', limit: 1 })).entries[0];
}

/** What an entry's file says; nothing where it can't be read. */
export function contentOf({ collection, id }: EntryName, text: string): EntryContent {
  const content = text === '' ? undefined : readEntryFile(text, COLLECTIONS[collection].format, id);
  return content?.ok === true ? { fields: content.value.fields, body: content.value.body } : { fields: {}, body: '' };
}

/** @returns undefined for a name that can't be a file of the commune */
export function pathOf({ commune }: EditingRoom, { collection, id }: EntryName): RepositoryPath | undefined {
  const parsed = parseRepositoryPath(entryPath(commune, collection, id));
  return parsed.ok ? parsed.value : undefined;
}

async function checkReading(
  room: EditingRoom,
  agent: EditingAgent,
  name: EntryName,
  path: RepositoryPath,
  head: CommitId,
): Promise<Result<undefined, EditingRefusal>> {
  const text = readText((await room.store.read(head, path))?.bytes) ?? '';
  const target = rightsTarget(room, agent, { ...name, path }, text);
  const permitted = mayDo(agent.person, 'history.read', target);
  if (permitted.ok) return accept(undefined);
  return refuse({ code: 'rights', why: permitted.refusal, action: 'history.read', target });
}
