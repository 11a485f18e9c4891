import { type ItemStage, itemCommon } from './item.ts';

/** Where an item is in its life, after « Le point est ». */
export const STAGE_NAMES = {
  draft: 'en rédaction',
  review: 'en validation',
  validated: 'validé',
  presented: 'inscrit à une séance',
  correction: 'renvoyé pour correction',
  decided: 'décidé',
  decidedOutOfSitting: 'décidé hors séance',
} as const satisfies Record<ItemStage, string>;

/** Ways of giving an item back for correction without taking it off the agenda. */
export const RETURN_NAMES = {
  plain: 'sans nouvelle validation',
  lastLevel: 'avec la dernière validation',
  allLevels: 'avec toutes les validations',
} as const;

/** The French name of a field of an item, as its schema gives it. */
export function fieldName(field: string): string {
  const others: Readonly<Record<string, string>> = {
    annexes: 'Type d’annexe',
    assembly: 'Assemblée',
    listType: 'Type de liste',
  };
  // Any text may be asked; those that are no field have no schema.
  const schema = itemCommon[field as keyof typeof itemCommon];
  return others[field] ?? schema?.meta()?.title ?? field;
}

/** The name of a stage, or of an outcome of validation, whatever the text. */
export function stageName(stage: string): string {
  const names: Readonly<Record<string, string>> = STAGE_NAMES;
  return names[stage] ?? stage;
}
