import type { ByteRange } from '../app/ports.ts';

/**
 * Whether the visitor already has this very content.
 *
 * @param ifNoneMatch the request's `If-None-Match`
 * @param tag the content's strong tag, quotes included
 * @see RFC 9110, § 13.1.2 (weak comparison)
 */
export function isUnchanged(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag);
}

/**
 * The one range of bytes asked for.
 *
 * @param size of the whole content, in bytes
 * @returns `whole` when there is no range, several ranges, another unit, or when `If-Range` names
 *   other content; `unsatisfiable` when the range begins after the end
 * @see RFC 9110, § 14.2 (a server may ignore Range) and § 13.1.5 (If-Range compares strongly)
 */
export function requestedRange(headers: Headers, size: number, tag: string): ByteRange | 'whole' | 'unsatisfiable' {
  const condition = headers.get('if-range');
  if (condition !== null && condition.trim() !== tag) return 'whole';

  const match = /^bytes=(?<first>\d{0,15})-(?<last>\d{0,15})$/.exec(headers.get('range')?.trim() ?? '');
  const first = match?.groups?.['first'] ?? '';
  const last = match?.groups?.['last'] ?? '';
  if (first === '' && last === '') return 'whole';

  if (first === '') return lastBytes(Number(last), size);
  if (last !== '' && Number(last) < Number(first)) return 'whole';
  if (Number(first) >= size) return 'unsatisfiable';
  return { first: Number(first), last: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

function lastBytes(count: number, size: number): ByteRange | 'unsatisfiable' {
  if (count === 0 || size === 0) return 'unsatisfiable';
  return { first: Math.max(0, size - count), last: size - 1 };
}
