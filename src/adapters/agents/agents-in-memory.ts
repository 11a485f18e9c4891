import type { AgentsFile, AgentsFileChange } from '../../app/agents/agents-file.ts';
import { accept, refuse } from '../../core/shared/result.ts';

/** A directory of agents that ends with the process: for tests. `changes` are those written so far. */
export function agentsInMemory(text: string): AgentsFile & { readonly changes: readonly AgentsFileChange[] } {
  const changes: AgentsFileChange[] = [];
  return {
    path: 'agents.yaml',
    changes,
    read: async () => ({ text: changes.at(-1)?.text ?? text, version: String(changes.length) }),
    async write(change) {
      if (change.version !== String(changes.length)) return refuse({ code: 'stale' });
      changes.push(change);
      return accept(undefined);
    },
  };
}
