import type { EntryName } from '../../app/editing/editing-refusal.ts';
import { COLLECTIONS, type CollectionName } from '../../core/content/registry.ts';
import { entryPath, parseEditPath } from '../../core/editing/edit-path.ts';

/** The text that an address names; undefined when it can name none of this commune. */
export function entryNameOf(commune: string, collection: string, segment: string): EntryName | undefined {
  if (!Object.hasOwn(COLLECTIONS, collection)) return undefined;
  // Just seen among the registry's own names.
  const name = collection as CollectionName;
  const id = segment.replaceAll('~', '/');
  const target = parseEditPath(entryPath(commune, name, id), commune);
  if (!target.ok || target.value.kind !== 'entry' || target.value.isOverlay) return undefined;
  return { collection: name, id };
}

/** `collection/id`, as a form's field names a text. */
export function entryNameFrom(commune: string, value: string): EntryName | undefined {
  const [, collection = '', id = ''] = /^([A-Za-z]+)\/(.+)$/.exec(value) ?? [];
  return entryNameOf(commune, collection, id);
}
