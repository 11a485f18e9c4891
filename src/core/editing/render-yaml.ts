import { Document, isCollection, isMap, isScalar, isSeq, type Node, Scalar } from 'yaml';
import { isRecord } from '../shared/is-record.ts';
import { orderKeys } from './field-order.ts';

/** What stood where a value is written: new text takes its quotes and its braces. */
type Model = Node | null | undefined;

/**
 * Writes a value after `key:` or `-`, with the space or line end that leads to it.
 *
 * @param column where the key or dash stands
 * @param orderOf the schema's order of the fields of a group
 */
export function renderAfter(
  mark: 'key' | 'dash',
  value: unknown,
  model: Model,
  column: number,
  orderOf: (path: readonly PropertyKey[]) => readonly string[],
  path: readonly PropertyKey[],
): string {
  if (isEmptyCollection(value) || isFlowLike(model, value)) return ` ${renderFlow(value, model, orderOf, path)}`;
  const pad = ' '.repeat(column + 2);
  if (Array.isArray(value)) {
    return value
      .map((item, index) => {
        const after = renderAfter('dash', item, itemModel(model, index), column + 2, orderOf, [...path, index]);
        return `\n${pad}-${after}`;
      })
      .join('');
  }
  if (isRecord(value)) {
    return orderKeys(value, modelKeys(model), orderOf(path))
      .map((key, index) => {
        const after = renderAfter('key', value[key], valueModel(model, key), column + 2, orderOf, [...path, key]);
        return `${mark === 'dash' && index === 0 ? ' ' : `\n${pad}`}${renderScalar(key)}:${after}`;
      })
      .join('');
  }
  return ` ${renderScalar(value, model).replace(/\n(?=[^\n])/g, `\n${' '.repeat(column)}`)}`;
}

/** A collection on one line: `{ label: Accueil, to: / }`, `[a, b]`. */
export function renderFlow(
  value: unknown,
  model: Model,
  orderOf: (path: readonly PropertyKey[]) => readonly string[],
  path: readonly PropertyKey[],
): string {
  if (Array.isArray(value)) {
    const items = value.map((item, index) => renderFlow(item, itemModel(model, index), orderOf, [...path, index]));
    return `[${items.join(', ')}]`;
  }
  if (isRecord(value)) {
    const fields = orderKeys(value, modelKeys(model), orderOf(path)).map(
      (key) => `${renderFlowScalar(key)}: ${renderFlow(value[key], valueModel(model, key), orderOf, [...path, key])}`,
    );
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
  }
  return renderFlowScalar(value, model);
}

/** One value outside braces; a text of several lines is written as a block, relative to column 0. */
export function renderScalar(value: unknown, model?: Model): string {
  const written = new Document({ k: styled(value, model, false) }).toString({ lineWidth: 0 });
  return written.slice('k: '.length, -1);
}

/** One value inside braces, where commas and brackets must be quoted. */
export function renderFlowScalar(value: unknown, model?: Model): string {
  if (typeof value === 'string' && value.includes('\n')) return JSON.stringify(value);
  const document = new Document([styled(value, model, true)]);
  if (isSeq(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).slice(1, -2);
}

function styled(value: unknown, model: Model, flow: boolean): unknown {
  if (typeof value !== 'string' || !isScalar(model) || typeof model.value !== 'string') return value;
  const isQuoted = model.type === 'QUOTE_DOUBLE' || model.type === 'QUOTE_SINGLE';
  const isBlock = model.type === 'BLOCK_LITERAL' || model.type === 'BLOCK_FOLDED';
  if (isBlock ? flow || value.trim() === '' : !isQuoted || value.includes('\n')) return value;
  const scalar = new Scalar(value);
  if (model.type !== undefined) scalar.type = model.type;
  return scalar;
}

/** Whether a collection stands where one of its kind was in braces. */
function isFlowLike(model: Model, value: unknown): boolean {
  if (!isCollection(model) || model.flow !== true) return false;
  return isSeq(model) ? Array.isArray(value) : isRecord(value);
}

function isEmptyCollection(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** A new item of a list looks like the first one. */
function itemModel(model: Model, index: number): Model {
  if (!isSeq(model)) return undefined;
  // Items of a parsed list are nodes.
  return (model.items[index] ?? model.items[0]) as Model;
}

function valueModel(model: Model, key: string): Model {
  // Without `true`, `get` would give the plain value.
  return isMap(model) ? (model.get(key, true) as Model) : undefined;
}

function modelKeys(model: Model): string[] {
  return isMap(model) ? model.items.map((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key)) : [];
}
