import type { EditingAgent, EditingRoom } from '../../app/editing/editing-room.ts';
import { titleOf } from '../../app/editing/entry-words.ts';
import { type DraftText, readDraft } from '../../app/editing/read-draft.ts';
import { quote } from '../../core/editing/describe-change.ts';
import type { Explanation } from '../../core/editing/refusal-messages.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { entryNameFrom } from './entry-name.ts';

/** Drafts ticked in a list, each still as the person saw it. @param values `collection/id@tip` */
export async function chosenDrafts(
  room: EditingRoom,
  agent: EditingAgent,
  values: readonly (File | string)[],
): Promise<Result<readonly (DraftText & { readonly title: string })[], Explanation>> {
  const chosen: (DraftText & { readonly title: string })[] = [];
  for (const value of values) {
    const [, text = '', tip = ''] = typeof value === 'string' ? (/^(.+)@([0-9a-f]{40,64})$/.exec(value) ?? []) : [];
    const name = entryNameFrom(room.commune, text);
    const draft = name === undefined ? undefined : await readDraft(room, agent, name);
    if (draft === undefined || !draft.ok) {
      return refuse({
        message: 'Un des textes choisis n’attend plus de validation.',
        remedy: 'Revenez à l’accueil pour voir la liste à jour.',
      });
    }
    const title = titleOf(draft.value);
    if (draft.value.tip !== tip) {
      return refuse({
        message: `${quote(title)} a changé depuis que la liste est affichée.`,
        remedy: 'Relisez-le, puis recommencez.',
      });
    }
    chosen.push({ ...draft.value, title });
  }
  return chosen.length === 0
    ? refuse({ message: 'Aucun texte n’est coché.', remedy: 'Cochez au moins un texte, puis recommencez.' })
    : accept(chosen);
}
