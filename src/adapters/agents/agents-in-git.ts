import { type AgentsFile, NO_DIRECTORY } from '../../app/agents/agents-file.ts';
import type { RecordStore } from '../../app/content-store.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { blobIdSchema } from '../../core/records/git-ids.ts';
import { repositoryPathSchema } from '../../core/records/repository-path.ts';
import { accept, refuse } from '../../core/shared/result.ts';

const PATH = repositoryPathSchema.parse('agents.yaml');

/**
 * The directory of agents in a commune's private records: each change is a commit of the administrator who made it.
 * Its version is the id of its bytes, so that what is saved beside it never makes it stale.
 */
export function agentsInGit(store: RecordStore): AgentsFile {
  return {
    path: PATH,
    async read() {
      const head = await store.resolve(PUBLISHED);
      const file = head === undefined ? undefined : await store.read(head, PATH);
      if (file === undefined) return undefined;
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(file.bytes), version: file.blob };
    },
    async write({ text, version, author, message, at }) {
      const expected = version === NO_DIRECTORY ? 'absent' : blobIdSchema.safeParse(version).data;
      if (expected === undefined) return refuse({ code: 'stale' });
      const saved = await store.commit({
        ref: PUBLISHED,
        changes: [{ path: PATH, expected, bytes: new TextEncoder().encode(text) }],
        author,
        message,
        at,
      });
      if (saved.ok) return accept(undefined);
      if (saved.refusal.code === 'stale') return refuse({ code: 'stale' });
      throw new Error(`${PATH}\u00A0: écriture refusée (${saved.refusal.code}).`);
    },
  };
}
