import type { z } from 'zod';
import { markOf, propertiesOf, type SchemaNode, schemaNode, variantsOf } from '../content/schema-node.ts';
import { isRecord } from '../shared/is-record.ts';
import { isSameValue } from '../shared/same-value.ts';

/**
 * What a form means by the values that it sends. A form can't leave a field out: it sends an empty text, an empty
 * list, an unticked box, and the fields of the forms of a group that were not chosen. Those are taken out where the
 * schema lets them be absent. Nothing else is repaired: the schema then judges.
 *
 * @param written the fields as the file has them; what differs only by spaces at its ends stays as it is written
 */
export function fitForm(
  schema: z.ZodType,
  sent: Readonly<Record<string, unknown>>,
  written: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const fitted = keepWritten(written, fitGroup(schemaNode(schema), sent));
  // A group stays a group.
  return fitted as Readonly<Record<string, unknown>>;
}

function fitValue(node: SchemaNode, value: unknown): unknown {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return undefined;
  if (node.const === true && value === false) return undefined;
  if (node.format === 'date' && typeof value === 'string') return value.replace(/^(\d{4}-\d\d-\d\d)T[\d:.]+Z?$/, '$1');
  if (Array.isArray(value)) {
    const item = node.items ?? {};
    return value
      .map((inner) => fitValue(item, inner))
      .filter((inner) => inner !== undefined && !(isRecord(inner) && isHollow(inner)));
  }
  return isRecord(value) ? fitGroup(node, value) : value;
}

function fitGroup(node: SchemaNode, sent: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const form = chooseForm(node, sent);
  const known = propertiesOf(node);
  const fitted: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(sent)) {
    const child = form.properties?.[key];
    // A field of another form of this group; unknown ones stay, for the schema to name them.
    if (child === undefined && known.has(key) && form !== node) continue;
    const inner = fitValue(child ?? {}, value);
    const isAbsent = inner === undefined || (isHollow(inner) && form.required?.includes(key) !== true);
    if (!isAbsent) fitted[key] = inner;
  }
  return fitted;
}

/** The form that the sent values take: by its mark, else the first one that has a place for each of them. */
function chooseForm(node: SchemaNode, sent: Readonly<Record<string, unknown>>): SchemaNode {
  const variants = variantsOf(node);
  if (variants.length === 0) return node;
  const mark = markOf(variants);
  if (mark !== undefined) return variants.find((form) => form.properties?.[mark]?.const === sent[mark]) ?? node;
  const known = propertiesOf(node);
  const filled = Object.keys(sent).filter((key) => {
    const inner = fitValue(known.get(key)?.[0] ?? {}, sent[key]);
    return inner !== undefined && !isHollow(inner);
  });
  return variants.find((form) => filled.every((key) => form.properties?.[key] !== undefined)) ?? node;
}

/** Nothing but empty lists and groups, at any depth. */
function isHollow(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(isHollow);
}

/** The written value wherever the new one says the same but for spaces at the ends of texts. */
function keepWritten(written: unknown, value: unknown): unknown {
  if (isSameValue(trimmed(written), trimmed(value))) return written;
  if (Array.isArray(written) && Array.isArray(value)) {
    return value.map(
      (item, index) =>
        written.find((other) => isSameValue(trimmed(other), trimmed(item))) ?? keepWritten(written[index], item),
    );
  }
  if (isRecord(written) && isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keepWritten(written[key], inner)]));
  }
  return typeof value === 'string' ? value.trim() : value;
}

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, trimmed(inner)]));
}
