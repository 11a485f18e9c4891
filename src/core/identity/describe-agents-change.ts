import { unreachable } from '../shared/unreachable.ts';
import type { AgentChanges, AgentsCommand } from './agents-command.ts';
import type { Agents } from './agents-schema.ts';

/** One French line for the history, for instance « Agents : droits de Alice Exemple ». */
export function describeAgentsChange({ agents, services }: Agents, command: AgentsCommand): string {
  const agentName = (id: string) => agents.find((agent) => agent.id === id)?.name ?? id;
  const serviceName = (id: string) => services.find((service) => service.id === id)?.name ?? id;
  switch (command.kind) {
    case 'add-agent':
      return `Agents\u00A0: ajout de «\u202F${command.agent.name}\u202F»`;
    case 'remove-agent':
      return `Agents\u00A0: suppression de «\u202F${agentName(command.id)}\u202F»`;
    case 'change-agent':
      return `Agents\u00A0: ${changedFields(command.changes).join(', ')} de «\u202F${agentName(command.id)}\u202F»`;
    case 'add-service':
      return `Agents\u00A0: ajout du service «\u202F${command.service.name}\u202F»`;
    case 'rename-service':
      return `Agents\u00A0: le service «\u202F${serviceName(command.id)}\u202F» devient «\u202F${command.name}\u202F»`;
    case 'remove-service':
      return `Agents\u00A0: suppression du service «\u202F${serviceName(command.id)}\u202F»`;
    default:
      return unreachable(command);
  }
}

function changedFields(changes: AgentChanges): readonly string[] {
  return Object.entries(FIELD_NAMES).flatMap(([field, name]) => {
    if (!Object.hasOwn(changes, field)) return [];
    return field === 'active' ? [changes.active === false ? 'fermeture du compte' : 'réouverture du compte'] : [name];
  });
}

const FIELD_NAMES: Readonly<Record<keyof AgentChanges, string>> = {
  name: 'nom',
  email: 'courriel',
  active: 'compte',
  until: 'dernier jour',
  services: 'services',
  roles: 'droits',
  oidc: 'compte de connexion',
  eid: 'carte d’identité',
};
