import { z } from 'zod';
import { accept, type Result, refuse } from '../shared/result.ts';

/** Path of a file or folder from a repository's root, safe to write on any system: `communes/exemple/commune.yaml`. */
export const repositoryPathSchema = z
  .string()
  .refine((text) => findFault(text) === undefined, { error: 'un chemin sûr, sans « .. » ni nom réservé' })
  .brand<'RepositoryPath'>();
export type RepositoryPath = z.infer<typeof repositoryPathSchema>;

export type PathFault =
  | 'empty'
  | 'too-long'
  | 'not-normalised'
  | 'outer-slash'
  | 'empty-segment'
  | 'dot-segment'
  | 'forbidden-character'
  | 'invisible-character'
  | 'outer-space-or-dot'
  | 'git-folder'
  | 'reserved-name';

export interface BadPath {
  readonly code: 'bad-path';
  readonly reason: PathFault;
}

/**
 * Lets a path through only if it means the same file on Linux, macOS and Windows, and can never touch git's own folder.
 *
 * @param text as a client sent it; it is never repaired
 * @returns refusal `bad-path` with the first reason found
 * @see git's own `verify_path`, CVE-2014-9390, CVE-2019-1352
 */
export function parseRepositoryPath(text: string): Result<RepositoryPath, BadPath> {
  const reason = findFault(text);
  // The check above is the schema's own.
  return reason === undefined ? accept(text as RepositoryPath) : refuse({ code: 'bad-path', reason });
}

/** Whether a path lies in a folder; the empty folder is the repository's root. */
export function isInFolder(path: RepositoryPath, folder: RepositoryPath | ''): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

const MAX_PATH_BYTES = 4096;
const MAX_SEGMENT_BYTES = 255;

function findFault(text: string): PathFault | undefined {
  if (text === '') return 'empty';
  if (byteLength(text) > MAX_PATH_BYTES) return 'too-long';
  if (!text.isWellFormed()) return 'forbidden-character';
  if (text !== text.normalize('NFC')) return 'not-normalised';
  if (text.startsWith('/') || text.endsWith('/')) return 'outer-slash';
  for (const segment of text.split('/')) {
    const fault = findSegmentFault(segment);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function findSegmentFault(segment: string): PathFault | undefined {
  if (segment === '') return 'empty-segment';
  if (byteLength(segment) > MAX_SEGMENT_BYTES) return 'too-long';
  if (forbidden.test(segment)) return 'forbidden-character';
  if (invisible.test(segment)) return 'invisible-character';
  if (segment.startsWith('.') || dotLookalikes.test(segment)) return 'dot-segment';
  if (/^\s|[\s.]$/u.test(segment)) return 'outer-space-or-dot';
  if (isGitFolder(segment)) return 'git-folder';
  return deviceName.test(segment) ? 'reserved-name' : undefined;
}

/** Separators, shell and stream marks of Windows (`:` opens an NTFS stream), and control characters. */
const forbidden = /[\\:*?"<>|\p{Cc}\p{Zl}\p{Zp}]/u;

/** Default-ignorable code points: HFS+ drops some of them, and no person sees any. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\p{Cn}]/u;

/** Characters that become dots under compatibility normalisation: full width, one dot leader, ellipses. */
const dotLookalikes = /^[\uFF0E\u2024\u2025\u2026\uFE52]/u;

/** Devices of Windows, with or without extension: `con`, `NUL.md`, `com¹`. */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\s*\.|\s*$)/iu;

/** `git` itself, also in full width, or a short name that may stand for it. */
function isGitFolder(segment: string): boolean {
  const folded = segment.normalize('NFKC').toLowerCase();
  return folded === 'git' || shortName.test(folded);
}

/** An 8.3 name of DOS, `git~1` or `gi7eba~1`: it may stand for any other file, `.git` included. */
const shortName = /^[^.]{1,8}~\d+(?:\.[^.]{0,3})?$/u;

/** Bytes in UTF-8. */
function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
