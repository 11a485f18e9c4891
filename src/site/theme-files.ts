import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CommuneConfig } from '../core/commune/commune-config.ts';
import { type ThemeSettings, themeSettingsSchema } from '../core/commune/theme-settings.ts';

/** Everything of a theme that a site takes: settings, style sheets, drawings, fonts. */
export interface ThemeFiles {
  readonly settings: ThemeSettings;
  /** Absolute paths: the theme's tokens, the commune's own over them, then the rules of the chosen home composition and card style. */
  readonly styleSheets: readonly string[];
  /** Drawing name (`band`) → absolute path. */
  readonly art: ReadonlyMap<string, string>;
  /** Absolute paths of woff2 files. */
  readonly fonts: readonly string[];
}

/** @throws when the theme's own files are broken: themes ship with the product */
export async function readThemeFiles(repository: string, commune: CommuneConfig): Promise<ThemeFiles> {
  const folder = join(repository, 'communes/_shared/themes', commune.theme);
  const own = join(repository, 'communes', commune.slug);
  const styles = join(repository, 'template/styles');
  const settings = themeSettingsSchema.parse(parse(await readFile(join(folder, 'theme.yaml'), 'utf8')));
  const ownStyle = join(own, 'theme.css');
  const art = new Map([
    ...(await listFiles(join(folder, 'art'), '.svg')),
    ...(await listFiles(join(own, 'art'), '.svg')),
  ]);
  return {
    settings,
    styleSheets: [
      join(folder, 'theme.css'),
      ...((await exists(ownStyle)) ? [ownStyle] : []),
      join(styles, `home/${settings.home}.css`),
      join(styles, `cards/${settings.cards}.css`),
    ],
    art,
    fonts: [...(await listFiles(join(folder, 'fonts'), '.woff2')).values()].sort(),
  };
}

async function listFiles(folder: string, extension: string): Promise<Map<string, string>> {
  const names = await readdir(folder).catch(() => []);
  return new Map(
    names
      .filter((name) => name.endsWith(extension))
      .map((name) => [name.slice(0, -extension.length), join(folder, name)]),
  );
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
