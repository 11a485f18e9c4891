import { isRecord } from '../shared/is-record.ts';
import { isSameValue } from '../shared/same-value.ts';
import { isSameBody } from './apply-edit.ts';
import { editYaml } from './edit-yaml.ts';
import type { EntryContent } from './entry-file.ts';
import type { FieldOrder } from './field-order.ts';

/** How a commune keeps what it changed in a text that all communes share. */
export type Adaptation =
  /** It says what the shared text says: the commune needs no file of its own. */
  | { readonly kind: 'none' }
  /** Only the fields that differ, so that the others keep being corrected for everyone. */
  | { readonly kind: 'overlay'; readonly text: string }
  /** The text itself differs: the commune has its own from now on, and corrects it by itself. */
  | { readonly kind: 'copy' };

/**
 * What to write when a commune edits a shared text.
 *
 * @param shared the shared text as the commune sees it, its name filled in
 * @param overlay the commune's adaptation so far, valid; undefined when there is none
 */
export function adaptShared(
  shared: EntryContent,
  wanted: EntryContent,
  overlay: string | undefined,
  orderOf: FieldOrder,
): Adaptation {
  if (!isSameBody(shared.body, wanted.body)) return { kind: 'copy' };
  const keys = [...new Set([...Object.keys(shared.fields), ...Object.keys(wanted.fields)])];
  const differing = keys
    .filter((key) => !isSameValue(shared.fields[key], wanted.fields[key]))
    // In an adaptation, nothing takes a shared field away.
    .map((key) => [key, wanted.fields[key] ?? null] as const);
  if (differing.length === 0) return { kind: 'none' };
  const fields: unknown = Object.fromEntries(differing);
  return { kind: 'overlay', text: editYaml(overlay ?? '', isRecord(fields) ? fields : {}, orderOf) };
}
