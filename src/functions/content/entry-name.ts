import type { EditingRefusal, EntryName } from '../../app/editing/editing-refusal.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../core/content/registry.ts';
import { type EntryTarget, entryPath, parseEditPath } from '../../core/editing/edit-path.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';

/** The entry that an editor names, whether it exists or not. */
export function nameEntry(
  commune: string,
  collection: CollectionName,
  slug: string,
): Result<EntryName, EditingRefusal> {
  const target = entryAt(commune, entryPath(commune, collection, slug));
  return target.ok ? accept({ collection, id: slug }) : target;
}

/** The entry named by `collection/slug`. */
export function nameEntryById(commune: string, id: string): Result<EntryName, EditingRefusal> {
  const slash = id.indexOf('/');
  const collection = COLLECTION_NAMES.find((name) => name === id.slice(0, slash));
  if (slash === -1 || collection === undefined) return refuse({ code: 'not-found' });
  return nameEntry(commune, collection, id.slice(slash + 1));
}

/** The entry that a path means. An adaptation of a shared text has a form of its own, elsewhere. */
export function entryAt(commune: string, path: string): Result<EntryTarget, EditingRefusal> {
  const target = parseEditPath(path, commune);
  if (!target.ok) return refuse({ code: 'path', why: target.refusal });
  if (target.value.kind !== 'entry' || target.value.isOverlay)
    return refuse({ code: 'path', why: { code: 'outside-content' } });
  return accept(target.value);
}
