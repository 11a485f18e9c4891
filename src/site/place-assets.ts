import { createHash } from 'node:crypto';
import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { LoadedCommune } from '../core/content/loaded-commune.ts';
import { composeIconSprite } from './icon-sprite.ts';
import type { ThemeFiles } from './theme-files.ts';

/** Files that no page imports: icons, fonts, drawings, documents, the commune's own `public/`. */
export interface PlacedAssets {
  /** Drawing's short name (`band`, `bandDark`) → address. */
  readonly art: Record<string, string>;
  readonly fontPreload: string | undefined;
}

/** Puts a site's fixed files in its output folder; names that pages compute hold a digest where they may change. */
export async function placeAssets(
  repository: string,
  commune: LoadedCommune,
  theme: ThemeFiles,
  output: string,
): Promise<PlacedAssets> {
  const folder = join(output, '_perron');
  await mkdir(join(folder, 'fonts'), { recursive: true });
  await mkdir(join(folder, 'art'), { recursive: true });
  await writeFile(join(folder, 'icons.svg'), await composeIconSprite(join(repository, 'template/icons')));

  for (const font of theme.fonts) await copyFile(font, join(folder, 'fonts', basename(font)));
  const art: Record<string, string> = {};
  for (const [name, path] of theme.art) {
    const bytes = await readFile(path);
    const file = `${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.svg`;
    await writeFile(join(folder, 'art', file), bytes);
    art[camelCase(name)] = `/_perron/art/${file}`;
  }
  for (const [path, media] of commune.media) {
    if (media.kind !== 'document') continue;
    await mkdir(join(output, path, '..'), { recursive: true });
    await copyFile(join(repository, media.root, path), join(output, path));
  }
  await cp(join(repository, 'communes', commune.slug, 'public'), output, { recursive: true }).catch(ignoreMissing);
  const heading = theme.fonts.find((font) => basename(font).startsWith('heading'));
  return { art, fontPreload: heading === undefined ? undefined : `/_perron/fonts/${basename(heading)}` };
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
