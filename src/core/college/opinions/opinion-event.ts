import type { CollegeEvent } from '../event.ts';
import type { Item } from '../items/item.ts';
import { nameItem } from '../items/item-event.ts';
import type { Sitting } from '../sittings/sitting.ts';
import { OPINION_VALUES, type Opinion } from './opinion.ts';

/** What a command did to an opinion, in French. */
export const OPINION_EVENTS = {
  opinionAsked: 'avis demandé',
  opinionAskedAgain: 'avis redemandé',
  opinionDelayChanged: 'délai d’avis modifié',
  opinionExtended: 'délai d’avis prolongé',
  opinionWithdrawn: 'demande d’avis retirée',
  opinionDrafted: 'avis préparé',
  opinionGiven: 'avis rendu',
  opinionShown: 'avis rendu',
  opinionHidden: 'avis repris',
} as const;
export type OpinionEventKind = keyof typeof OPINION_EVENTS;
export type OpinionEvent = CollegeEvent<OpinionEventKind>;

/** Its facts name the item, the opinion and its adviser; of an answer they tell the value only if everybody may read it. */
export function opinionEvent(
  kind: OpinionEventKind,
  opinion: Opinion,
  adviser: string,
  after: Item,
  sitting: Sitting | undefined,
): OpinionEvent {
  const { given } = opinion;
  const isReadable = given !== undefined && given.hidden !== true && given.confidential !== true;
  const value = isReadable && after.privacy === 'open' ? { value: given.value } : {};
  const facts = { ...nameItem(after, sitting), opinion: opinion.id, adviser, ...value };
  return { kind, item: after.id, sitting: sitting?.id, facts, change: { items: [after] } };
}

/** « avis rendu par Direction financière : Favorable », to follow the item's name in a history. */
export function describeOpinionEvent({ kind, facts }: Pick<OpinionEvent, 'kind' | 'facts'>): string {
  const value = Object.entries(OPINION_VALUES).find(([id]) => id === facts['value'])?.[1];
  const isAnswer = kind === 'opinionGiven' || kind === 'opinionShown';
  return `${OPINION_EVENTS[kind]} (${facts['adviser']})${isAnswer && value !== undefined ? `\u00A0: ${value}` : ''}`;
}
