import { COLLECTIONS } from '../../../core/content/registry.ts';
import type { Agent, Service } from '../../../core/identity/agents-schema.ts';
import { COLLEGE_FUNCTIONS } from '../../../core/identity/college-function.ts';
import { COLLEGE_ROLES, servicesOfGrant } from '../../../core/identity/college-grant.ts';
import { CONTENT_ROLES, type ContentGrant } from '../../../core/identity/content-role.ts';

/** « Rédaction, Validation (Événements, Culture) », or « Aucun rôle ». */
export function rolesInWords({ roles }: Pick<Agent, 'roles'>, services: readonly Service[]): string {
  const serviceName = (id: string) => services.find((service) => service.id === id)?.name ?? id;
  const functions = (roles?.college?.functions ?? []).map(
    ({ function: name, acting }) => `${COLLEGE_FUNCTIONS[name]}${acting === true ? ' f.f.' : ''}`,
  );
  const words = [
    ...(roles?.content ?? []).map((grant) => describeGrant(grant, serviceName)),
    ...functions,
    ...(roles?.college?.grants ?? []).map((grant) =>
      withLimits(COLLEGE_ROLES[grant.role], servicesOfGrant(grant).map(serviceName)),
    ),
  ];
  return words.length === 0 ? 'Aucun rôle' : words.join(', ');
}

function describeGrant(grant: ContentGrant, serviceName: (id: string) => string): string {
  const role = CONTENT_ROLES[grant.role];
  if (grant.role === 'administration') return role;
  const limits = [
    ...(grant.collections ?? []).map((name) => COLLECTIONS[name].label),
    ...(grant.services ?? []).map(serviceName),
  ];
  return withLimits(role, limits);
}

function withLimits(role: string, limits: readonly string[]): string {
  return limits.length === 0 ? role : `${role} (${limits.join(', ')})`;
}
