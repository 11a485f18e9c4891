import { type AgentsFile, type AgentsFileChange, type AgentsText, NO_DIRECTORY } from '../../app/agents/agents-file.ts';
import { accept, refuse } from '../../core/shared/result.ts';

export interface AgentsInMemory extends AgentsFile {
  /** Those written so far. */
  readonly changes: readonly AgentsFileChange[];
}

interface BegunInMemory extends AgentsInMemory {
  read(): Promise<AgentsText>;
}

/** A directory of agents that ends with the process, for tests; without text it has yet to begin. */
export function agentsInMemory(text: string): BegunInMemory;
export function agentsInMemory(text: undefined): AgentsInMemory;
export function agentsInMemory(text: string | undefined): AgentsInMemory {
  const changes: AgentsFileChange[] = [];
  const version = () => (text === undefined && changes.length === 0 ? NO_DIRECTORY : String(changes.length));
  return {
    path: 'agents.yaml',
    changes,
    async read() {
      const current = changes.at(-1)?.text ?? text;
      return current === undefined ? undefined : { text: current, version: version() };
    },
    async write(change) {
      if (change.version !== version()) return refuse({ code: 'stale' });
      changes.push(change);
      return accept(undefined);
    },
  };
}
