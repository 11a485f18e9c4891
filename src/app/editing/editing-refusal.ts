import type { Problem } from '../../core/content/problem.ts';
import type { CollectionName } from '../../core/content/registry.ts';
import type { EditPathRefusal } from '../../core/editing/edit-path.ts';
import type { WorkflowRefusal } from '../../core/editing/workflow.ts';
import type { RightsRefusal, Target } from '../../core/identity/rights.ts';
import type { Action } from '../../core/identity/rights-table.ts';
import type { RepositoryPath } from '../../core/records/repository-path.ts';
import type { StalePath } from '../content-store.ts';

/** Why an action of editing was not done; nothing is then changed. */
export type EditingRefusal =
  | { readonly code: 'path'; readonly why: EditPathRefusal }
  | { readonly code: 'rights'; readonly why: RightsRefusal; readonly action: Action; readonly target: Target }
  | { readonly code: 'workflow'; readonly why: WorkflowRefusal }
  | { readonly code: 'invalid'; readonly problems: readonly Problem[] }
  /** Someone else saved these paths since the agent opened them, or published them since the draft began. */
  | {
      readonly code: 'stale' | 'conflict';
      readonly paths: readonly StalePath[];
      readonly entry: EntryName | undefined;
    }
  /** The draft changed while the agent was deciding about it. */
  | { readonly code: 'draft-moved' }
  | { readonly code: 'blocked'; readonly paths: readonly RepositoryPath[] }
  | { readonly code: 'not-found' }
  | { readonly code: 'move-elsewhere' }
  | { readonly code: 'bad-picture'; readonly name: string }
  | { readonly code: 'media-used'; readonly titles: readonly string[] }
  /** These texts, or the menu, would lead nowhere. */
  | { readonly code: 'still-linked'; readonly titles: readonly string[] }
  | { readonly code: 'too-large'; readonly name: string };

/** An entry, as Decap names it. */
export interface EntryName {
  readonly collection: CollectionName;
  readonly id: string;
}
