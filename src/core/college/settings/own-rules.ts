import type { AssemblySettings } from './assembly-settings.ts';
import type { OwnRules } from './sitting-settings.ts';

/** The rules of an assembly outside the college's and the council's law; the settings' checks make sure of them. */
export function ownRulesOf({ name, sittings }: Pick<AssemblySettings, 'name' | 'sittings'>): OwnRules {
  if (sittings.ownRules === undefined)
    throw new Error(`${name}\u00A0: les règles propres (« sittings.ownRules ») manquent.`);
  return sittings.ownRules;
}
