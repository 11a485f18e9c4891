import { describeMediaChange } from '../../core/editing/describe-change.ts';
import { parseEditPath } from '../../core/editing/edit-path.ts';
import { mayDo } from '../../core/identity/rights.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { parseRepositoryPath, type RepositoryPath } from '../../core/records/repository-path.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { FileContent, StoredFile } from '../content-store.ts';
import type { EditingRefusal } from './editing-refusal.ts';
import { actOf, type EditingAgent, type EditingRoom, workflowOf } from './editing-room.ts';
import { explainStore } from './explain-store.ts';
import { expectNow, prepareMedia, type SentFile } from './prepare-media.ts';

/** The pictures or documents of the commune, by name. @param folder `communes/<slug>/media` or a folder in it */
export async function listMedia(
  { store, commune }: EditingRoom,
  folder: string,
): Promise<Result<readonly StoredFile[], EditingRefusal>> {
  const asked = folder.replace(/^\/|\/$/g, '');
  const isMedia = ['media', 'files'].some((root) => `${asked}/`.startsWith(`communes/${commune}/${root}/`));
  const path = parseRepositoryPath(asked);
  if (!path.ok || !isMedia) return refuse({ code: 'path', why: { code: 'outside-content' } });
  const commit = await store.resolve(PUBLISHED);
  if (commit === undefined) return accept([]);
  const files = await store.list(commit, path.value);
  return accept(files.filter((file) => parseEditPath(file.path, commune).ok));
}

/** A picture or document of the commune, as it is published. */
export async function readMedia(
  { store, commune }: EditingRoom,
  path: string,
): Promise<Result<FileContent & { readonly path: RepositoryPath }, EditingRefusal>> {
  const target = parseEditPath(path, commune);
  if (!target.ok) return refuse({ code: 'path', why: target.refusal });
  if (target.value.kind !== 'media') return refuse({ code: 'path', why: { code: 'outside-content' } });
  const commit = await store.resolve(PUBLISHED);
  const file = commit === undefined ? undefined : await store.read(commit, target.value.path);
  return file === undefined ? refuse({ code: 'not-found' }) : accept({ ...file, path: target.value.path });
}

/**
 * Adds a picture or document, or replaces the one of that name. It is on the site at once, but no page shows it
 * before a text does.
 */
export async function addMedia(
  room: EditingRoom,
  agent: EditingAgent,
  file: SentFile,
): Promise<Result<StoredFile, EditingRefusal>> {
  const target = { commune: room.commune, workflow: workflowOf(room, undefined, agent) };
  const permitted = mayDo(agent.person, 'media.add', target);
  if (!permitted.ok) return refuse({ code: 'rights', why: permitted.refusal, action: 'media.add', target });
  const prepared = await prepareMedia(room, [file]);
  if (!prepared.ok) return prepared;
  const head = await room.store.resolve(PUBLISHED);
  const [change] = await expectNow(room.store, head, prepared.value);
  const [ready] = prepared.value;
  if (change === undefined || ready === undefined) return refuse({ code: 'not-found' });
  const kind = change.expected === 'absent' ? 'added' : 'replaced';
  const saved = await room.store.commit({
    ...actOf(room, agent),
    ref: PUBLISHED,
    changes: [change],
    message: describeMediaChange(ready.target.source, kind),
  });
  if (!saved.ok) return refuse(explainStore(saved.refusal, undefined));
  const stored = await room.store.read(saved.value.commit, change.path);
  if (stored === undefined) return refuse({ code: 'not-found' });
  return accept({ path: change.path, blob: stored.blob, size: stored.bytes.byteLength });
}
