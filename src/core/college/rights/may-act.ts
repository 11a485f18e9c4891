import type { Result } from '../../shared/result.ts';
import type { Annex } from '../items/annex.ts';
import type { Item } from '../items/item.ts';
import type { Opinion } from '../opinions/opinion.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeContext } from '../state.ts';
import type { CollegeAction } from './action.ts';
import type { RightsRefusal } from './rights-refusal.ts';

/** What an action is about. An item on an agenda comes with its sitting: whether it is frozen follows from it. */
export interface Subject {
  readonly assembly?: string | undefined;
  readonly item?: Item | undefined;
  readonly sitting?: Sitting | undefined;
  readonly annex?: Annex | undefined;
  readonly opinion?: Opinion | undefined;
}

/** Whether the person may do it; a refusal says the rule and the roles that can, `explainRight` the persons. */
export type MayAct = (
  action: CollegeAction,
  subject: Subject,
  context: Pick<CollegeContext, 'person' | 'settings' | 'people'>,
) => Result<undefined, RightsRefusal>;
