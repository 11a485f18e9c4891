import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import type { Problem } from '../../core/content/problem.ts';
import type { AgentsCommand } from '../../core/identity/agents-command.ts';
import { administratorsOf, readAgents } from '../../core/identity/agents-file.ts';
import { type Agent, type Agents, agentSchema } from '../../core/identity/agents-schema.ts';
import { editAgents } from '../../core/identity/edit-agents.ts';
import { writeFirstAgents } from '../../core/identity/first-agents.ts';
import { newPersonId } from '../../core/identity/new-person-id.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { inviteAgent } from '../sign-in/invite.ts';
import type { SignInPorts } from '../sign-in/ports.ts';
import { type AgentsFile, NO_DIRECTORY } from './agents-file.ts';

/** `begun`: with a new directory; `named`: in a directory that had no administrator left; `again`: the only one there is. */
export interface FirstAdministrator {
  readonly agent: Agent;
  readonly kind: 'begun' | 'named' | 'again';
}

export type FirstAdministratorRefusal =
  | { readonly code: 'bad-name' | 'bad-email' }
  /** These persons invite others, from the desk. */
  | { readonly code: 'administrator-exists'; readonly administrators: readonly Pick<Agent, 'name' | 'email'>[] }
  | { readonly code: 'unreadable-directory'; readonly problems: readonly Problem[] }
  | { readonly code: 'stale' };

type Ports = SignInPorts & { readonly agentsFile: AgentsFile };

/**
 * Whoever keeps the server invites the person who will invite the others. Nobody gets in by this way beside an
 * administrator who works; the only one there is can be invited again, since nobody else could do it for them.
 */
export async function inviteFirstAdministrator(
  ports: Ports,
  person: { readonly name: string; readonly email: string },
): Promise<Result<FirstAdministrator, FirstAdministratorRefusal>> {
  const name = agentSchema.shape.name.safeParse(person.name.trim());
  if (!name.success) return refuse({ code: 'bad-name' });
  const email = agentSchema.shape.email.safeParse(person.email);
  if (!email.success) return refuse({ code: 'bad-email' });
  const first = await findOrWrite(ports, { name: name.data, email: email.data });
  if (!first.ok) return first;
  const { id } = first.value.agent;
  const by = { id, commune: ports.commune.slug, content: [{ role: 'administration' }] } as const;
  const invited = await inviteAgent(ports, by, id);
  if (!invited.ok) throw new Error(`The first administrator can't be invited: ${invited.refusal.code}.`);
  return first;
}

async function findOrWrite(
  ports: Ports,
  person: Pick<Agent, 'name' | 'email'>,
): Promise<Result<FirstAdministrator, FirstAdministratorRefusal>> {
  const today = belgianDay(ports.now());
  const { path } = ports.agentsFile;
  const read = await ports.agentsFile.read();
  if (read === undefined) {
    const agent = { id: newPersonId(person.name, new Set()), ...person };
    const text = writeFirstAgents(agent);
    return write(ports, { text, version: NO_DIRECTORY, message: BEGINNING }, { agent, kind: 'begun' });
  }
  const { agents, problems } = readAgents(read.text, path, today);
  if (agents === undefined) return refuse({ code: 'unreadable-directory', problems });
  const administrators = administratorsOf(agents, today);
  const [only, ...others] = administrators;
  if (only !== undefined && others.length === 0 && only.email === person.email)
    return accept({ agent: only, kind: 'again' });
  if (only !== undefined) return refuse({ code: 'administrator-exists', administrators });

  const { id, command } = naming(agents, person);
  const edit = editAgents({ text: read.text, file: path }, command, id, today);
  if (!edit.ok) {
    if ('problems' in edit.refusal) return refuse({ code: 'unreadable-directory', problems: edit.refusal.problems });
    throw new Error(`The directory can't be given an administrator: ${edit.refusal.code}.`);
  }
  const agent = edit.value.agents.agents.find((candidate) => candidate.id === id);
  if (agent === undefined) throw new Error(`The directory does not hold ${id}.`);
  const { text, message } = edit.value;
  return write(ports, { text, version: read.version, message }, { agent, kind: 'named' });
}

/** Someone known keeps their other roles. */
function naming({ agents }: Agents, person: Pick<Agent, 'name' | 'email'>) {
  const role = { role: 'administration' } as const;
  const known = agents.find(({ email }) => email === person.email);
  const id = known?.id ?? newPersonId(person.name, new Set(agents.map((agent) => agent.id)));
  const roles = {
    ...known?.roles,
    content: [...(known?.roles?.content ?? []).filter((held) => held.role !== role.role), role],
  };
  const command: AgentsCommand =
    known === undefined
      ? { kind: 'add-agent', agent: { id, ...person, roles } }
      : { kind: 'change-agent', id, changes: { active: true, until: null, roles } };
  return { id, command };
}

async function write(
  { agentsFile, now }: Ports,
  change: { readonly text: string; readonly version: string; readonly message: string },
  first: FirstAdministrator,
): Promise<Result<FirstAdministrator, { readonly code: 'stale' }>> {
  const { name, email } = first.agent;
  const written = await agentsFile.write({ ...change, author: { name, email }, at: now() });
  return written.ok ? accept(first) : written;
}

const BEGINNING = 'Agents\u00A0: début de l’annuaire';
