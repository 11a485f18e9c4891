import { stringify } from 'yaml';
import type { Agent } from './agents-schema.ts';

/** The directory of a commune that begins: its first administrator, who invites the others. */
export function writeFirstAgents({ id, name, email }: Pick<Agent, 'id' | 'name' | 'email'>): string {
  const agent = { id, name, email, roles: { content: [{ role: 'administration' }] } };
  return stringify({ services: [], agents: [agent] }, { lineWidth: 0 });
}
