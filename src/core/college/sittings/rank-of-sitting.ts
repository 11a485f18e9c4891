import { numberSittings, type SittingRank } from '../agenda/number-sittings.ts';
import type { CollegeState } from '../state.ts';
import type { FoundSitting } from './find-sitting.ts';

/**
 * The number of a sitting in its series, and of its items in the year.
 *
 * @param state all the sittings of its assembly; where it still holds this one as it was, `sitting` counts
 */
export function rankOf({ sitting, assembly }: FoundSitting, { sittings }: Pick<CollegeState, 'sittings'>): SittingRank {
  const others = [...sittings.values()].filter(({ id, assembly: of }) => of === sitting.assembly && id !== sitting.id);
  const rank = numberSittings([...others, sitting], assembly.numbering).get(sitting.id);
  if (rank === undefined) throw new Error(`La séance ${sitting.id} n’a pas reçu de numéro.`);
  return rank;
}
