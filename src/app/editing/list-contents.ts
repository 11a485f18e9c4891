import { addressOf, COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../core/content/registry.ts';
import type { DraftState } from '../../core/editing/draft-state.ts';
import { parseEditPath } from '../../core/editing/edit-path.ts';
import { mayDo } from '../../core/identity/rights.ts';
import type { BlobId } from '../../core/records/git-ids.ts';
import { type DraftRecord, listDraftRecords } from './draft-record.ts';
import type { EntryName } from './editing-refusal.ts';
import { type EditingAgent, type EditingRoom, workflowOf } from './editing-room.ts';
import { contentOf } from './entry-history.ts';
import { titleOf } from './entry-words.ts';
import { listEntries } from './list-entries.ts';
import { listDraftTexts } from './read-draft.ts';

/** One text in the list: online, a draft, or both. */
export interface ContentRow extends EntryName {
  readonly title: string;
  readonly isOnline: boolean;
  /** Undefined when nothing waits. */
  readonly state: DraftState | undefined;
  readonly draft: Pick<DraftRecord, 'author' | 'at'> | undefined;
  /** Address on the site, for texts online that have a page. */
  readonly address: string | undefined;
  /** Day or moment by which the kind is sorted; `''` without one. */
  readonly date: string;
}

/**
 * The texts of these kinds that the agent may read: drafts never published first, then as the site sorts them.
 *
 * @param search words that the title must all contain; accents and capitals do not count
 */
export async function listContents(
  room: EditingRoom,
  agent: EditingAgent,
  collections: readonly CollectionName[],
  search = '',
): Promise<readonly ContentRow[]> {
  const [drafts, records] = await Promise.all([listDraftTexts(room, agent), listDraftRecords(room)]);
  const words = fold(search).split(/\s+/).filter(Boolean);
  const matches = ({ title, id }: ContentRow) => {
    const folded = `${fold(title)} ${id}`;
    return words.every((word) => folded.includes(word));
  };
  const rows: ContentRow[] = [];
  for (const collection of collections) {
    const online = await listOnline(room, agent, collection, records);
    const fresh = drafts
      .filter((draft) => draft.collection === collection && draft.isNew)
      .map(
        (draft): ContentRow => ({
          collection,
          id: draft.id,
          title: titleOf(draft),
          isOnline: false,
          state: draft.state,
          draft,
          address: undefined,
          date: '',
        }),
      );
    rows.push(...[...fresh, ...online].filter(matches));
  }
  return rows;
}

/** The kinds that an agent works on, in the registry's order. */
export function readableCollections(room: EditingRoom, { person }: EditingAgent): readonly CollectionName[] {
  return COLLECTION_NAMES.filter((collection) =>
    person.content.some(
      (grant) =>
        grant.role === 'administration' || grant.collections === undefined || grant.collections.includes(collection),
    ),
  ).filter(() => person.commune === room.commune);
}

async function listOnline(
  room: EditingRoom,
  agent: EditingAgent,
  collection: CollectionName,
  records: readonly DraftRecord[],
): Promise<readonly ContentRow[]> {
  const folder = `communes/${room.commune}/${COLLECTIONS[collection].folder}`;
  const page = await listEntries(room, { folder, parts: 'fields' });
  if (!page.ok) return [];
  return page.value.entries.flatMap(({ path, blob, text }): ContentRow[] => {
    const parsed = parseEditPath(path, room.commune);
    if (!parsed.ok || parsed.value.kind !== 'entry') return [];
    const { id } = parsed.value;
    const { title, service, date } = factsOf(blob, parsed.value, text);
    const target = { commune: room.commune, collection, service, workflow: workflowOf(room, collection, agent) };
    if (!mayDo(agent.person, 'content.read', target).ok) return [];
    const record = records.find((draft) => draft.collection === collection && draft.id === id);
    return [
      {
        collection,
        id,
        title,
        isOnline: true,
        state: record?.state,
        draft: record?.state?.stage === 'online' ? undefined : record,
        address: addressOf(collection, id),
        date,
      },
    ];
  });
}

interface EntryFacts {
  readonly title: string;
  readonly service: string | undefined;
  readonly date: string;
}

/** The same bytes say the same: a list of thousands is parsed once. */
function factsOf(blob: BlobId, name: EntryName, text: string): EntryFacts {
  const known = facts.get(blob);
  if (known !== undefined) return known;
  const { fields } = contentOf(name, text);
  const { title, service } = fields;
  const date = fields['date'] ?? fields['at'] ?? fields['adopted'];
  const found = {
    title: typeof title === 'string' && title !== '' ? title : name.id,
    service: typeof service === 'string' ? service : undefined,
    date: typeof date === 'string' ? date.slice(0, 10) : '',
  };
  if (facts.size >= MOST_FACTS) facts.clear();
  facts.set(blob, found);
  return found;
}

const facts = new Map<BlobId, EntryFacts>();

/** Entries kept: a few MB. */
const MOST_FACTS = 40_000;

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")
    .toLowerCase();
}
