import type { changeAgents } from '../../app/agents/change-agents.ts';
import { joinFrench } from '../../core/editing/describe-change.ts';
import { unreachable } from '../../core/shared/unreachable.ts';

export type AgentsOutcome = Awaited<ReturnType<typeof changeAgents>>;
type AgentsOutcomeRefusal = Extract<AgentsOutcome, { ok: false }>['refusal'];

/** Why the directory was not changed: one French sentence or more. */
export function explainAgents(refusal: AgentsOutcomeRefusal): readonly string[] {
  switch (refusal.code) {
    case 'invalid-change':
      return refusal.problems.map(({ message, remedy }) => `${message} ${remedy}`);
    case 'unreadable-directory':
      return [
        'La liste des agents contient une erreur et ne peut pas être modifiée ici. Prévenez la personne qui gère l’hébergement.',
      ];
    case 'unknown-agent':
      return ['Cette personne n’est plus dans la liste.'];
    case 'unknown-service':
      return ['Ce service n’est plus dans la liste.'];
    case 'service-in-use':
      return [
        `Ce service est encore celui de ${joinFrench(refusal.users)}. Changez d’abord leurs services ou leurs rôles.`,
      ];
    case 'nothing-changed':
      return ['Rien n’a changé.'];
    case 'last-administrator':
      return ['Il faut au moins une personne active qui administre l’espace agents.'];
    case 'own-administration':
      return ['Vous ne pouvez pas vous retirer l’administration. Demandez-le à une autre personne qui administre.'];
    case 'stale':
      return ['D’autres personnes modifient la liste au même moment. Réessayez dans un instant.'];
    case 'other-commune':
    case 'role-missing':
    case 'out-of-scope':
    case 'review-needed':
    case 'own-change':
      return ['Il faut le rôle d’administration pour modifier la liste des agents.'];
    default:
      return unreachable(refusal);
  }
}
