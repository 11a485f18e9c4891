import { isRecord } from '../shared/is-record.ts';
/**
 * Changes single fields of a shared text: a top-level key replaces the shared one, `null` removes it.
 * Lists and groups are replaced whole, so that what a commune wrote is exactly what it gets.
 */
export function applyOverlay(shared: unknown, overlay: unknown): unknown {
  if (!isRecord(shared) || !isRecord(overlay)) return shared;
  const merged: Record<string, unknown> = { ...shared };
  for (const [key, value] of Object.entries(overlay)) {
    if (value === null) delete merged[key];
    else merged[key] = value;
  }
  return merged;
}
