import type { CollectionName } from '../content/registry.ts';

/** Pages about one text. */
export type DeskPart = '' | 'historique/' | 'comparer';

/**
 * Address of a text's page in the agents' space. The slashes of a nested page become `~`, which no name holds: a page
 * called « historique » is not the history of the page above it.
 */
export function deskAddress(
  { collection, id }: { collection: CollectionName; id: string },
  part: DeskPart = '',
): string {
  return `/espace/contenus/${collection}/${id.replaceAll('/', '~')}/${part}`;
}

/** Where the text is edited in a plain form, on any device. */
export function editorAddress({ collection, id }: { collection: CollectionName; id: string }): string {
  return `/espace/ecrire/${collection}/${id.replaceAll('/', '~')}/`;
}

/** Where the text, or the texts of a kind, are edited in the page editor, with pictures and lists. */
export function fullEditorAddress(collection: CollectionName, id?: string): string {
  return `/admin/#/collections/${collection}${id === undefined ? '' : `/entries/${id}`}`;
}
