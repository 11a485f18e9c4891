import type { CalendarDay } from '../../core/calendar/calendar-day.ts';
import { formatProblem } from '../../core/content/problem.ts';
import { readAgents } from '../../core/identity/agents-file.ts';
import type { Agents } from '../../core/identity/agents-schema.ts';
import type { AgentsFile } from './agents-file.ts';

/** The directory as it stands at each call, empty before it begins. @throws when the file cannot be used, with its problems in French */
export type AgentsDirectory = (today: CalendarDay) => Promise<Agents>;

/** Reads the directory again only when its file changed: every request of an agent asks for it. */
export function agentsDirectory(file: AgentsFile): AgentsDirectory {
  let known: { readonly version: string; readonly agents: Agents } | undefined;
  return async (today) => {
    const read = await file.read();
    if (read === undefined) return NOBODY;
    const { text, version } = read;
    if (known?.version === version) return known.agents;
    const { agents, problems } = readAgents(text, file.path, today);
    if (agents === undefined) throw new Error(problems.map(formatProblem).join('\n'));
    known = { version, agents };
    return agents;
  };
}

const NOBODY: Agents = { services: [], agents: [] };
