import type { DirectoryEntry } from './collections/directory.ts';
import { addressOf } from './registry.ts';
import type { Item } from './upcoming.ts';
import { WHEELCHAIR_ACCESS } from './wheelchair.ts';

export interface DirectoryFact {
  readonly term: string;
  readonly text: string;
  readonly to?: string | undefined;
}

/** What an entry says besides its address and hours: who, under whom, and whether a wheelchair gets in. */
export function directoryFacts(
  entry: DirectoryEntry,
  parent: Item<DirectoryEntry> | undefined,
): readonly DirectoryFact[] {
  return [
    ...(entry.holder === undefined ? [] : [{ term: 'Personne', text: entry.holder }]),
    ...(parent === undefined
      ? []
      : [{ term: 'Dépend de', text: parent.data.title, to: addressOf('directory', parent.id) }]),
    ...(entry.wheelchair === undefined
      ? []
      : [{ term: 'Fauteuil roulant', text: WHEELCHAIR_ACCESS[entry.wheelchair] }]),
  ];
}
