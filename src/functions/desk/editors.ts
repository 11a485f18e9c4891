import type { EntryName } from '../../app/editing/editing-refusal.ts';
import { namingOf } from '../../app/editing/explain-editing.ts';
import { entryPath } from '../../core/editing/edit-path.ts';
import type { Visit } from './visit.ts';

/** Names of the colleagues who have a text open for editing now. */
export async function editorsOf({ desk, agent, directory }: Visit, name: EntryName): Promise<readonly string[]> {
  const { commune, now } = desk.editing;
  const present = await desk.presence.list(entryPath(commune, name.collection, name.id), now());
  const { nameOf } = namingOf(directory);
  return present.filter(({ person }) => person !== agent.person.id).map(({ person }) => nameOf(person));
}
