import { COLLECTIONS } from '../../../core/content/registry.ts';
import type { Agent } from '../../../core/identity/agents-schema.ts';
import { COLLEGE_FUNCTIONS } from '../../../core/identity/college-function.ts';
import { CONTENT_ROLES, type ContentGrant } from '../../../core/identity/content-role.ts';

/** « Rédaction, Validation (Événements), Directeur général f.f. », or « Aucun rôle ». */
export function rolesInWords({ roles }: Pick<Agent, 'roles'>): string {
  const functions = (roles?.college?.functions ?? []).map(
    ({ function: name, acting }) => `${COLLEGE_FUNCTIONS[name]}${acting === true ? ' f.f.' : ''}`,
  );
  const words = [...(roles?.content ?? []).map(describeGrant), ...functions];
  return words.length === 0 ? 'Aucun rôle' : words.join(', ');
}

function describeGrant(grant: ContentGrant): string {
  const role = CONTENT_ROLES[grant.role];
  if (grant.role === 'administration') return role;
  const limits = [...(grant.collections ?? []).map((name) => COLLECTIONS[name].label), ...(grant.services ?? [])];
  return limits.length === 0 ? role : `${role} (${limits.join(', ')})`;
}
