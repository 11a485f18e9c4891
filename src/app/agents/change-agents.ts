import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import type { AgentsCommand } from '../../core/identity/agents-command.ts';
import type { Agent } from '../../core/identity/agents-schema.ts';
import { type AgentsEdit, type AgentsRefusal, editAgents } from '../../core/identity/edit-agents.ts';
import { type ActingPerson, mayDo, type RightsRefusal } from '../../core/identity/rights.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { OneTimeTokenStore } from '../one-time-token-store.ts';
import type { SessionStore } from '../session-store.ts';
import type { AgentsFile } from './agents-file.ts';

export interface ChangeAgentsPorts {
  readonly commune: { readonly slug: string };
  readonly agentsFile: AgentsFile;
  readonly sessions: SessionStore;
  readonly tokens: OneTimeTokenStore;
  readonly now: () => Moment;
}

/**
 * Changes the directory in the name of an administrator. A closed account loses its sessions and its
 * pending invitations at once.
 *
 * @returns refusal `stale` when others keep changing the file at the same moment
 */
export async function changeAgents(
  ports: ChangeAgentsPorts,
  by: { readonly person: ActingPerson; readonly agent: Pick<Agent, 'name' | 'email'> },
  command: AgentsCommand,
): Promise<Result<AgentsEdit, AgentsRefusal | RightsRefusal | { readonly code: 'stale' }>> {
  const right = mayDo(by.person, 'agents.edit', { commune: ports.commune.slug, workflow: { policy: 'none' } });
  if (!right.ok) return right;

  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const read = await ports.agentsFile.read();
    if (read === undefined) return refuse({ code: 'unreadable-directory', problems: [] });
    const { text, version } = read;
    const now = ports.now();
    const edit = editAgents({ text, file: ports.agentsFile.path }, command, by.person.id, belgianDay(now));
    if (!edit.ok) return edit;
    const { message } = edit.value;
    const { name, email } = by.agent;
    const written = await ports.agentsFile.write({
      text: edit.value.text,
      version,
      author: { name, email },
      message,
      at: now,
    });
    if (!written.ok) continue;
    for (const person of edit.value.closed) {
      await ports.sessions.revokeAll(person);
      await ports.tokens.removeAll('invitation', person);
    }
    return accept(edit.value);
  }
  return refuse({ code: 'stale' });
}

/** Each attempt is decided again on the newer text, so that nobody's change is lost. */
const mostAttempts = 3;
