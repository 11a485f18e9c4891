import { DOCUMENT_EXTENSIONS, IMAGE_EXTENSIONS } from '../editing/edit-path.ts';
import { accept, type Result, refuse } from '../shared/result.ts';

export type MediaNameRefusal =
  | { readonly code: 'unknown-kind'; readonly extension: string; readonly allowed: readonly string[] }
  | { readonly code: 'bad-folder'; readonly folder: string };

/**
 * Where a file sent by a browser is kept, as texts write it: `media/fetes/marche-de-noel.jpg`. The name becomes an
 * address that people can read aloud; a name already taken gets a number.
 *
 * @param fileName as the agent's machine calls it
 * @param folder `''` or `fetes/2026`, as people type it
 * @param isTaken whether something is kept under a path
 */
export function nameMedia(
  fileName: string,
  folder: string,
  isTaken: (source: string) => boolean,
): Result<{ readonly source: string; readonly type: 'image' | 'document' }, MediaNameRefusal> {
  const dot = fileName.lastIndexOf('.');
  const extension = dot === -1 ? '' : fileName.slice(dot + 1).toLowerCase();
  const type = includes(IMAGE_EXTENSIONS, extension)
    ? 'image'
    : includes(DOCUMENT_EXTENSIONS, extension)
      ? 'document'
      : undefined;
  if (type === undefined)
    return refuse({ code: 'unknown-kind', extension, allowed: [...IMAGE_EXTENSIONS, ...DOCUMENT_EXTENSIONS] });
  const names = folder
    .split('/')
    .filter((name) => name.trim() !== '')
    .map(addressName);
  if (names.some((name) => name === '') || names.length > DEEPEST) return refuse({ code: 'bad-folder', folder });
  const base =
    addressName(fileName.slice(0, dot).split(/[\\/]/).at(-1) ?? '') || (type === 'image' ? 'image' : 'document');
  const root = [type === 'image' ? 'media' : 'files', ...names].join('/');
  for (let number = 1; ; number += 1) {
    const source = `${root}/${base}${number === 1 ? '' : `-${number}`}.${extension}`;
    if (!isTaken(source)) return accept({ source, type });
  }
}

/** « Marché de Noël » → `marche-de-noel`; at most 60 characters. */
export function addressName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}

const DEEPEST = 3;

function includes(list: readonly string[], value: string): boolean {
  return list.includes(value);
}
