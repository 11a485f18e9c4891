import type { Item } from '../../core/college/items/item.ts';
import type { IndexedItem } from './college-index.ts';

/**
 * Changes with what the index holds of a record: an index of another version is thrown away and made again.
 */
export const INDEX_VERSION = '1';

/** What an item is listed and found by. */
export interface ItemRow {
  readonly id: string;
  readonly assembly: string;
  readonly stage: string;
  readonly level: string | null;
  readonly sitting: string | null;
  readonly category: string | null;
  readonly proposingService: string;
  readonly author: string;
  readonly takenOverBy: string | null;
  readonly privacy: string;
  readonly outcome: string | null;
  readonly followUp: 'asked' | 'given' | null;
  readonly origin: string | null;
}

export function itemRow(item: Item): ItemRow {
  return {
    id: item.id,
    assembly: item.assembly,
    stage: item.stage,
    level: 'level' in item ? (item.level ?? null) : null,
    sitting: 'sitting' in item ? item.sitting : null,
    category: item.category ?? null,
    proposingService: item.proposingService,
    author: item.author,
    takenOverBy: item.takenOverBy ?? null,
    privacy: item.privacy,
    outcome: 'outcome' in item ? item.outcome : null,
    followUp: item.followUp === undefined ? null : item.followUp.given === undefined ? 'asked' : 'given',
    origin: item.origin !== undefined && 'of' in item.origin ? item.origin.of : null,
  };
}

/** The services and persons whom an item concerns, and those who still owe an opinion; each once. */
export function involvedIn(item: Item): readonly { readonly kind: Involvement; readonly name: string }[] {
  const { proposingService, serviceInCharge, associatedServices = [], copyServices = [], opinions = [] } = item;
  const advisers = opinions.map(({ adviser, given, askedAgain = false }) => ({
    kind: adviser.kind,
    name: adviser.kind === 'service' ? adviser.service : adviser.person,
    isOwed: given === undefined || askedAgain,
  }));
  const services = [proposingService, serviceInCharge, ...associatedServices, ...copyServices].filter(
    (service) => service !== undefined,
  );
  const all = [
    ...services.map((name) => ({ kind: 'service' as const, name: String(name) })),
    { kind: 'person' as const, name: String(item.author) },
    ...advisers.map(({ kind, name }) => ({ kind, name: String(name) })),
    ...advisers.filter(({ isOwed }) => isOwed).map(({ kind, name }) => ({ kind: OWED[kind], name: String(name) })),
  ];
  return [...new Map(all.map((involved) => [`${involved.kind} ${involved.name}`, involved])).values()];
}

const OWED = { service: 'serviceOpinion', person: 'personOpinion' } as const;
export type Involvement = 'service' | 'person' | (typeof OWED)[keyof typeof OWED];

/** The item without its long texts. */
export function withoutTexts(item: Item): IndexedItem {
  const { description, motivation, decision, sentTexts, ...facts } = item;
  // The texts alone are left out; each stage keeps its own fields.
  return facts as IndexedItem;
}
