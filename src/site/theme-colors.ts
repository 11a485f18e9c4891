import { readFile } from 'node:fs/promises';
import type { ThemeFiles } from './theme-files.ts';

/** The theme's colours in the light, the commune's own first: name without dashes → value. */
export async function readThemeColors(theme: ThemeFiles): Promise<ReadonlyMap<string, string>> {
  const colors = new Map<string, string>();
  for (const path of theme.styleSheets) {
    for (const [name, value] of lightTokens(await readFile(path, 'utf8'))) colors.set(name, value);
  }
  return colors;
}

/** Custom properties of the `:root` rules that stand outside any condition. */
export function lightTokens(css: string): Map<string, string> {
  const tokens = new Map<string, string>();
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  for (const rule of bare.matchAll(/(?:^|[};])\s*:root\s*\{([^{}]*)\}/g)) {
    if (depthAt(bare, rule.index) !== 0) continue;
    for (const [, name = '', value = ''] of (rule[1] ?? '').matchAll(/--([\w-]+)\s*:\s*([^;]+);/g))
      tokens.set(name, value.trim());
  }
  return tokens;
}

/** How many blocks are open where a rule begins; the brace that closes the one before is not yet counted. */
function depthAt(css: string, index: number): number {
  const before = css.slice(0, index + 1);
  return (before.match(/\{/g) ?? []).length - (before.match(/\}/g) ?? []).length;
}
