import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { THEMES } from './commune-config.ts';
import { checkThemeContrast } from './theme-contrast.ts';

const communes = new URL('../../../communes/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, communes), 'utf8');
const brique = read('_shared/themes/brique/theme.css');
const dark = (colours: string) =>
  `@media (prefers-color-scheme: dark) {\n  :root:not([data-theme="light"]) { ${colours} }\n}\n:root[data-theme="dark"] { ${colours} }`;

describe('contrast of a theme', () => {
  it.each(Object.keys(THEMES))('holds in light and dark: %s', (theme) => {
    expect(checkThemeContrast(read(`_shared/themes/${theme}/theme.css`), theme)).toEqual([]);
  });

  it('holds for every commune that changes its colours', () => {
    const changed = readdirSync(communes).filter(
      (slug) => slug !== '_shared' && readdirSync(new URL(`${slug}/`, communes)).includes('theme.css'),
    );
    expect(changed.length).toBeGreaterThan(0);
    for (const slug of changed) {
      const theme = /^theme: (.+)$/m.exec(read(`${slug}/commune.yaml`))?.[1];
      expect(checkThemeContrast(read(`${slug}/theme.css`), slug, read(`_shared/themes/${theme}/theme.css`))).toEqual(
        [],
      );
    }
  });

  it('refuses text that fades into its background, with its line and what to do', () => {
    const [problem] = checkThemeContrast(':root {\n  --ink-soft: #c9b39f;\n}', 'communes/exemple/theme.css', brique);
    expect(problem).toMatchObject({
      severity: 'error',
      code: 'theme-contrast',
      file: 'communes/exemple/theme.css',
      line: 2,
      field: '--ink-soft',
    });
    expect(problem?.message).toContain('En mode clair');
  });

  it('sees a background that spoils the texts upon it', () => {
    const codes = checkThemeContrast(':root { --fill: #f2c9b8; }', 'theme.css', brique).map(({ field }) => field);
    expect(codes).toContain('--on-fill');
  });

  it('judges dark colours apart from light ones', () => {
    const problems = checkThemeContrast(dark('--accent: #5b2a1a;'), 'theme.css', brique);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ message }) => message.includes('En mode sombre'))).toBe(true);
  });

  it('wants the same dark colours whoever asks for them', () => {
    const css = dark('--accent: #f4a788;').replace(/#f4a788;(?!.*#f4a788)/s, '#ffb79a;');
    expect(checkThemeContrast(css, 'theme.css', brique).map(({ code }) => code)).toEqual(['theme-dark-differs']);
  });

  it('refuses a colour that it cannot read, a token that does not exist and a rule that is no token', () => {
    const css = ':root { --accent: darkred; --acent: #000; }\n.card { color: red; }';
    const codes = new Set(checkThemeContrast(css, 'theme.css', brique).map(({ code }) => code));
    expect(codes).toEqual(new Set(['theme-colour', 'theme-token', 'theme-rule']));
  });

  it('asks a theme for every colour', () => {
    const problems = checkThemeContrast(brique.replaceAll(/--ink-soft:.*\n/g, ''), 'theme.css');
    expect(problems.some(({ code, field }) => code === 'theme-colour' && field === '--ink-soft')).toBe(true);
  });
});
