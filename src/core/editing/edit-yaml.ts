import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isRecord } from '../shared/is-record.ts';
import { isSameValue } from '../shared/same-value.ts';
import { alignItems } from './align-items.ts';
import { type FieldOrder, orderKeys } from './field-order.ts';
import { renderAfter, renderFlow, renderScalar } from './render-yaml.ts';
import { applyTextEdits, type TextEdit } from './text-edits.ts';

type Path = readonly PropertyKey[];

/**
 * Changes a YAML text so that it says `wanted`. Only the lines of what changed change: comments, order,
 * quotes, blank lines and line ends of the rest stay, byte for byte.
 *
 * @param yaml a valid block mapping (see `readEntryFile`)
 */
export function editYaml(yaml: string, wanted: Readonly<Record<string, unknown>>, orderOf: FieldOrder): string {
  const document = parseDocument(yaml, { keepSourceTokens: true, stringKeys: true });
  if (isSameValue(document.toJS() ?? {}, wanted)) return yaml;
  const lineEnd = yaml.includes('\r\n') ? '\r\n' : '\n';
  const edited = editLines(yaml, document, wanted, orderOf, lineEnd);
  if (edited !== undefined && isSameValue(parseDocument(edited).toJS(), wanted)) return edited;
  // Written in a way that lines can't follow (braces around everything, explicit keys…): written anew.
  return renderFields(wanted, document.contents, orderOf).replaceAll('\n', lineEnd);
}

/** Writes fields as a new YAML text, in the schema's order. */
export function renderFields(
  fields: Readonly<Record<string, unknown>>,
  model: Node | null | undefined,
  orderOf: FieldOrder,
): string {
  const blockModel = isCollection(model) && model.flow === true ? undefined : model;
  return Object.keys(fields).length === 0
    ? ''
    : `${renderAfter('key', fields, blockModel, -2, orderOf, []).slice(1)}\n`;
}

