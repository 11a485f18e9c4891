import { isSameValue } from '../../shared/same-value.ts';

/** One place where what came is not what was told. */
export interface Difference {
  /** `points.balayeuse.stage`. */
  readonly path: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/**
 * Compares the fields that are told, and no others: mappings key by key, anything else as a whole. `null` tells that a
 * field must be absent.
 */
export function findDifferences(expected: unknown, found: unknown, path = ''): readonly Difference[] {
  if (expected === undefined) return [];
  if (expected === null) return found === undefined || found === null ? [] : [{ path, expected: 'rien', found }];
  if (isMapping(expected) && isMapping(found))
    return Object.entries(expected).flatMap(([key, value]) =>
      findDifferences(value, found[key], path === '' ? key : `${path}.${key}`),
    );
  if (Array.isArray(expected) && Array.isArray(found) && expected.length === found.length)
    return expected.flatMap((value, index) => findDifferences(value, found[index], `${path}.${index + 1}`));
  return isSameValue(expected, found) ? [] : [{ path, expected, found }];
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
