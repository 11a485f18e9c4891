import { join } from 'node:path';
import { bundleAdmin } from '../../src/admin/build/bundle-admin.ts';
import { openBundle } from '../../src/admin/build/open-bundle.ts';
import type { WorkflowPolicy } from '../../src/core/editing/workflow.ts';
import { PUBLISHED } from '../../src/core/records/content-ref.ts';
import { repositoryPathSchema } from '../../src/core/records/repository-path.ts';
import { sessionCookie } from '../../src/functions/identity/session-cookie.ts';
import { EDITED_TEXTS } from '../fixtures/edited-texts.ts';
import { serveDesk } from './serve-desk.ts';

/** The page editor of an example commune, its desk behind it, on a free port of this machine; content in memory. */
export async function serveEditor(
  files: Readonly<Record<string, string>> = EDITED_TEXTS,
  policy: WorkflowPolicy = 'none',
) {
  const bundle = bundleAdmin(join(import.meta.dirname, '../../.perron')).then(openBundle);
  const { room, origin, stop } = await serveDesk({ policy, files, bundle });
  const { store } = room.editing;
  return {
    origin,
    store,
    stop,
    /** The published text of a file of the commune. */
    async online(path: string): Promise<string | undefined> {
      const head = await store.resolve(PUBLISHED);
      const name = repositoryPathSchema.parse(`communes/exemple/${path}`);
      const file = head === undefined ? undefined : await store.read(head, name);
      return file === undefined ? undefined : new TextDecoder().decode(file.bytes);
    },
    /** Messages and authors of what was published, newest first. */
    async history(): Promise<{ author: string; message: string }[]> {
      const head = await store.resolve(PUBLISHED);
      if (head === undefined) return [];
      const { entries } = await store.history({ from: head, path: '', of: 'publications', limit: 100 });
      return entries.map(({ author, message }) => ({ author: author.name, message }));
    },
    /** The cookie of someone of `agents.yaml` who is signed in. */
    async cookieOf(person: string) {
      const { token } = await room.enrol(person);
      return { name: sessionCookie(origin).name, value: token, url: origin };
    },
  };
}
