import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../content/registry.ts';
import { type BadPath, parseRepositoryPath, type RepositoryPath } from '../records/repository-path.ts';
import { accept, type Result, refuse } from '../shared/result.ts';

/** A place of a commune's folder where an agent may write. */
export type EditTarget = EntryTarget | MediaTarget;

export interface EntryTarget {
  readonly kind: 'entry';
  readonly path: RepositoryPath;
  readonly commune: string;
  readonly collection: CollectionName;
  /** File name without extension; pages keep their folders (`vivre/dechets`). */
  readonly id: string;
  /** An adaptation of the shared text of the same name: only the fields that differ. */
  readonly isOverlay: boolean;
}

export interface MediaTarget {
  readonly kind: 'media';
  readonly path: RepositoryPath;
  readonly commune: string;
  readonly type: 'image' | 'document';
  /** As texts write it: `media/marche.jpg`, `files/plan.pdf`. */
  readonly source: string;
}

export type EditPathRefusal =
  | BadPath
  | { readonly code: 'other-commune' }
  | { readonly code: 'outside-content' }
  | { readonly code: 'wrong-extension'; readonly allowed: readonly string[] }
  | { readonly code: 'bad-name'; readonly name: string };

/** SVG is left out: it can carry scripts. Photographs and plans have better formats. */
export const IMAGE_EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp', 'avif'] as const;
export const DOCUMENT_EXTENSIONS = ['pdf', 'docx', 'xlsx', 'odt', 'ods', 'csv', 'zip', 'gpx'] as const;

/**
 * Sorts a path sent by a client: an entry or a media file of this very commune, or a refusal. Nothing is
 * repaired: a path that needs it is refused.
 *
 * @param commune slug of the agent's commune
 */
export function parseEditPath(text: string, commune: string): Result<EditTarget, EditPathRefusal> {
  const parsed = parseRepositoryPath(text);
  if (!parsed.ok) return parsed;
  const path = parsed.value;
  const [root, slug, ...inner] = path.split('/');
  if (root !== 'communes' || slug === undefined || inner.length === 0) return refuse({ code: 'outside-content' });
  if (slug !== commune) return refuse({ code: 'other-commune' });
  const rest = inner.join('/');
  const collection = COLLECTION_NAMES.find((name) => rest.startsWith(`${COLLECTIONS[name].folder}/`));
  if (collection !== undefined) return parseEntryPath(path, commune, collection, rest);
  if (inner[0] === 'media') return parseMediaPath(path, commune, 'image', rest);
  if (inner[0] === 'files') return parseMediaPath(path, commune, 'document', rest);
  return refuse({ code: 'outside-content' });
}

/** Where an entry of a commune lies. */
export function entryPath(commune: string, collection: CollectionName, id: string): string {
  const { folder, format } = COLLECTIONS[collection];
  return `communes/${commune}/${folder}/${id}.${format}`;
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MEDIA_NAME = /^[\p{L}\p{N}._-]+$/u;

function parseEntryPath(
  path: RepositoryPath,
  commune: string,
  collection: CollectionName,
  rest: string,
): Result<EntryTarget, EditPathRefusal> {
  const { folder, format, nested } = COLLECTIONS[collection];
  const inside = rest.slice(folder.length + 1);
  const isOverlay = inside.endsWith('.overlay.yaml');
  const extension = isOverlay ? '.overlay.yaml' : `.${format}`;
  if (!inside.endsWith(extension)) return refuse({ code: 'wrong-extension', allowed: [format] });
  const id = inside.slice(0, -extension.length);
  const names = id.split('/');
  const bad = names.find((name) => !NAME.test(name));
  if (bad !== undefined) return refuse({ code: 'bad-name', name: bad });
  if (names.length > 1 && !nested) return refuse({ code: 'bad-name', name: id });
  return accept({ kind: 'entry', path, commune, collection, id, isOverlay });
}

function parseMediaPath(
  path: RepositoryPath,
  commune: string,
  type: MediaTarget['type'],
  source: string,
): Result<MediaTarget, EditPathRefusal> {
  const allowed: readonly string[] = type === 'image' ? IMAGE_EXTENSIONS : DOCUMENT_EXTENSIONS;
  const bad = source.split('/').find((name) => !MEDIA_NAME.test(name));
  if (bad !== undefined) return refuse({ code: 'bad-name', name: bad });
  const extension = /[^.]\.([a-z0-9]+)$/.exec(source)?.[1];
  if (extension === undefined || !allowed.includes(extension)) return refuse({ code: 'wrong-extension', allowed });
  return accept({ kind: 'media', path, commune, type, source });
}
