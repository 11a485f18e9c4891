import { readFile } from 'node:fs/promises';
import { THEMES } from '../core/commune/commune-config.ts';

/** A file that the server's own pages need, found under `/_server/` on any host. */
export async function ownFile(name: string): Promise<Response | undefined> {
  const path = ownFiles.get(name);
  if (path === undefined) return undefined;
  const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'image/svg+xml; charset=utf-8';
  const bytes = await readFile(new URL(path, import.meta.url));
  return new Response(bytes, { headers: { 'Content-Type': type, 'Cache-Control': 'no-cache' } });
}

const themes = '../../communes/_shared/themes';

/** Name in the address → place beside this file: nothing else can be asked for. */
const ownFiles: ReadonlyMap<string, string> = new Map([
  ['pages.css', 'start-page/pages.css'],
  ['icon.svg', 'start-page/icon.svg'],
  ...Object.keys(THEMES).flatMap((theme) => [
    [`${theme}.svg`, `${themes}/${theme}/art/band.svg`] as const,
    [`${theme}-dark.svg`, `${themes}/${theme}/art/band-dark.svg`] as const,
  ]),
]);
