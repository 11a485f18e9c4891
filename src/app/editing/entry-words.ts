import { COLLECTIONS } from '../../core/content/registry.ts';
import type { DraftState } from '../../core/editing/draft-state.ts';
import { readEntryFile } from '../../core/editing/entry-file.ts';
import type { PersonId } from '../../core/identity/person-id.ts';
import type { EntryName } from './editing-refusal.ts';

/** What people call an entry: its title, or its file's name while it has none. */
export function titleOf({ collection, id, text }: EntryName & { readonly text: string }): string {
  const content = readEntryFile(text, COLLECTIONS[collection].format, id);
  const title = content.ok ? content.value.fields['title'] : undefined;
  return typeof title === 'string' && title !== '' ? title : id;
}

/** All who wrote in a draft since it began. */
export function authorsOf(state: DraftState | undefined): readonly PersonId[] {
  return state === undefined || state.stage === 'online' ? [] : state.authors;
}
