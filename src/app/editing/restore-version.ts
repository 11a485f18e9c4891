import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import { formatDay } from '../../core/calendar/french-day.ts';
import { momentSchema } from '../../core/calendar/moment.ts';
import { COLLECTIONS } from '../../core/content/registry.ts';
import { describeChange } from '../../core/editing/describe-change.ts';
import { decideSave } from '../../core/editing/save-decision.ts';
import { mayDo } from '../../core/identity/rights.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { EditingRefusal, EntryName } from './editing-refusal.ts';
import { actOf, type EditingAgent, type EditingRoom } from './editing-room.ts';
import { readVersion } from './entry-history.ts';
import { titleOf } from './entry-words.ts';
import { explainStore } from './explain-store.ts';
import { readKnownSite } from './known-site.ts';
import { rightsTarget } from './rights-target.ts';
import { saveEntry } from './save-entry.ts';

/** `drafted`: someone else must agree, so the old text waits in a draft. */
export type Restoration = 'restored' | 'drafted';

/** Brings an old version of a text back as a new save: nothing of the history goes. */
export async function restoreVersion(
  room: EditingRoom,
  agent: EditingAgent,
  name: EntryName,
  commit: CommitId,
): Promise<Result<Restoration, EditingRefusal>> {
  const found = await readVersion(room, agent, name, commit);
  if (!found.ok) return found;
  const { path, blob, text } = found.value;
  if (blob === undefined) return refuse({ code: 'not-found' });
  const target = rightsTarget(room, agent, { ...name, path }, text);
  const permitted = mayDo(agent.person, 'history.restore', target);
  if (!permitted.ok) {
    const { code } = permitted.refusal;
    if (code !== 'review-needed' && code !== 'own-change')
      return refuse({ code: 'rights', why: permitted.refusal, action: 'history.restore', target });
    const drafted = await saveEntry(room, agent, { path, text, media: [], to: 'draft' });
    return drafted.ok ? accept('drafted') : drafted;
  }

  const { store, commune } = room;
  const head = await store.resolve(PUBLISHED);
  const now = head === undefined ? undefined : await store.read(head, path);
  const sound = decideSave<never>({
    target: { kind: 'entry', path, commune, ...name, isOverlay: false },
    text,
    before: text,
    permitted: accept(undefined),
    site: await readKnownSite(store, commune, head),
    purpose: 'publication',
  });
  if (!sound.ok && sound.refusal.code === 'invalid') return refuse(sound.refusal);
  const { one, schema } = COLLECTIONS[name.collection];
  const [written] = (await store.history({ from: commit, path, of: 'saves', limit: 1 })).entries;
  const moment = written === undefined ? room.now() : momentSchema.parse(new Date(written.at).toISOString());
  const saved = await store.commit({
    ...actOf(room, agent),
    ref: PUBLISHED,
    changes: [{ path, expected: now?.blob ?? 'absent', bytes: new TextEncoder().encode(text) }],
    message: describeChange(
      one,
      titleOf({ ...name, text }),
      { kind: 'restored', on: formatDay(belgianDay(moment)) },
      schema,
    ),
  });
  return saved.ok ? accept('restored') : refuse(explainStore(saved.refusal, name));
}
