import { Document, isScalar, Scalar, visit } from 'yaml';
import { type AnyRecord, RECORD_SCHEMAS } from './record-kinds.ts';

/** Fields that hold several paragraphs: always written as blocks, so that one changed word is one changed line. */
const TEXTS: ReadonlySet<string> = new Set(['description', 'motivation', 'decision', 'text', 'asked']);

/**
 * A record as its file holds it: the keys in the order of the schema, one line a value, texts as blocks. The same
 * record always gives the same bytes.
 *
 * @throws when the record does not fit its schema: a rule has made a state that can't be
 */
export function writeRecord({ kind, record }: AnyRecord): string {
  const document = new Document(sortNames(RECORD_SCHEMAS[kind].parse(record)));
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string') return;
      if (TEXTS.has(String(key.value)) && isBlock(value.value)) value.type = Scalar.BLOCK_LITERAL;
    },
  });
  return document.toString({ lineWidth: 0, blockQuote: 'literal', flowCollectionPadding: false });
}

/** Whether a text can be written as a block and read back the same. */
function isBlock(text: string): boolean {
  return /\S/.test(text) && !/[^\n\P{Cc}]|[\u2028\u2029\uFEFF]/u.test(text);
}

/** Mappings by id have no order of their own: theirs is the alphabet's. The others already have the schema's. */
function sortNames(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((inner) => sortNames(inner));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  if (MAPPINGS.has(key)) entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sortNames(inner, name)]));
}

const MAPPINGS: ReadonlySet<string> = new Set(['references', 'numbers', 'listedBefore', 'personalLabels', 'votes']);
