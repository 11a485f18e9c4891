import type { Mandate } from './collections/assemblies.ts';

/** The holder and the group, or an honest word that the commune has not named anyone yet. */
export function mandateName({ holder, group }: Pick<Mandate, 'holder' | 'group'>): string {
  if (holder === undefined)
    return group === undefined ? 'Nom à compléter par la commune' : `${group} (nom à compléter)`;
  return group === undefined ? holder : `${holder} (${group})`;
}
