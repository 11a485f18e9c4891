import { isRecord } from '../shared/is-record.ts';
import { propertiesOf, type SchemaNode } from './schema-node.ts';

/**
 * Every text of a value, changed by a function that knows its field. Fields that the schema does not know are
 * visited too, with an empty node.
 */
export function mapTexts(
  node: SchemaNode,
  value: unknown,
  change: (text: string, node: SchemaNode, path: readonly string[]) => string,
  path: readonly string[] = [],
): unknown {
  if (typeof value === 'string') return change(value, node, path);
  if (Array.isArray(value)) {
    // A list that refers to entries says it of each of its elements.
    const item = { ...(node.reference === undefined ? {} : { reference: node.reference }), ...node.items };
    return value.map((inner, index) => mapTexts(item, inner, change, [...path, String(index)]));
  }
  if (!isRecord(value)) return value;
  const known = propertiesOf(node);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      // The forms of a group agree on what a text of one name is.
      const [child = {}] = known.get(key) ?? [];
      return [key, mapTexts(child, inner, change, [...path, key])];
    }),
  );
}
