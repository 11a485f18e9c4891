import type { ChangedTexts } from './tree-texts.ts';

/** What a command would do, before anything is written. */
export interface TreePlan {
  readonly texts: ChangedTexts;
  readonly moves: boolean;
  readonly page: string | undefined;
  /** How many old addresses would redirect. */
  readonly redirects: number;
  /** French, for the history. */
  readonly message: string;
}
