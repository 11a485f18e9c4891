import type { Item } from '../items/item.ts';
import type { Sitting } from '../sittings/sitting.ts';

/** Where an item is in its life, as rights see it: its stage, and on an agenda the stage of its sitting. */
export const ITEM_PLACES = {
  draft: 'brouillon',
  review: 'à un niveau de validation',
  validated: 'validé',
  presented: 'inscrit à une séance',
  frozen: 'à l’ordre du jour gelé',
  held: 'en séance',
  correction: 'en correction chez son auteur',
  correctionReview: 'en correction à un niveau',
  decided: 'décidé avant la clôture',
  closed: 'séance clôturée',
  outOfSitting: 'décidé hors séance',
} as const;
export type ItemPlace = keyof typeof ITEM_PLACES;

/** Where a sitting is in its life. */
export const SITTING_PLACES = {
  planned: 'prévue',
  frozen: 'gelée',
  held: 'ouverte',
  closed: 'clôturée',
} as const satisfies Record<Sitting['stage'], string>;
export type SittingPlace = keyof typeof SITTING_PLACES;

/** @param sitting that of an item on an agenda; any other is left aside */
export function placeOfItem(item: Item, sitting: Sitting | undefined): ItemPlace {
  switch (item.stage) {
    case 'presented': {
      const { stage } = sittingOf(item, sitting);
      return stage === 'planned' ? 'presented' : stage;
    }
    case 'correction':
      return item.level === undefined ? 'correction' : 'correctionReview';
    case 'decided':
      return sittingOf(item, sitting).stage === 'closed' ? 'closed' : 'decided';
    case 'decidedOutOfSitting':
      return 'outOfSitting';
    default:
      return item.stage;
  }
}

/** How far an item is on its way; one in correction keeps the rank of its agenda. */
export function rankOfItem(item: Item, sitting: Sitting | undefined): number {
  if (item.stage !== 'correction') return RANKS.indexOf(placeOfItem(item, sitting));
  const { stage } = sittingOf(item, sitting);
  return RANKS.indexOf(stage === 'planned' ? 'presented' : stage);
}

export function rankOfPlace(place: ItemPlace): number {
  return RANKS.indexOf(place);
}

const RANKS: readonly ItemPlace[] = [
  'draft',
  'review',
  'validated',
  'presented',
  'frozen',
  'held',
  'decided',
  'closed',
  'outOfSitting',
];

function sittingOf(item: { readonly id: string; readonly sitting: string }, sitting: Sitting | undefined): Sitting {
  if (sitting?.id !== item.sitting) throw new Error(`Le point ${item.id} demande sa séance ${item.sitting}.`);
  return sitting;
}
