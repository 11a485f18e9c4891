import { Lexer } from 'yaml';

/** No schema nests deeper than five levels. */
const MAX_DEPTH = 32;

/**
 * Whether a YAML text nests its values absurdly deep (`[[[[…`, `- - - -…`). Only reads tokens, so that a
 * hostile text is refused before it costs anything.
 */
export function isTooDeep(yaml: string): boolean {
  let flow = 0;
  let compact = 0;
  for (const token of new Lexer().lex(yaml)) {
    if (token === '[' || token === '{') flow += 1;
    else if (token === ']' || token === '}') flow -= 1;
    else if (token === '-' || token === '?') compact += 1;
    else if (token === '\n' || token === '\r\n') compact = 0;
    if (flow > MAX_DEPTH || compact > MAX_DEPTH) return true;
  }
  return deepestIndent(yaml) > 2 * MAX_DEPTH;
}

/** Block levels are at least one space each; a long text block may be indented, never that far. */
function deepestIndent(yaml: string): number {
  let levels = 0;
  const open: number[] = [];
  for (const [, indent = ''] of yaml.matchAll(/^( *)[^\s#]/gm)) {
    while ((open.at(-1) ?? -1) >= indent.length) open.pop();
    open.push(indent.length);
    levels = Math.max(levels, open.length);
  }
  return levels;
}
