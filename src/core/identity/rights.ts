import type { CollectionName } from '../content/registry.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { unreachable } from '../shared/unreachable.ts';
import { CONTENT_ROLE_NAMES, type ContentGrant, type ContentRole } from './content-role.ts';
import type { PersonId } from './person-id.ts';
import { type Action, RIGHTS, type Right } from './rights-table.ts';

/** Someone who has signed in, with what their own commune's directory grants them today. */
export interface ActingPerson {
  readonly id: PersonId;
  /** Slug of the commune that signed them in. */
  readonly commune: string;
  readonly content: readonly ContentGrant[];
}

/**
 * How a commune wants the changes of a collection checked. Under four eyes `authors` are all who wrote the
 * change at stake; whoever acts without a proposal from someone else (a deletion, say) is its author.
 */
export type Workflow =
  | { readonly policy: 'none' }
  | { readonly policy: 'review' }
  | { readonly policy: 'fourEyes'; readonly authors: readonly [PersonId, ...PersonId[]] };

/** What an action would touch. */
export interface Target {
  readonly commune: string;
  /** Absent when the action concerns no collection (menu, media, settings…). */
  readonly collection?: CollectionName | undefined;
  /** Service in charge of the text, when it has one. */
  readonly service?: string | undefined;
  readonly workflow: Workflow;
}

export type RightsRefusal =
  | { readonly code: 'other-commune' }
  /** `allowed`: the roles that may do it. */
  | { readonly code: 'role-missing'; readonly action: Action; readonly allowed: readonly ContentRole[] }
  /** They hold such a role, for another part of the site. */
  | { readonly code: 'out-of-scope'; readonly action: Action; readonly allowed: readonly ContentRole[] }
  /** They could, if someone had reviewed it. */
  | { readonly code: 'review-needed'; readonly action: Action; readonly allowed: readonly ContentRole[] }
  /** Four eyes: an author can't approve their own change. */
  | { readonly code: 'own-change'; readonly action: Action; readonly allowed: readonly ContentRole[] };

/** Whether a person may do something, by the one table of rights; a refusal says which roles may. */
export function mayDo(person: ActingPerson, action: Action, target: Target): Result<undefined, RightsRefusal> {
  if (person.commune !== target.commune) return refuse({ code: 'other-commune' });
  const right: Right = RIGHTS[action];
  const allowed = rolesThatMay(right, target.workflow);

  const held = person.content.filter((grant) => right.roles[grant.role] !== 'no');
  if (held.length === 0) return refuse({ code: 'role-missing', action, allowed });
  const fitting = held.filter((grant) => covers(grant, right, target));
  if (fitting.length === 0) return refuse({ code: 'out-of-scope', action, allowed });
  if (!fitting.some((grant) => allowed.includes(grant.role))) return refuse({ code: 'review-needed', action, allowed });
  if (right.fourEyes && target.workflow.policy === 'fourEyes' && target.workflow.authors.includes(person.id))
    return refuse({ code: 'own-change', action, allowed });
  return accept(undefined);
}

function rolesThatMay(right: Right, workflow: Workflow): readonly ContentRole[] {
  return CONTENT_ROLE_NAMES.filter((role) => {
    const cell = right.roles[role];
    return cell === 'yes' || (cell === 'unreviewed' && workflow.policy === 'none');
  });
}

function covers(grant: ContentGrant, right: Right, target: Target): boolean {
  if (grant.role === 'administration') return true;
  const { collections, services } = grant;
  switch (right.scope) {
    case 'tool':
      return true;
    case 'commune':
      return collections === undefined && services === undefined;
    case 'entry':
      return (
        (collections === undefined || (target.collection !== undefined && collections.includes(target.collection))) &&
        (services === undefined || (target.service !== undefined && services.includes(target.service)))
      );
    default:
      return unreachable(right.scope);
  }
}
