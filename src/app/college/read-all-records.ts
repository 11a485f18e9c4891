import type { Item } from '../../core/college/items/item.ts';
import type { RecordName } from '../../core/college/records/record-kinds.ts';
import { RECORDS_FOLDER, recordAt } from '../../core/college/records/record-path.ts';
import type { Mandate } from '../../core/college/sittings/mandate.ts';
import type { Sitting } from '../../core/college/sittings/sitting.ts';
import type { StandIn } from '../../core/college/sittings/stand-in.ts';
import type { CollegeState } from '../../core/college/state.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { CollegePorts } from './college-ports.ts';
import { readRecords } from './read-records.ts';

/** Records read at a time. */
const PORTION = 2000;
/** Characters kept of a decision: its first words may rank an item. */
const DECISION_START = 300;

/** Every record of a commune, straight from git: items without the rest of their long texts, which would fill the memory. */
export async function readAllRecords(ports: Pick<CollegePorts, 'records' | 'onBadRecord'>): Promise<CollegeState> {
  const items = new Map<Item['id'], Item>();
  const sittings = new Map<Sitting['id'], Sitting>();
  const mandates = new Map<Mandate['id'], Mandate>();
  const standIns = new Map<StandIn['id'], StandIn>();
  const head = await ports.records.resolve(PUBLISHED);
  const files = head === undefined ? [] : await ports.records.list(head, RECORDS_FOLDER);
  const names: RecordName[] = files.map(({ path }) => recordAt(path)).filter((name) => name !== undefined);
  for (let start = 0; head !== undefined && start < names.length; start += PORTION) {
    for (const { held } of await readRecords(ports, head, names.slice(start, start + PORTION))) {
      if (held.kind === 'item') items.set(held.record.id, shorten(held.record));
      else if (held.kind === 'sitting') sittings.set(held.record.id, held.record);
      else if (held.kind === 'mandate') mandates.set(held.record.id, held.record);
      else standIns.set(held.record.id, held.record);
    }
  }
  return { items, sittings, mandates, standIns };
}

function shorten(item: Item): Item {
  const { description, motivation, sentTexts, decision, ...facts } = item;
  // The texts alone are left out; each stage keeps its own fields.
  return { ...facts, ...(decision === undefined ? {} : { decision: decision.slice(0, DECISION_START) }) } as Item;
}
