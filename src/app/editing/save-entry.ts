import type { Problem } from '../../core/content/problem.ts';
import type { DraftState } from '../../core/editing/draft-state.ts';
import { type EntryTarget, parseEditPath } from '../../core/editing/edit-path.ts';
import { decideSave, type KnownSite, type SaveDecision } from '../../core/editing/save-decision.ts';
import { decideWorkflow, evolveWorkflow } from '../../core/editing/workflow.ts';
import { mayDo } from '../../core/identity/rights.ts';
import type { PathState } from '../../core/records/changed-path.ts';
import { draftRef, PUBLISHED } from '../../core/records/content-ref.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import type { RepositoryPath } from '../../core/records/repository-path.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { draftMessage, findDraftRecord } from './draft-record.ts';
import type { EditingRefusal } from './editing-refusal.ts';
import { actOf, type EditingAgent, type EditingRoom } from './editing-room.ts';
import { explainStore } from './explain-store.ts';
import { readKnownSite } from './known-site.ts';
import { expectNow, prepareMedia, type SentFile } from './prepare-media.ts';
import { readText } from './read-text.ts';
import { rightsTarget } from './rights-target.ts';

export interface SaveEntryRequest {
  readonly path: string;
  /** The file as the form sends it. */
  readonly text: string;
  /** What the path held when the agent opened it; without it, what it holds now: another's work is then replaced. */
  readonly base?: PathState | undefined;
  /** Pictures and documents chosen in the form. */
  readonly media: readonly SentFile[];
  /** `draft`: to be published later; `online`: at once. */
  readonly to: 'draft' | 'online';
  /** Makes a retry harmless. */
  readonly key?: string | undefined;
  /** The draft, where it stood, that is begun again upon what is published now. */
  readonly restarts?: CommitId | undefined;
}

export interface SavedEntry {
  readonly path: RepositoryPath;
  readonly blob: PathState;
  readonly commit: CommitId;
  readonly kind: SaveDecision['kind'] | 'repeated';
  readonly removals: SaveDecision['removals'];
  readonly warnings: readonly Problem[];
}

/** Saves what an agent wrote in the form of an entry, with its pictures, as one commit in their name. */
export async function saveEntry(
  room: EditingRoom,
  agent: EditingAgent,
  request: SaveEntryRequest,
): Promise<Result<SavedEntry, EditingRefusal>> {
  const parsed = parseEditPath(request.path, room.commune);
  if (!parsed.ok) return refuse({ code: 'path', why: parsed.refusal });
  if (parsed.value.kind !== 'entry') return refuse({ code: 'path', why: { code: 'outside-content' } });
  const target = parsed.value;
  const { store } = room;

  const head = await store.resolve(PUBLISHED);
  const record = request.to === 'draft' ? await findDraftRecord(room, target) : undefined;
  // What only waits for its end has no text of its own: the draft begins at what is online.
  const restarts = request.restarts ?? (record?.state?.stage === 'online' ? record.tip : undefined);
  const from = restarts === undefined ? (record?.tip ?? head) : head;
  const stored = from === undefined ? undefined : await store.read(from, target.path);
  const before = readText(stored?.bytes);

  const rights = rightsTarget(room, agent, target, before ?? request.text);
  const action = request.to === 'draft' ? 'content.edit' : 'content.publish';
  const decision = decideSave({
    target,
    text: request.text,
    before,
    permitted: mayDo(agent.person, action, rights),
    site: withMedia(await readKnownSite(store, room.commune, head), request.media, room.commune),
    purpose: request.to === 'draft' ? 'draft' : 'publication',
  });
  if (!decision.ok) {
    if (decision.refusal.code === 'invalid') return refuse(decision.refusal);
    return refuse({ code: 'rights', why: decision.refusal.why, action, target: rights });
  }
  const media = await prepareMedia(room, request.media);
  if (!media.ok) return media;
  const bytes = new TextEncoder().encode(decision.value.text);
  const state = request.to === 'draft' ? nextState(room, agent, target, record?.state) : undefined;
  const { message } = decision.value;
  const saved = await store.commit({
    ...actOf(room, agent, request.key),
    ref: state === undefined ? PUBLISHED : draftRef({ ...room, collection: target.collection, slug: target.id }),
    changes: [
      { path: target.path, expected: request.base ?? stored?.blob ?? 'absent', bytes },
      ...(await expectNow(store, from, media.value)),
    ],
    message: state === undefined ? message : draftMessage(message, state),
    restarts,
  });
  if (!saved.ok) return refuse(explainStore(saved.refusal, target));
  const { commit, kind } = saved.value;
  const after = await store.read(commit, target.path);
  return accept({
    path: target.path,
    blob: after?.blob ?? 'absent',
    commit,
    kind: kind === 'repeated' ? kind : decision.value.kind,
    removals: decision.value.removals,
    warnings: decision.value.warnings,
  });
}

/** A draft goes on with its authors and its end; saving is always possible, and asks for a new validation. */
function nextState(
  room: EditingRoom,
  { person }: EditingAgent,
  { collection }: EntryTarget,
  state: DraftState | undefined,
): DraftState | undefined {
  const context = { by: person.id, now: room.now(), policy: room.policyOf(collection) };
  const event = decideWorkflow({ kind: 'save', intent: { kind: 'save' } }, state, context);
  return event.ok ? evolveWorkflow(state, event.value) : undefined;
}

/** Pictures that come with the text count as there. */
function withMedia(site: KnownSite, media: readonly SentFile[], commune: string): KnownSite {
  const coming = new Set(media.map(({ path }) => path.replace(`communes/${commune}/`, '')));
  return { ...site, isMedia: (source) => coming.has(source) || site.isMedia(source) };
}
