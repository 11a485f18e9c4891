import type { ItemId, SittingId } from '../../core/college/ids.ts';
import type { Item } from '../../core/college/items/item.ts';
import type { RecordName } from '../../core/college/records/record-kinds.ts';
import type { Sitting } from '../../core/college/sittings/sitting.ts';
import type { CollegeState } from '../../core/college/state.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import type { RepositoryPath } from '../../core/records/repository-path.ts';
import type { CollegePorts } from './college-ports.ts';
import type { CommandSubject } from './command-subject.ts';
import { type HeldRecord, readRecords } from './read-records.ts';

/** The records around a command, with the files that hold those read from git. */
export interface LoadedState {
  readonly state: CollegeState;
  readonly files: ReadonlyMap<RepositoryPath, HeldRecord>;
}

/** Generations of an item followed back: a tie is settled at the third sitting on a matter (CDLD, art. L1123-22). */
const GENERATIONS = 5;

/**
 * Reads what a command may look at, at the commit that the index reflects: the items that it names, their chains and
 * copies, the sittings concerned with the items of their agendas, all mandates and stand-ins. The other sittings of
 * the same assemblies, which only numbers and dates need, and those merely mentioned, come from the index.
 */
export async function loadState(
  ports: Pick<CollegePorts, 'records' | 'database' | 'onBadRecord'>,
  commit: CommitId,
  subject: CommandSubject,
): Promise<LoadedState> {
  const index = ports.database.stores.college;
  const files = new Map<RepositoryPath, HeldRecord>();
  const read = async (names: readonly RecordName[]) => {
    const found = await readRecords(ports, commit, names);
    for (const one of found) files.set(one.path, one);
    return found.map(({ held }) => held);
  };
  const items = new Map<ItemId, Item>();
  const sittings = new Map<SittingId, Sitting>();
  const readItems = async (ids: Iterable<ItemId>) => {
    const wanted = [...new Set(ids)].filter((id) => !items.has(id));
    for (const held of await read(wanted.map((id) => ({ kind: 'item', id }))))
      if (held.kind === 'item') items.set(held.record.id, held.record);
  };

  const copies = await Promise.all(subject.items.map((id) => index.itemsFrom(id)));
  const readChains = async () => {
    for (let generation = 0; generation < GENERATIONS; generation += 1)
      await readItems([...items.values()].flatMap(before));
  };
  await readItems([...subject.items, ...copies.flat()]);
  await readChains();

  const concerned = [...items.values()].flatMap((item) => ('sitting' in item ? [item.sitting] : []));
  const wanted = new Set([...subject.sittings, ...concerned]);
  for (const held of await read([...wanted].map((id) => ({ kind: 'sitting', id }))))
    if (held.kind === 'sitting') sittings.set(held.record.id, held.record);
  const named = new Set([...subject.sittings, ...subject.items.flatMap((id) => sittingOf(items.get(id)))]);
  for (const id of named) await readItems((sittings.get(id)?.agenda ?? []).map(({ item }) => item));
  // A vote and a closing look at what the items of the agenda come from.
  if (subject.neighbours !== undefined) await readChains();

  const mentioned = await Promise.all((subject.mentioned ?? []).map((id) => index.sitting(id)));
  const others = [...mentioned, ...(await neighbours(ports, subject, sittings))];
  for (const sitting of others.filter((one) => one !== undefined))
    if (!sittings.has(sitting.id)) sittings.set(sitting.id, sitting);
  const [mandates, standIns] = await Promise.all([index.mandates(), index.standIns()]);
  return {
    files,
    state: {
      items,
      sittings,
      mandates: new Map(mandates.map((mandate) => [mandate.id, mandate])),
      standIns: new Map(standIns.map((standIn) => [standIn.id, standIn])),
    },
  };
}

/** The other sittings that the decision compares with. */
async function neighbours(
  { database }: Pick<CollegePorts, 'database'>,
  { neighbours: wanted, sittings: named }: CommandSubject,
  read: ReadonlyMap<SittingId, Sitting>,
): Promise<readonly Sitting[]> {
  if (wanted === undefined) return [];
  const own = read.get(named[0] as SittingId);
  const assembly = wanted.assembly ?? own?.assembly;
  const years = new Set([wanted.year, own === undefined ? undefined : Number(own.at.slice(0, 4))]);
  const found = [...years].map((year) =>
    assembly === undefined || year === undefined
      ? []
      : database.stores.college.sittings({ assembly, ...yearAround(year), order: 'oldestFirst', limit: 1000 }),
  );
  return (await Promise.all(found)).flat();
}

/** What an item is linked to, came from, was sent as, or became. */
function before(item: Item): readonly ItemId[] {
  const origin = item.origin !== undefined && 'of' in item.origin ? [item.origin.of] : [];
  const copy = 'copy' in item && item.copy !== undefined ? [item.copy] : [];
  return [...origin, ...copy, ...(item.sent ?? []).map((sent) => sent.item), ...(item.links ?? [])];
}

function sittingOf(item: Item | undefined): readonly SittingId[] {
  return item !== undefined && 'sitting' in item ? [item.sitting] : [];
}

/** A series of sittings may have begun the year before; the minutes are approved at a later one. */
function yearAround(year: number): { readonly from: string; readonly to: string } {
  return { from: `${year - 1}-07-01T00:00`, to: `${year + 1}-04-01T00:00` };
}
