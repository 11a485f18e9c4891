import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTheme } from './check-theme.ts';
import type { ThemeFiles } from './theme-files.ts';

const repository = resolve(import.meta.dirname, '../..');
let own: string;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'perron-'));
  await mkdir(join(folder, 'communes/exemple'), { recursive: true });
  own = join(folder, 'communes/exemple/theme.css');
});
afterAll(() => rm(resolve(own, '../../..'), { recursive: true }));

const files = (theme: string, ...others: string[]): ThemeFiles => ({
  settings: { name: theme, home: 'grid', cards: 'ruled', themeColor: ['#fff', '#000'] },
  styleSheets: [join(repository, 'communes/_shared/themes', theme, 'theme.css'), ...others],
  art: new Map(),
  fonts: [],
});

describe('the colours of a site', () => {
  it.each(['pierre-bleue', 'meuse', 'terril', 'brique'])('can be read in the theme %s', async (theme) => {
    expect(await checkTheme(files(theme), repository)).toEqual([]);
  });

  it('are refused in the commune’s own file, at the line that makes them unreadable', async () => {
    await writeFile(own, ':root {\n  --ink: #cccccc;\n}\n');
    const [problem] = await checkTheme(files('meuse', own), resolve(own, '../../..'));
    expect(problem).toMatchObject({
      code: 'theme-contrast',
      file: 'communes/exemple/theme.css',
      line: 2,
      field: '--ink',
    });
  });

  it('are not looked for in the rules of the template', async () => {
    expect(await checkTheme(files('meuse', join(repository, 'template/styles/home/grid.css')), repository)).toEqual([]);
  });
});
