import { COLLECTIONS } from '../../core/content/registry.ts';
import { composeEntryFile } from '../../core/editing/apply-edit.ts';
import { compareEntries, type EntryComparison, mergeEntries } from '../../core/editing/compare-entries.ts';
import type { EntryContent } from '../../core/editing/entry-file.ts';
import { mayDo } from '../../core/identity/rights.ts';
import type { PathState } from '../../core/records/changed-path.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import type { RepositoryPath } from '../../core/records/repository-path.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { AutosaveRecord } from '../autosave.ts';
import { findDraftRecord } from './draft-record.ts';
import type { EditingRefusal, EntryName } from './editing-refusal.ts';
import type { EditingAgent, EditingRoom } from './editing-room.ts';
import { contentOf, type EntryVersion, pathOf, versionAt } from './entry-history.ts';
import { rightsTarget } from './rights-target.ts';
import { type SavedEntry, saveEntry } from './save-entry.ts';

/** Two persons' work on one text, since the version from which both started. */
export interface EditConflict {
  readonly comparison: EntryComparison;
  readonly mine: EntryContent;
  readonly theirs: EntryContent;
  /** What the path holds on their side: the result is saved upon it, and upon nothing newer. */
  readonly theirBlob: PathState;
  /** Who wrote theirs last, and when (ISO 8601, UTC). */
  readonly theirAuthor: string;
  readonly theirAt: string;
  /** `typed`: mine was never saved. `draft`: mine is a draft, and theirs went online meanwhile. */
  readonly kind: 'typed' | 'draft';
  /** The draft to begin again upon what is online. */
  readonly restarts: CommitId | undefined;
  readonly path: RepositoryPath;
}

/**
 * What an agent wrote beside what someone else saved meanwhile: unsaved typing against what is saved now, else a draft
 * against what is online.
 *
 * @param typed from the autosave, with the blob that the agent started from
 * @returns refusal `not-found` when there is nothing to compare
 */
export async function compareEdits(
  room: EditingRoom,
  agent: EditingAgent,
  name: EntryName,
  typed: Pick<AutosaveRecord, 'text' | 'base'> | undefined,
): Promise<Result<EditConflict, EditingRefusal>> {
  const path = pathOf(room, name);
  const head = await room.store.resolve(PUBLISHED);
  if (path === undefined || head === undefined) return refuse({ code: 'not-found' });
  const record = await findDraftRecord(room, name);
  const tip = record?.state?.stage === 'online' ? undefined : record?.tip;
  if (typed === undefined && tip === undefined) return refuse({ code: 'not-found' });

  const against = typed === undefined ? head : (tip ?? head);
  const theirs = await versionAt(room, name, path, against);
  const mineText = typed?.text ?? (await versionAt(room, name, path, tip ?? head)).text;
  const target = rightsTarget(room, agent, { ...name, path }, theirs.text === '' ? mineText : theirs.text);
  const permitted = mayDo(agent.person, 'content.edit', target);
  if (!permitted.ok) return refuse({ code: 'rights', why: permitted.refusal, action: 'content.edit', target });

  const base =
    typed === undefined
      ? await commonVersion(room, name, path, head, tip ?? head)
      : await versionOfBlob(room, name, path, against, typed.base);
  const mine = contentOf(name, mineText);
  const { entries } = await room.store.history({ from: against, path, of: 'saves', limit: 1 });
  return accept({
    comparison: compareEntries(base, mine, theirs.content, COLLECTIONS[name.collection].schema),
    mine,
    theirs: theirs.content,
    theirBlob: theirs.blob ?? 'absent',
    theirAuthor: entries[0]?.author.name ?? '',
    theirAt: entries[0]?.at ?? '',
    kind: typed === undefined ? 'draft' : 'typed',
    restarts: typed === undefined ? tip : undefined,
    path,
  });
}

/** Saves both persons' work as the agent chose, field by field, in a draft upon their version. */
export async function saveMerged(
  room: EditingRoom,
  agent: EditingAgent,
  name: EntryName,
  conflict: EditConflict,
  choices: Readonly<Record<string, 'mine' | 'theirs'>>,
): Promise<Result<SavedEntry, EditingRefusal>> {
  const { mine, theirs, comparison, theirBlob, restarts, path } = conflict;
  const merged = mergeEntries(mine, theirs, comparison.fields, choices);
  const text = composeEntryFile(merged, COLLECTIONS[name.collection]);
  return saveEntry(room, agent, { path, text, base: theirBlob, media: [], to: 'draft', restarts });
}

/** Versions looked at to find where both started; an editor open for longer than that starts from nothing. */
const MOST_VERSIONS = 200;

async function versionOfBlob(
  room: EditingRoom,
  name: EntryName,
  path: RepositoryPath,
  from: CommitId,
  blob: string | undefined,
): Promise<EntryContent> {
  if (blob === undefined || blob === 'absent') return contentOf(name, '');
  return (await findVersion(room, name, path, from, async (version) => version.blob === blob)).content;
}

/** The last version of a draft that what is online was built upon. */
async function commonVersion(
  room: EditingRoom,
  name: EntryName,
  path: RepositoryPath,
  head: CommitId,
  tip: CommitId,
): Promise<EntryContent> {
  return (await findVersion(room, name, path, tip, ({ commit }) => room.store.descends(head, commit))).content;
}

async function findVersion(
  room: EditingRoom,
  name: EntryName,
  path: RepositoryPath,
  from: CommitId,
  isIt: (version: EntryVersion) => Promise<boolean>,
): Promise<{ readonly content: EntryContent }> {
  const { entries } = await room.store.history({ from, path, of: 'saves', limit: MOST_VERSIONS });
  for (const { commit } of entries) {
    const version = await versionAt(room, name, path, commit);
    if (await isIt(version)) return version;
  }
  return { content: contentOf(name, '') };
}
