import type { CollegeEvent } from '../../core/college/event.ts';
import type { ItemId, SittingId } from '../../core/college/ids.ts';
import type { Item } from '../../core/college/items/item.ts';
import type { RecordName } from '../../core/college/records/record-kinds.ts';
import { recordAt } from '../../core/college/records/record-path.ts';
import type { Sitting } from '../../core/college/sittings/sitting.ts';
import type { CollegeState } from '../../core/college/state.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import type { CommittedActs } from './acts-trailer.ts';
import type { CollegePorts } from './college-ports.ts';
import { readRecords } from './read-records.ts';

/** What a command found and what it did, read again from its commit. */
export interface CommittedChange {
  readonly before: CollegeState;
  /** The first one carries all the records that they left together. */
  readonly events: readonly CollegeEvent[];
}

/** Reads from git the records that a commit changed, as they were and as it left them, with the sittings around them. */
export async function readCommittedChange(
  { records }: Pick<CollegePorts, 'records'>,
  parent: CommitId,
  commit: CommitId,
  { events }: CommittedActs,
): Promise<CommittedChange> {
  // The index has told of files that hold no record already.
  const ports = { records, onBadRecord: () => {} };
  const paths = await records.changedPaths(parent, commit);
  const changed = paths.map(({ path }) => recordAt(path)).filter((name) => name !== undefined);
  const after = await read(ports, commit, changed);
  const former = await read(ports, parent, changed);

  const closed = events.filter(({ kind }) => kind === 'sittingClosed').map(({ sitting }) => sitting);
  const onAgenda = [...after.sittings.values()]
    .filter(({ id }) => closed.includes(id))
    .flatMap(({ agenda }) => agenda.map(({ item }) => item));
  const others = await read(ports, parent, [
    ...onAgenda.filter((id) => !former.items.has(id)).map((id): RecordName => ({ kind: 'item', id })),
    ...sittingsOf([...former.items.values(), ...after.items.values()]),
  ]);
  const removed = changed.filter(({ kind, id }) => !isIn(after, kind, id)).map(({ kind, id }) => ({ kind, id }));
  const sittings = new Map([...others.sittings, ...former.sittings]);
  const change = {
    items: withSittings(after.items, new Map([...sittings, ...after.sittings])),
    sittings: [...after.sittings.values()],
    removed,
  };
  return {
    before: {
      items: new Map(
        withSittings(new Map([...others.items, ...former.items]), sittings).map((item) => [item.id, item]),
      ),
      sittings,
      mandates: new Map(),
      standIns: new Map(),
    },
    events: events.map((event, place) => ({ ...event, change: place === 0 ? change : {} })),
  };
}

interface ReadBack {
  readonly items: Map<ItemId, Item>;
  readonly sittings: Map<SittingId, Sitting>;
}

async function read(
  ports: Parameters<typeof readRecords>[0],
  commit: CommitId,
  names: readonly RecordName[],
): Promise<ReadBack> {
  const found = await readRecords(ports, commit, names);
  const items = new Map<ItemId, Item>();
  const sittings = new Map<SittingId, Sitting>();
  for (const { held } of found) {
    if (held.kind === 'item') items.set(held.record.id, held.record);
    if (held.kind === 'sitting') sittings.set(held.record.id, held.record);
  }
  return { items, sittings };
}

function sittingsOf(items: readonly Item[]): readonly RecordName[] {
  const ids = new Set(items.flatMap((item) => ('sitting' in item ? [item.sitting] : [])));
  return [...ids].map((id): RecordName => ({ kind: 'sitting', id }));
}

/** Without the items of a sitting whose file someone spoilt by hand: nobody can be told where they stand. */
function withSittings(items: ReadBack['items'], sittings: ReadBack['sittings']): readonly Item[] {
  return [...items.values()].filter((item) => !('sitting' in item) || sittings.has(item.sitting));
}

function isIn({ items, sittings }: ReadBack, kind: RecordName['kind'], id: string): boolean {
  const held: ReadonlyMap<string, unknown> = kind === 'item' ? items : sittings;
  return (kind !== 'item' && kind !== 'sitting') || held.has(id);
}
