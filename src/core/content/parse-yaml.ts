import { type Document, isCollection, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from './problem.ts';
import { describeYamlErrors } from './yaml-problems.ts';

/** A YAML text with the line of each of its fields. */
export interface ParsedYaml {
  readonly value: unknown;
  /**
   * Line (1-based, in the whole file) of a field, or of its nearest existing ancestor.
   *
   * @param textLine line inside the field's own text (1-based), when that is a block (`|`)
   */
  lineOf(path: readonly PropertyKey[], textLine?: number): number;
  /** Whether the field is written in this very text. */
  has(path: readonly PropertyKey[]): boolean;
}

/**
 * Reads a strict YAML 1.2 text (core schema: a date stays a string). Aliases are refused: no
 * content needs them, and a few of them can make a file explode.
 *
 * @param firstLine line of the file on which the text begins
 * @returns the value, or problems `yaml-syntax`, `yaml-duplicate-key`, `yaml-alias`, `yaml-tag`
 */
export function parseYaml(
  text: string,
  file: string,
  firstLine = 1,
): { readonly parsed?: ParsedYaml; readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    uniqueKeys: true,
    stringKeys: true,
  });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;

  const problems = [...describeYamlErrors(document, text), ...describeAliases(document)].map(
    ({ offset, ...description }) => ({
      severity: 'error' as const,
      file,
      line: lineAt(offset),
      ...description,
    }),
  );
  if (problems.length > 0) return { problems };

  return {
    problems: [],
    parsed: {
      value: document.toJS({ maxAliasCount: 0 }),
      lineOf: (path, textLine = 0) =>
        lineAt(offsetOf(document, path)) + (textLine > 0 && isBlock(document, path) ? textLine : 0),
      has: (path) => document.hasIn(path),
    },
  };
}

/** Turns `home.procedures.0` into the path that `lineOf` takes. */
export function fieldPath(field: string): PropertyKey[] {
  return field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

function describeAliases(
  document: Document.Parsed,
): { offset: number; code: string; message: string; remedy: string }[] {
  let first: { name: string; offset: number } | undefined;
  visit(document, {
    Alias(_, node) {
      first = { name: node.source, offset: node.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  if (first === undefined) return [];
  return [
    {
      offset: first.offset,
      code: 'yaml-alias',
      message: `Ce fichier emploie une référence YAML (« *${first.name} »).`,
      remedy: 'Recopiez la valeur à cet endroit, ou mettez le texte entre guillemets.',
    },
  ];
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const offset = isCollection(parent) && typeof key === 'string' ? keyOffset(parent.items, key) : undefined;
    if (offset !== undefined) return offset;
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function isBlock(document: Document.Parsed, path: readonly PropertyKey[]): boolean {
  const node = document.getIn(path, true);
  return isScalar(node) && node.type === 'BLOCK_LITERAL';
}

function keyOffset(items: readonly unknown[], key: string): number | undefined {
  for (const item of items) {
    // Pairs of a mapping carry a `key` node; sequences hold nodes without one.
    const node = (item as { key?: unknown } | null)?.key;
    if (isScalar(node) && node.value === key) return node.range?.[0];
  }
  return undefined;
}
