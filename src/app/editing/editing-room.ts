import type { Moment } from '../../core/calendar/moment.ts';
import type { CollectionName } from '../../core/content/registry.ts';
import type { WorkflowPolicy } from '../../core/editing/workflow.ts';
import type { ActingPerson, Workflow } from '../../core/identity/rights.ts';
import type { ChangeRequest, ContentStore } from '../content-store.ts';
import type { PictureWorkshop } from './picture-workshop.ts';

/** Where one commune's agents edit its site: what every use case of editing needs of the outside. */
export interface EditingRoom {
  /** Slug. */
  readonly commune: string;
  readonly store: ContentStore;
  readonly pictures: PictureWorkshop;
  /** How this commune wants the changes of a collection checked. */
  readonly policyOf: (collection: CollectionName | undefined) => WorkflowPolicy;
  readonly now: () => Moment;
}

/** Who acts, as history will name them. */
export interface EditingAgent {
  readonly person: ActingPerson;
  readonly name: string;
  readonly email: string;
}

/** The rights' view of a change written by `authors`; whoever acts alone is its author. */
export function workflowOf(
  { policyOf }: EditingRoom,
  collection: CollectionName | undefined,
  { person }: EditingAgent,
  authors: readonly ActingPerson['id'][] = [],
): Workflow {
  const policy = policyOf(collection);
  if (policy !== 'fourEyes') return { policy };
  const [first, ...others] = authors;
  return { policy, authors: first === undefined ? [person.id] : [first, ...others] };
}

/** The author, moment and key of a commit. A key counts for one person only. */
export function actOf(
  { now }: EditingRoom,
  { person, name, email }: EditingAgent,
  key?: string,
): Pick<ChangeRequest, 'author' | 'at' | 'idempotencyKey'> {
  return {
    author: { name, email },
    at: now(),
    idempotencyKey: key === undefined ? undefined : `${person.commune}/${person.id}/${key}`,
  };
}
