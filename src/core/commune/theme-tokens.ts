/** The value of a custom property, and the 1-based line where it stands. */
export interface Token {
  readonly value: string;
  readonly line: number;
}

/** The custom properties of a theme's style sheet, by the condition under which they hold. */
export interface ThemeTokens {
  readonly light: ReadonlyMap<string, Token>;
  /** For visitors whose system is dark. */
  readonly darkSystem: ReadonlyMap<string, Token>;
  /** For visitors who chose dark on the site. */
  readonly darkChoice: ReadonlyMap<string, Token>;
  /** Selectors of rules that are none of these: a commune's file has tokens only. */
  readonly otherRules: readonly Token[];
}

/** Reads the closed form of `theme.css`: `:root` blocks, twice for the dark colours, and `@font-face`. */
export function readThemeTokens(css: string): ThemeTokens {
  const tokens = {
    light: new Map<string, Token>(),
    darkSystem: new Map<string, Token>(),
    darkChoice: new Map<string, Token>(),
    otherRules: [] as Token[],
  };
  // Comments become blanks, so that lines keep their numbers.
  const text = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  const inDarkQuery = mediaBlocks(text);

  for (const rule of text.matchAll(/([^{};]+)\{([^{}]*)\}/g)) {
    const [, before = '', body = ''] = rule;
    const selector = before.trim();
    const start = rule.index + before.length + 1;
    if (selector === '@font-face') continue;
    const target = !selector.startsWith(':root')
      ? undefined
      : /^:root\[data-theme=["']?dark["']?\]$/.test(selector)
        ? tokens.darkChoice
        : inDarkQuery(rule.index)
          ? tokens.darkSystem
          : selector === ':root'
            ? tokens.light
            : undefined;
    if (target === undefined) {
      tokens.otherRules.push({ value: selector, line: lineAt(text, rule.index + before.indexOf(selector)) });
      continue;
    }
    for (const declaration of body.matchAll(/--([a-z0-9-]+)\s*:\s*([^;]+?)\s*(?:;|$)/g)) {
      const [, name = '', value = ''] = declaration;
      target.set(name, { value, line: lineAt(text, start + declaration.index) });
    }
  }
  return tokens;
}

/** Whether a place lies inside a `@media (prefers-color-scheme: dark)` block. */
function mediaBlocks(text: string): (index: number) => boolean {
  const blocks = [...text.matchAll(/@media\s*\(prefers-color-scheme:\s*dark\)\s*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g)].map(
    (block) => [block.index, block.index + block[0].length] as const,
  );
  return (index) => blocks.some(([from, to]) => from <= index && index < to);
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
