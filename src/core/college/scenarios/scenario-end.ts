import type { CollegeContext, CollegeState } from '../state.ts';
import type { Names } from './names.ts';

/** What is left when a scenario has been played. */
export interface ScenarioEnd {
  readonly state: CollegeState;
  readonly names: Names;
  /** At the end; whoever asks takes the person's place. */
  readonly context: CollegeContext;
}
