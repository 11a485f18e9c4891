import type { z } from 'zod';
import { propertiesOf, schemaNode } from '../content/schema-node.ts';
import { isSameValue } from '../shared/same-value.ts';
import { isSameBody } from './apply-edit.ts';
import { diffText, type TextBlock } from './diff-text.ts';
import type { EntryContent } from './entry-file.ts';
import { fieldLabel } from './field-label.ts';
import { orderKeys } from './field-order.ts';
import { showValue } from './show-value.ts';

/** The text of an entry, beside its fields: no field bears this name. */
export const BODY = 'body';

/** One field that differs between two versions, ready to be shown. */
export interface FieldChange {
  readonly field: string;
  /** French name for people. */
  readonly label: string;
  readonly blocks: readonly TextBlock[];
}

/** One field that at least one of two persons changed since the version from which both started. */
export interface FieldComparison {
  readonly field: string;
  readonly label: string;
  /** `both`: both made the same change; `conflict`: each made another. */
  readonly state: 'mine' | 'theirs' | 'both' | 'conflict';
  /** From the common version to mine, and to theirs; a single `same` block when that side kept it. */
  readonly mine: readonly TextBlock[];
  readonly theirs: readonly TextBlock[];
}

export interface EntryComparison {
  readonly fields: readonly FieldComparison[];
  /** Both persons' work together; undefined while a field is in conflict. */
  readonly merged: EntryContent | undefined;
}

/** What each of two persons changed in an entry, and both together when they changed different fields. */
export function compareEntries(
  base: EntryContent,
  mine: EntryContent,
  theirs: EntryContent,
  schema: z.ZodType,
): EntryComparison {
  const fields = fieldsOf([base, mine, theirs], schema).flatMap((field): FieldComparison[] => {
    const state = compareField(field, base, mine, theirs);
    if (state === undefined) return [];
    return [
      {
        field,
        label: labelOf(field, schema),
        state,
        mine: diffField(field, base, mine, schema),
        theirs: diffField(field, base, theirs, schema),
      },
    ];
  });
  const isClean = fields.every(({ state }) => state !== 'conflict');
  return { fields, merged: isClean ? mergeEntries(mine, theirs, fields, {}) : undefined };
}

/**
 * Both persons' work together, with the choice made for each field in conflict; mine where none was made.
 *
 * @param choices by field
 */
export function mergeEntries(
  mine: EntryContent,
  theirs: EntryContent,
  comparisons: readonly FieldComparison[],
  choices: Readonly<Record<string, 'mine' | 'theirs'>>,
): EntryContent {
  const fields: Record<string, unknown> = { ...mine.fields };
  let { body } = mine;
  for (const { field, state } of comparisons) {
    if (state === 'mine' || state === 'both' || (state === 'conflict' && choices[field] !== 'theirs')) continue;
    if (field === BODY) body = theirs.body;
    else if (theirs.fields[field] === undefined) delete fields[field];
    else fields[field] = theirs.fields[field];
  }
  return { fields, body };
}

/** What changed from one version of an entry to another, field by field, the text last. */
export function compareVersions(before: EntryContent, after: EntryContent, schema: z.ZodType): readonly FieldChange[] {
  return fieldsOf([before, after], schema)
    .filter((field) => !isSameField(field, before, after))
    .map((field) => ({ field, label: labelOf(field, schema), blocks: diffField(field, before, after, schema) }));
}

function compareField(
  field: string,
  base: EntryContent,
  mine: EntryContent,
  theirs: EntryContent,
): FieldComparison['state'] | undefined {
  const isMine = !isSameField(field, base, mine);
  const isTheirs = !isSameField(field, base, theirs);
  if (isMine && isTheirs) return isSameField(field, mine, theirs) ? 'both' : 'conflict';
  return isMine ? 'mine' : isTheirs ? 'theirs' : undefined;
}

function isSameField(field: string, a: EntryContent, b: EntryContent): boolean {
  return field === BODY ? isSameBody(a.body, b.body) : isSameValue(a.fields[field], b.fields[field]);
}

function diffField(field: string, before: EntryContent, after: EntryContent, schema: z.ZodType): readonly TextBlock[] {
  const [node = {}] = propertiesOf(schemaNode(schema)).get(field) ?? [];
  const shown = (entry: EntryContent) => (field === BODY ? entry.body : showValue(node, entry.fields[field]));
  return diffText(shown(before), shown(after));
}

function fieldsOf(entries: readonly EntryContent[], schema: z.ZodType): string[] {
  const present = Object.fromEntries(entries.flatMap(({ fields }) => Object.keys(fields)).map((key) => [key, true]));
  return [...orderKeys(present, [], [...propertiesOf(schemaNode(schema)).keys()]), BODY];
}

function labelOf(field: string, schema: z.ZodType): string {
  return field === BODY ? 'Texte' : fieldLabel(schema, [field]);
}
