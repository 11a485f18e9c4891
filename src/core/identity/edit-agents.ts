import type { CalendarDay } from '../calendar/calendar-day.ts';
import { hasErrors, type Problem } from '../content/problem.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { AgentsCommand } from './agents-command.ts';
import { administratorsOf, isActive, readAgents } from './agents-file.ts';
import type { Agent, Agents } from './agents-schema.ts';
import { servicesOfGrant } from './college-grant.ts';
import { describeAgentsChange } from './describe-agents-change.ts';
import type { PersonId } from './person-id.ts';
import { writeAgentsChange } from './write-agents-change.ts';

/** The next text of `agents.yaml` and what follows from it. */
export interface AgentsEdit {
  readonly text: string;
  readonly agents: Agents;
  /** What changed, in French, for the history. */
  readonly message: string;
  /** Whose account no longer opens: their sessions must end. */
  readonly closed: readonly PersonId[];
}

export type AgentsRefusal =
  | { readonly code: 'unreadable-directory'; readonly problems: readonly Problem[] }
  | { readonly code: 'invalid-change'; readonly problems: readonly Problem[] }
  | { readonly code: 'unknown-agent'; readonly id: string }
  | { readonly code: 'unknown-service'; readonly id: string }
  /** `users`: names of those who belong to the service or whose role is limited to it. */
  | { readonly code: 'service-in-use'; readonly users: readonly string[] }
  | { readonly code: 'nothing-changed' }
  /** Nobody could change the rights any more. */
  | { readonly code: 'last-administrator' }
  /** An administrator would shut themselves out: another one must do it. */
  | { readonly code: 'own-administration' };

/**
 * Decides one change of the directory; the text keeps every line that the change does not concern.
 *
 * @param file path told in the problems
 * @param by the administrator who asks; their right to do so is checked before
 */
export function editAgents(
  source: { readonly text: string; readonly file: string },
  command: AgentsCommand,
  by: PersonId,
  today: CalendarDay,
): Result<AgentsEdit, AgentsRefusal> {
  const before = readAgents(source.text, source.file, today);
  if (before.agents === undefined) return refuse({ code: 'unreadable-directory', problems: before.problems });
  const obstacle = obstacleTo(command, before.agents);
  if (obstacle !== undefined) return refuse(obstacle);

  const text = writeAgentsChange(source.text, before.agents, command);
  if (text === source.text) return refuse({ code: 'nothing-changed' });
  const after = readAgents(text, source.file, today);
  if (after.agents === undefined || hasErrors(after.problems))
    return refuse({ code: 'invalid-change', problems: after.problems });

  const wasAdministrator = administratorsOf(before.agents, today).some(({ id }) => id === by);
  const administrators = administratorsOf(after.agents, today);
  if (wasAdministrator && !administrators.some(({ id }) => id === by)) return refuse({ code: 'own-administration' });
  if (administrators.length === 0) return refuse({ code: 'last-administrator' });
  return accept({
    text,
    agents: after.agents,
    message: describeAgentsChange(before.agents, command),
    closed: closedAccounts(before.agents, after.agents, today),
  });
}

function obstacleTo(command: AgentsCommand, { agents, services }: Agents): AgentsRefusal | undefined {
  switch (command.kind) {
    case 'change-agent':
    case 'remove-agent':
      return agents.some(({ id }) => id === command.id) ? undefined : { code: 'unknown-agent', id: command.id };
    case 'rename-service':
    case 'remove-service': {
      if (!services.some(({ id }) => id === command.id)) return { code: 'unknown-service', id: command.id };
      if (command.kind === 'rename-service') return undefined;
      const users = agents.filter((agent) => usesService(agent, command.id)).map(({ name }) => name);
      return users.length > 0 ? { code: 'service-in-use', users } : undefined;
    }
    default:
      return undefined;
  }
}

function usesService(agent: Agent, service: string): boolean {
  const grants = agent.roles?.content ?? [];
  return (
    (agent.services?.includes(service) ?? false) ||
    grants.some((grant) => grant.role !== 'administration' && (grant.services?.includes(service) ?? false)) ||
    (agent.roles?.college?.grants ?? []).some((grant) => servicesOfGrant(grant).includes(service))
  );
}

function closedAccounts(before: Agents, after: Agents, today: CalendarDay): readonly PersonId[] {
  const open = new Set(after.agents.filter((agent) => isActive(agent, today)).map(({ id }) => id));
  return before.agents.filter(({ id }) => !open.has(id)).map(({ id }) => id);
}
