import { COLLECTIONS } from '../../core/content/registry.ts';
import type { EntryTarget } from '../../core/editing/edit-path.ts';
import { readEntryFile } from '../../core/editing/entry-file.ts';
import type { PersonId } from '../../core/identity/person-id.ts';
import type { Target } from '../../core/identity/rights.ts';
import { type EditingAgent, type EditingRoom, workflowOf } from './editing-room.ts';

/**
 * What the rights must know of an entry: its collection, and the service in charge of it.
 *
 * @param text the entry's file
 * @param authors all who wrote the change at stake; the agent when empty
 */
export function rightsTarget(
  room: EditingRoom,
  agent: EditingAgent,
  { collection, path }: Pick<EntryTarget, 'collection' | 'path'>,
  text: string,
  authors: readonly PersonId[] = [],
): Target {
  const content = readEntryFile(text, COLLECTIONS[collection].format, path);
  const service = content.ok ? content.value.fields['service'] : undefined;
  return {
    commune: room.commune,
    collection,
    service: typeof service === 'string' ? service : undefined,
    workflow: workflowOf(room, collection, agent, authors),
  };
}
