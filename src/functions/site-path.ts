/** An address within a site. */
export interface SitePath {
  /** Names from the root, decoded: each is one plain file or folder name. */
  readonly names: readonly string[];
  /** The address ends with `/`: it means a folder. */
  readonly isFolder: boolean;
}

/**
 * Reads the path of an address, before any file is looked for.
 *
 * @param pathname path as sent, percent-encoded, without query
 * @returns `undefined` when no public file can have that address: bad encoding, an encoded slash,
 *   a control character, an empty name, `.` or `..`, a hidden file, or a file meant for the server
 */
export function readSitePath(pathname: string): SitePath | undefined {
  if (!pathname.startsWith('/')) return undefined;
  const isFolder = pathname.endsWith('/');
  const encoded = pathname.slice(1, isFolder ? -1 : undefined);
  if (encoded === '') return isFolder ? { names: [], isFolder } : undefined;

  const names: string[] = [];
  for (const [depth, part] of encoded.split('/').entries()) {
    const name = decodeName(part);
    if (name === undefined || !isPublicName(name, depth)) return undefined;
    names.push(name);
  }
  return serverFiles.has(names.join('/')) ? undefined : { names, isFolder };
}

function decodeName(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function isPublicName(name: string, depth: number): boolean {
  if (name === '' || forbiddenCharacters.test(name)) return false;
  return !name.startsWith('.') || (depth === 0 && name === '.well-known');
}

/** Separators of any system, and the control characters (Unicode category Cc). */
const forbiddenCharacters = /[/\\\p{Cc}]/u;

/** Files that a build leaves for the server that shows it. */
const serverFiles = new Set(['_headers', '_redirects', '_redirects.json']);
