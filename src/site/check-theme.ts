import { readFile } from 'node:fs/promises';
import { basename, relative, sep } from 'node:path';
import { checkThemeContrast } from '../core/commune/theme-contrast.ts';
import type { Problem } from '../core/content/problem.ts';
import type { ThemeFiles } from './theme-files.ts';

/** The colours of a site, its theme's and its own changes to them, can be read in light and dark. */
export async function checkTheme(theme: ThemeFiles, repository: string): Promise<Problem[]> {
  const fromRepository = (path: string) => relative(repository, path).split(sep).join('/');
  const [base, ...changes] = await Promise.all(
    theme.styleSheets
      .filter((path) => basename(path) === 'theme.css')
      .map(async (path) => ({ file: fromRepository(path), css: await readFile(path, 'utf8') })),
  );
  if (base === undefined) return [];
  return [
    ...checkThemeContrast(base.css, base.file),
    ...changes.flatMap(({ css, file }) => checkThemeContrast(css, file, base.css)),
  ];
}