/** Undefined when the text has no lines of its own for what must change. */
function editLines(
  source: string,
  document: Document.Parsed,
  wanted: Readonly<Record<string, unknown>>,
  orderOf: FieldOrder,
  lineEnd: string,
): string | undefined {
  const edits: TextEdit[] = [];
  const root = document.contents;
  if (!isMap(root) || root.flow === true || !editMap(root, wanted, [])) return undefined;
  return applyTextEdits(source, edits);

  /** False, and nothing done, when the group must be written anew as a whole. */
  function editMap(map: YAMLMap, value: Readonly<Record<string, unknown>>, path: Path): boolean {
    const pairs = new Map(map.items.map((pair) => [keyOf(pair.key), pair]));
    const keys = orderKeys(value, [...pairs.keys()], orderOf(path));
    const starts = new Map([...pairs].map(([key, pair]) => [key, startOf(pair.key)]));
    const [firstKey] = pairs.keys();
    if (firstKey === undefined || !keys.some((key) => pairs.has(key))) return false;
    const firstStart = starts.get(firstKey) ?? 0;
    if (!standsAlone(firstStart) && (!keys.includes(firstKey) || keys[0] !== firstKey)) return false;
    const column = columnOf(firstStart);

    let position = startOfLine(firstStart);
    for (const key of keys) {
      const pair = pairs.get(key);
      if (pair === undefined) {
        const text = `${renderScalar(key)}:${renderAfter('key', value[key], undefined, column, orderOf, [...path, key])}`;
        insertLine(position, ' '.repeat(column) + text);
        continue;
      }
      editValue('key', pair.value as Node | null, startOf(pair.key), endOfKey(pair.key), value[key], column, [
        ...path,
        key,
      ]);
      position = endOfLine(endOf(pair.value as Node | null, endOfKey(pair.key)));
    }
    for (const [key, pair] of pairs)
      if (!keys.includes(key)) removeLines(starts.get(key) ?? 0, endOf(pair.value as Node | null, endOfKey(pair.key)));
    return true;
  }

  function editSeq(seq: YAMLSeq, value: readonly unknown[], path: Path): boolean {
    const dashes = dashesOf(seq);
    const [firstDash] = dashes;
    if (firstDash === undefined || dashes.length !== seq.items.length) return false;
    if (!dashes.every(standsAlone)) return false;
    const column = columnOf(firstDash);
    const items = seq.items as (Node | null)[];
    const endOfItem = (index: number) => endOf(items[index] ?? null, (dashes[index] ?? 0) + 1);

    let position = startOfLine(firstDash);
    for (const { from, to, at } of alignItems(
      items.map((item) => toPlain(item)),
      value,
    )) {
      from.forEach((index, rank) => {
        const place = at + rank;
        const dash = dashes[index] ?? 0;
        if (rank < to.length)
          editValue('dash', items[index] ?? null, dash, dash + 1, to[rank], column, [...path, place]);
        else removeLines(dash, endOfItem(index));
        position = endOfLine(endOfItem(index));
      });
      to.slice(from.length).forEach((item, rank) => {
        const after = renderAfter('dash', item, items[0], column, orderOf, [...path, at + from.length + rank]);
        insertLine(position, `${' '.repeat(column)}-${after}`);
      });
    }
    return true;
  }

  /** @param start of the key or dash; `afterMark` is where the value may begin */
  function editValue(
    mark: 'key' | 'dash',
    node: Node | null,
    start: number,
    afterMark: number,
    value: unknown,
    column: number,
    path: Path,
  ): void {
    if (isSameValue(toPlain(node), value)) return;
    const before = edits.length;
    if (isMap(node) && isRecord(value) && !node.flow && editMap(node, value, path)) return;
    if (isSeq(node) && Array.isArray(value) && value.length > 0 && !node.flow && editSeq(node, value, path)) return;
    edits.length = before;
    const range = node?.range;
    if (range && range[1] > range[0] && isCollection(node) && node.flow === true && isObject(value)) {
      replace(range[0], range[1], renderFlow(value, node, orderOf, path));
    } else if (range && range[1] > range[0] && isInline(node) && !isObject(value) && !String(value).includes('\n')) {
      replace(range[0], range[1], renderScalar(value, node));
    } else {
      const from = mark === 'key' ? afterMark : start + 1;
      replace(from, Math.max(from, endOf(node, from)), renderAfter(mark, value, node, column, orderOf, path));
    }
  }

  function toPlain(node: Node | null): unknown {
    return node === null ? null : node.toJS(document);
  }

  function replace(start: number, end: number, text: string): void {
    edits.push({ start, end, text: text.replaceAll('\n', lineEnd) });
  }

  function insertLine(position: number, line: string): void {
    const isOpenEnd = position > 0 && source[position - 1] !== '\n';
    replace(position, position, isOpenEnd ? `\n${line}` : `${line}\n`);
  }

  function removeLines(start: number, end: number): void {
    replace(startOfLine(start), endOfLine(end), '');
  }

  function startOfLine(offset: number): number {
    return source.lastIndexOf('\n', offset - 1) + 1;
  }

  function endOfLine(offset: number): number {
    const next = source.indexOf('\n', offset);
    return next === -1 ? source.length : next + 1;
  }

  function columnOf(offset: number): number {
    return offset - startOfLine(offset);
  }

  function standsAlone(offset: number): boolean {
    return source.slice(startOfLine(offset), offset).trim() === '';
  }

  /** After the colon that follows a key. */
  function endOfKey(key: unknown): number {
    const end = (key as Node).range?.[1] ?? 0;
    return source.indexOf(':', end) + 1;
  }

  /** End of what a value says, without the line ends that follow a block. */
  function endOf(node: Node | null, otherwise: number): number {
    const range = node?.range;
    if (!range || range[1] <= range[0]) return otherwise;
    return range[0] + source.slice(range[0], range[1]).trimEnd().length;
  }
}

function dashesOf(seq: YAMLSeq): number[] {
  const token = seq.srcToken;
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap((item) => {
    const dash = item.start.find((part) => part.type === 'seq-item-ind');
    return dash === undefined ? [] : [dash.offset];
  });
}

function keyOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function startOf(key: unknown): number {
  return (key as Node).range?.[0] ?? 0;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isInline(node: Node | null): boolean {
  return isScalar(node) && (node.type === 'PLAIN' || node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
}
