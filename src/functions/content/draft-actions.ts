import { changeStage, type WantedStage } from '../../app/editing/change-stage.ts';
import { discardDraft } from '../../app/editing/discard-draft.ts';
import type { EditingRefusal, EntryName } from '../../app/editing/editing-refusal.ts';
import { authorsOf } from '../../app/editing/entry-words.ts';
import { publishDraft } from '../../app/editing/publish-draft.ts';
import { type DraftText, listDraftTexts, readDraft, readDraftMedia } from '../../app/editing/read-draft.ts';
import { rightsTarget } from '../../app/editing/rights-target.ts';
import { offersFor } from '../../core/editing/draft-offers.ts';
import type { DraftState } from '../../core/editing/draft-state.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { nameEntry, nameEntryById } from './entry-name.ts';
import type { Visit } from './environment.ts';
import { showFile } from './media-actions.ts';
import type { Params, Status } from './protocol.ts';

interface EntryParams {
  readonly collection: EntryName['collection'];
  readonly slug: string;
}

/**
 * The `collection/slug` of each draft that this agent may read, the last touched first; with `parts: all`, the drafts
 * themselves and their texts.
 */
export async function listDrafts(visit: Visit, { parts = 'names' }: Params<'unpublishedEntries'>) {
  const drafts = await listDraftTexts(visit.room, visit.agent);
  if (parts === 'names') return accept(drafts.map(({ collection, id }) => `${collection}/${id}`));
  return accept(drafts.map((draft) => ({ ...showDraft(visit, draft), data: draft.text })));
}

/**
 * A draft's stage and files. The stock editor reads `status` and `diffs`, ours the stage itself, its remark and what
 * this agent may do next; with `orNothing`, null says that there is no draft, which is no fault.
 */
export async function getDraft(visit: Visit, params: Params<'unpublishedEntry'>) {
  const name = 'id' in params ? nameEntryById(visit.room.commune, params.id) : named(visit, params);
  const draft = await draftOf(visit, name);
  if (draft.ok) return accept(showDraft(visit, draft.value));
  return params.orNothing === true && draft.refusal.code === 'not-found' ? accept(null) : draft;
}

function showDraft({ room, agent }: Visit, draft: DraftText) {
  const { collection, id, path, blob, state, isNew, media, at, author } = draft;
  const offers = offersFor({
    person: agent.person,
    by: agent.person.id,
    now: room.now(),
    policy: room.policyOf(collection),
    target: rightsTarget(room, agent, draft, draft.text, authorsOf(state)),
    state,
    isOnline: !isNew,
  });
  return {
    collection,
    slug: id,
    status: statusOf(state?.stage),
    diffs: [
      { id: path, path, newFile: isNew },
      ...media.map((file) => ({ id: file.path, path: file.path, newFile: true })),
    ],
    updatedAt: at,
    pullRequestAuthor: author,
    base: blob,
    stage: state?.stage ?? 'draft',
    intent: state !== undefined && 'intent' in state ? state.intent.kind : 'save',
    remark: state?.stage === 'returned' ? state.remark : undefined,
    next: offers.filter(({ allowed }) => allowed.ok).map(({ name: step }) => step),
  };
}

export async function getDraftFile(visit: Visit, params: Params<'unpublishedEntryDataFile'>) {
  const draft = await draftOf(visit, named(visit, params));
  if (!draft.ok) return draft;
  const { path, text, blob } = draft.value;
  return params.path === path ? accept({ data: text, base: blob }) : refuse({ code: 'not-found' } as const);
}

export async function getDraftMedia(visit: Visit, params: Params<'unpublishedEntryMediaFile'>) {
  const name = named(visit, params);
  if (!name.ok) return name;
  const file = await readDraftMedia(visit.room, visit.agent, name.value, params.path);
  return file.ok ? accept(showFile(params.path, file.value.blob, file.value.bytes)) : file;
}

export async function changeStatus(
  visit: Visit,
  { newStatus, remark, ...params }: Params<'updateUnpublishedEntryStatus'>,
) {
  const name = named(visit, params);
  if (!name.ok) return name;
  const wanted: Record<Status, WantedStage> = {
    draft: { stage: 'draft', remark },
    pending_review: { stage: 'submitted' },
    pending_publish: { stage: 'ready' },
  };
  const changed = await changeStage(visit.room, visit.agent, name.value, wanted[newStatus]);
  return changed.ok ? accept({ message: 'C’est noté.', stage: changed.value }) : changed;
}

export async function publish(visit: Visit, params: Params<'publishUnpublishedEntry'>) {
  const name = named(visit, params);
  if (!name.ok) return name;
  const published = await publishDraft(visit.room, visit.agent, name.value);
  if (!published.ok) return published;
  visit.onPublished();
  return accept({ message: 'Le texte est publié.', commit: published.value });
}

export async function discard(visit: Visit, params: Params<'deleteUnpublishedEntry'>) {
  const name = named(visit, params);
  if (!name.ok) return name;
  const discarded = await discardDraft(visit.room, visit.agent, name.value);
  return discarded.ok ? accept({ message: 'Les changements sont abandonnés.' }) : discarded;
}

/** Where a draft can be seen; null when nowhere, which the editor understands. */
export async function getPreview(visit: Visit, params: Params<'getDeployPreview'>) {
  const draft = await draftOf(visit, named(visit, params));
  if (!draft.ok && draft.refusal.code !== 'not-found') return draft;
  if (!draft.ok || visit.previewOf === undefined) return accept(null);
  return accept({ url: visit.previewOf(draft.value), status: 'SUCCESS' });
}

function named({ room }: Visit, { collection, slug }: EntryParams): Result<EntryName, EditingRefusal> {
  return nameEntry(room.commune, collection, slug);
}

async function draftOf(
  { room, agent }: Visit,
  name: Result<EntryName, EditingRefusal>,
): Promise<Result<DraftText, EditingRefusal>> {
  return name.ok ? readDraft(room, agent, name.value) : name;
}

function statusOf(stage: DraftState['stage'] | undefined): Status {
  if (stage === 'submitted') return 'pending_review';
  return stage === 'scheduled' ? 'pending_publish' : 'draft';
}
