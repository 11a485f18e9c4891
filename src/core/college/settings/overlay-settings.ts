import { isRecord } from '../../shared/is-record.ts';
/** An entry that asks to stand before another one, which does not exist beside it. */
export interface Misplaced {
  /** Of the entry. */
  readonly path: readonly string[];
  readonly before: string;
}

/**
 * Lays a commune's settings over the standard ones: mappings merge key by key, `null` takes a key out, anything else
 * (lists included) replaces what was there. New keys come last, unless their mapping holds `before: <key>`, which
 * moves the entry, new or not, before that one: the order of a mapping counts.
 */
export function overlaySettings(
  standard: unknown,
  own: unknown,
): { readonly value: unknown; readonly misplaced: readonly Misplaced[] } {
  const misplaced: Misplaced[] = [];
  const value = overlay(standard, own, [], misplaced);
  return { value, misplaced };
}

function overlay(standard: unknown, own: unknown, path: readonly string[], misplaced: Misplaced[]): unknown {
  if (!isRecord(own)) return own;
  const merged = new Map(isRecord(standard) ? Object.entries(standard) : []);
  const moves: { key: string; before: string }[] = [];
  for (const [key, value] of Object.entries(own)) {
    if (value === null) {
      merged.delete(key);
      continue;
    }
    const { entry, before } = splitPlace(value);
    merged.set(key, overlay(merged.get(key), entry, [...path, key], misplaced));
    if (before !== undefined) moves.push({ key, before });
  }
  for (const { key, before } of moves) {
    if (key !== before && merged.has(before)) move(merged, key, before);
    else misplaced.push({ path: [...path, key], before });
  }
  return Object.fromEntries(merged);
}

function splitPlace(value: unknown): { readonly entry: unknown; readonly before?: string } {
  if (!isRecord(value) || typeof value['before'] !== 'string') return { entry: value };
  const { before, ...entry } = value;
  return { entry, before };
}

function move(entries: Map<string, unknown>, key: string, before: string): void {
  const moved = [...entries].filter(([other]) => other !== key);
  const position = moved.findIndex(([other]) => other === before);
  moved.splice(position, 0, [key, entries.get(key)]);
  entries.clear();
  for (const [name, value] of moved) entries.set(name, value);
}
