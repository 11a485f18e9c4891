import { entryPath } from '../../core/editing/edit-path.ts';
import { mayDo } from '../../core/identity/rights.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { BlobId, CommitId } from '../../core/records/git-ids.ts';
import { parseRepositoryPath, type RepositoryPath } from '../../core/records/repository-path.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { FileContent, StoredFile } from '../content-store.ts';
import { type DraftRecord, findDraftRecord, listDraftRecords } from './draft-record.ts';
import type { EditingRefusal, EntryName } from './editing-refusal.ts';
import type { EditingAgent, EditingRoom } from './editing-room.ts';
import { readText } from './read-text.ts';
import { rightsTarget } from './rights-target.ts';

/** A draft with its text. */
export interface DraftText extends DraftRecord {
  readonly path: RepositoryPath;
  /** `absent` when publishing would take the entry away: `text` is then what is online. */
  readonly blob: BlobId | 'absent';
  readonly text: string;
  /** Whether nothing is online under this name yet. */
  readonly isNew: boolean;
  /** Pictures and documents that come with it. */
  readonly media: readonly StoredFile[];
}

/** The drafts that this agent may read, the last touched first; a text that only waits for its end is none. */
export async function listDraftTexts(room: EditingRoom, agent: EditingAgent): Promise<readonly DraftText[]> {
  const records = (await listDraftRecords(room)).filter(hasText);
  const head = await room.store.resolve(PUBLISHED);
  const drafts = await Promise.all(records.map((record) => completeDraft(room, record, head)));
  return drafts.filter((draft) => draft !== undefined).filter((draft) => mayRead(room, agent, draft));
}

/** @returns refusal `not-found` when this entry has no draft */
export async function readDraft(
  room: EditingRoom,
  agent: EditingAgent,
  name: EntryName,
): Promise<Result<DraftText, EditingRefusal>> {
  const record = await findDraftRecord(room, name);
  if (record === undefined || !hasText(record)) return refuse({ code: 'not-found' });
  const draft = await loadDraft(room, record);
  return draft === undefined || !mayRead(room, agent, draft) ? refuse({ code: 'not-found' }) : accept(draft);
}

/** A draft with its text and files, whoever asks. */
export async function loadDraft(room: EditingRoom, record: DraftRecord): Promise<DraftText | undefined> {
  const head = await room.store.resolve(PUBLISHED);
  const draft = await completeDraft(room, record, head);
  return draft === undefined ? undefined : { ...draft, media: await addedMedia(room, head, record.tip) };
}

/** A file that comes with a draft. @returns refusal `not-found` unless it does */
export async function readDraftMedia(
  room: EditingRoom,
  agent: EditingAgent,
  name: EntryName,
  path: string,
): Promise<Result<FileContent, EditingRefusal>> {
  const draft = await readDraft(room, agent, name);
  if (!draft.ok) return draft;
  const file = draft.value.media.find((media) => media.path === path);
  const content = file === undefined ? undefined : await room.store.read(draft.value.tip, file.path);
  return content === undefined ? refuse({ code: 'not-found' }) : accept(content);
}

function hasText({ state }: DraftRecord): boolean {
  return state?.stage !== 'online';
}

/** A role may be for some services only: the text says whose it is. */
function mayRead(room: EditingRoom, agent: EditingAgent, draft: DraftText): boolean {
  return mayDo(agent.person, 'content.read', rightsTarget(room, agent, draft, draft.text)).ok;
}

async function completeDraft(
  { store, commune }: EditingRoom,
  record: DraftRecord,
  head: CommitId | undefined,
): Promise<DraftText | undefined> {
  const parsed = parseRepositoryPath(entryPath(commune, record.collection, record.id));
  if (!parsed.ok) return undefined;
  const path = parsed.value;
  const drafted = await store.read(record.tip, path);
  const online = head === undefined ? undefined : await store.read(head, path);
  const text = readText((drafted ?? online)?.bytes);
  if (text === undefined) return undefined;
  return { ...record, path, blob: drafted?.blob ?? 'absent', text, isNew: online === undefined, media: [] };
}

async function addedMedia(
  { store, commune }: EditingRoom,
  head: CommitId | undefined,
  tip: CommitId,
): Promise<readonly StoredFile[]> {
  const folders = ['media', 'files'].flatMap((folder) => {
    const parsed = parseRepositoryPath(`communes/${commune}/${folder}`);
    return parsed.ok ? [parsed.value] : [];
  });
  const list = async (commit: CommitId | undefined) =>
    commit === undefined ? [] : (await Promise.all(folders.map((folder) => store.list(commit, folder)))).flat();
  const online = new Set((await list(head)).map(({ path }) => path));
  return (await list(tip)).filter(({ path }) => !online.has(path));
}
