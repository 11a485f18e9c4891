import { describeGroup } from '../../core/editing/describe-change.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { type ApprovedDraft, approveDraft } from './approve-draft.ts';
import type { EditingRefusal, EntryName } from './editing-refusal.ts';
import { actOf, type EditingAgent, type EditingRoom } from './editing-room.ts';
import { explainStore } from './explain-store.ts';
import { keepExpiry } from './keep-expiry.ts';

/** Why one text prevents the publication of all. */
export interface GroupRefusal {
  readonly entry: EntryName;
  readonly why: EditingRefusal;
}

/** Puts several drafts online in one step, or none. @returns every reason why not, text by text */
export async function publishGroup(
  room: EditingRoom,
  agent: EditingAgent,
  names: readonly EntryName[],
): Promise<Result<CommitId, readonly GroupRefusal[]>> {
  const approved: ApprovedDraft[] = [];
  const refusals: GroupRefusal[] = [];
  for (const entry of names) {
    const one = await approveDraft(room, agent, entry, { kind: 'publish' });
    if (one.ok) approved.push(one.value);
    else refusals.push({ entry, why: one.refusal });
  }
  if (refusals.length > 0) return refuse(refusals);
  const published = await room.store.publish({
    ...actOf(room, agent),
    drafts: approved.map(({ draft }) => ({ ref: draft.ref, tip: draft.tip })),
    message: describeGroup(approved.map(({ message }) => message)),
  });
  if (!published.ok) {
    const { refusal } = published;
    return refuse(
      approved
        .filter(({ draft }) =>
          refusal.code === 'conflict'
            ? refusal.paths.some(({ path }) => path === draft.path)
            : refusal.ref === draft.ref,
        )
        .map(({ draft }) => ({ entry: draft, why: explainStore(refusal, draft) })),
    );
  }
  for (const one of approved) await keepExpiry(room, agent, one);
  return accept(published.value.commit);
}
