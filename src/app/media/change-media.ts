import { describeMediaChange } from '../../core/editing/describe-change.ts';
import { mayDo } from '../../core/identity/rights.ts';
import { type MediaNameRefusal, nameMedia } from '../../core/media/media-name.ts';
import {
  descriptionsPath,
  type PictureDescription,
  readDescriptions,
  writeDescriptions,
} from '../../core/media/picture-descriptions.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { parseRepositoryPath } from '../../core/records/repository-path.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { PathChange } from '../content-store.ts';
import type { EditingRefusal } from '../editing/editing-refusal.ts';
import { actOf, type EditingAgent, type EditingRoom, workflowOf } from '../editing/editing-room.ts';
import { explainStore } from '../editing/explain-store.ts';
import { type PreparedFile, prepareMedia } from '../editing/prepare-media.ts';
import { readText } from '../editing/read-text.ts';
import { readLibrary, readPath } from './browse-media.ts';

export interface NewMedia {
  /** As the agent's machine calls it. */
  readonly fileName: string;
  readonly folder: string;
  readonly bytes: Uint8Array;
  /** Obligatory for a picture. */
  readonly description: PictureDescription | undefined;
}

export type MediaRefusal = EditingRefusal | MediaNameRefusal | { readonly code: 'description-missing' };

/**
 * Adds a file to the library, its picture made fit for the site and described, in one commit.
 *
 * @returns where texts find it; refusal `description-missing` for a picture that says neither what it shows nor that
 *   it decorates
 */
export async function addToLibrary(
  room: EditingRoom,
  agent: EditingAgent,
  { fileName, folder, bytes, description }: NewMedia,
): Promise<Result<string, MediaRefusal>> {
  const permitted = permitAdding(room, agent);
  if (!permitted.ok) return permitted;
  return untilFresh(async () => {
    const { items } = await readLibrary(room);
    const named = nameMedia(fileName, folder, (source) => items.some((item) => item.source === source));
    if (!named.ok) return named;
    const { source, type } = named.value;
    if (type === 'image' && description === undefined) return refuse({ code: 'description-missing' });
    const prepared = await prepareMedia(room, [{ path: `communes/${room.commune}/${source}`, bytes }]);
    if (!prepared.ok) return prepared;
    const file = prepared.value[0] satisfies PreparedFile | undefined;
    if (file === undefined) return refuse({ code: 'not-found' });
    const changes: PathChange[] = [{ path: file.target.path, expected: 'absent', bytes: file.bytes }];
    if (type === 'image' && description !== undefined) changes.push(...(await describe(room, source, description)));
    return save(room, agent, source, changes, describeMediaChange(source, 'added'));
  });
}

/** Changes what a picture of the library says it shows. Texts that show it keep their own words. */
export async function describePicture(
  room: EditingRoom,
  agent: EditingAgent,
  source: string,
  description: PictureDescription,
): Promise<Result<string, MediaRefusal>> {
  const permitted = permitAdding(room, agent);
  if (!permitted.ok) return permitted;
  return untilFresh(async () => {
    const { items } = await readLibrary(room);
    if (!items.some((item) => item.source === source && item.type === 'image')) return refuse({ code: 'not-found' });
    const changes = await describe(room, source, description);
    return save(room, agent, source, changes, describeMediaChange(source, 'described'));
  });
}

function permitAdding(room: EditingRoom, agent: EditingAgent): Result<undefined, EditingRefusal> {
  const target = { commune: room.commune, workflow: workflowOf(room, undefined, agent) };
  const permitted = mayDo(agent.person, 'media.add', target);
  return permitted.ok ? permitted : refuse({ code: 'rights', why: permitted.refusal, action: 'media.add', target });
}

/** The change of the descriptions that adds or replaces one. */
async function describe(room: EditingRoom, source: string, description: PictureDescription): Promise<PathChange[]> {
  const { commit, items } = await readLibrary(room);
  const path = parseRepositoryPath(descriptionsPath(room.commune));
  if (!path.ok) return [];
  const stored = commit === undefined ? undefined : await readPath(room.store, commit, path.value);
  const known = readDescriptions(readText(stored?.bytes), path.value);
  const there = new Set([...items.map((item) => item.source), source]);
  const text = writeDescriptions({ ...known, [source]: description }, (one) => there.has(one));
  return [{ path: path.value, expected: stored?.blob ?? 'absent', bytes: new TextEncoder().encode(text) }];
}

async function save(
  room: EditingRoom,
  agent: EditingAgent,
  source: string,
  changes: readonly PathChange[],
  message: string,
): Promise<Result<string, MediaRefusal>> {
  const saved = await room.store.commit({ ...actOf(room, agent), ref: PUBLISHED, changes, message });
  return saved.ok ? accept(source) : refuse(explainStore(saved.refusal, undefined));
}

/** Two agents who add pictures together both write the descriptions: whoever comes second begins again. */
async function untilFresh(work: () => Promise<Result<string, MediaRefusal>>): Promise<Result<string, MediaRefusal>> {
  let result = await work();
  for (let attempt = 1; attempt < MOST_ATTEMPTS && !result.ok && result.refusal.code === 'stale'; attempt += 1)
    result = await work();
  return result;
}

const MOST_ATTEMPTS = 20;
