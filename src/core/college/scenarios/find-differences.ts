import { isRecord } from '../../shared/is-record.ts';
import { isSameValue } from '../../shared/same-value.ts';

/** One place where what came is not what was told. */
export interface Difference {
  /** `points.balayeuse.stage`. */
  readonly path: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/**
 * Compares the fields that are told, and no others: mappings key by key, lists of one length entry by entry, anything
 * else as a whole. `null` tells that a field must be absent. Spaces that don't break are spaces: nobody sees them.
 */
export function findDifferences(expected: unknown, found: unknown, path = ''): readonly Difference[] {
  if (expected === undefined) return [];
  if (expected === null) return found === undefined || found === null ? [] : [{ path, expected: 'rien', found }];
  if (isRecord(expected) && isRecord(found))
    return Object.entries(expected).flatMap(([key, value]) =>
      findDifferences(value, found[key], path === '' ? key : `${path}.${key}`),
    );
  if (Array.isArray(expected) && Array.isArray(found) && expected.length === found.length)
    return expected.flatMap((value, index) => findDifferences(value, found[index], `${path}.${index + 1}`));
  return isSameValue(withPlainSpaces(expected), withPlainSpaces(found)) ? [] : [{ path, expected, found }];
}

function withPlainSpaces(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\u00A0\u202F]/g, ' ');
  if (Array.isArray(value)) return value.map(withPlainSpaces);
  return value;
}
