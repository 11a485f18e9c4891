import { isCollection, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from './problem.ts';

/** A YAML text with the line of each of its fields. */
export interface ParsedYaml {
  readonly value: unknown;
  /** Line (1-based, in the whole file) of the nearest existing ancestor of a field. */
  lineOf(path: readonly PropertyKey[]): number;
  /** Line of a key by name inside the mapping at `path`. */
  lineOfKey(path: readonly PropertyKey[], key: string): number;
}

/** Aliases in a text of a commune are never needed, and a few of them can make a file explode. */
const MAX_ALIASES = 0;

/**
 * Reads a strict YAML 1.2 text (core schema: a date stays a string).
 *
 * @param firstLine line of the file on which the text begins
 * @returns the value, or problems `yaml-syntax`, `yaml-duplicate-key`, `yaml-alias`, `yaml-empty`
 */
export function parseYaml(text: string, file: string, firstLine = 1): { readonly parsed?: ParsedYaml; readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true, uniqueKeys: true });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;

  const problems: Problem[] = document.errors.map((error) => ({
    severity: 'error',
    file,
    line: lineAt(error.pos[0]),
    ...(error.code === 'DUPLICATE_KEY'
      ? { code: 'yaml-duplicate-key', message: 'Un même champ est écrit deux fois.', remedy: 'Gardez une seule des deux lignes.' }
      : { code: 'yaml-syntax', message: explainSyntax(error.code), remedy: 'Corrigez cette ligne ; chaque champ s’écrit « nom: valeur », avec deux espaces par niveau.' }),
  }));
  if (problems.length > 0) return { problems };

  let alias: number | undefined;
  let aliases = 0;
  visit(document, {
    Alias(_, node) {
      aliases += 1;
      alias ??= node.range?.[0];
    },
  });
  if (aliases > MAX_ALIASES) {
    return {
      problems: [{ severity: 'error', code: 'yaml-alias', file, line: lineAt(alias ?? 0), message: 'Ce fichier emploie une référence YAML (« * »).', remedy: 'Recopiez la valeur à cet endroit, ou mettez le texte entre guillemets.' }],
    };
  }

  const nodeAt = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node;
    }
    return undefined;
  };
  const parsed: ParsedYaml = {
    value: document.toJS({ maxAliasCount: MAX_ALIASES }),
    lineOf: (path) => {
      const parent = path.length === 0 ? undefined : document.getIn(path.slice(0, -1), true);
      const key = path.at(-1);
      if (isCollection(parent) && typeof key === 'string') {
        const line = keyLine(parent.items, key);
        if (line !== undefined) return lineAt(line);
      }
      return lineAt(nodeAt(path)?.range?.[0] ?? 0);
    },
    lineOfKey: (path, key) => {
      const node = path.length === 0 ? document.contents : document.getIn(path, true);
      const offset = isCollection(node) ? keyLine(node.items, key) : undefined;
      return lineAt(offset ?? nodeAt(path)?.range?.[0] ?? 0);
    },
  };
  return { parsed, problems: [] };
}

/** Turns `home.procedures.0` into the path that `lineOf` takes. */
export function fieldPath(field: string): PropertyKey[] {
  return field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

function keyLine(items: readonly unknown[], key: string): number | undefined {
  for (const item of items) {
    // Pairs of a mapping carry a `key` node; sequences hold nodes without one.
    const node = (item as { key?: unknown } | null)?.key;
    if (isNode(node) && 'value' in node && node.value === key) return node.range?.[0];
  }
  return undefined;
}

function explainSyntax(code: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'Une tabulation sert de retrait : YAML ne l’accepte pas.';
    case 'BAD_INDENT':
      return 'Le retrait de cette ligne ne correspond à aucun niveau.';
    case 'MISSING_CHAR':
      return 'Il manque un caractère (guillemet, deux-points ou crochet fermant).';
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'UNEXPECTED_TOKEN':
      return 'Cette ligne n’a pas la forme attendue ; un texte qui contient « : » se met entre guillemets.';
    default:
      return 'Le fichier n’est pas un YAML correct à cet endroit.';
  }
}
