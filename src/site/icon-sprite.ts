import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Assembles the line icons into one file of `<symbol>`s, fetched once and kept by the browser. */
export async function composeIconSprite(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.svg')).sort();
  const symbols = await Promise.all(
    names.map(async (name) => {
      const svg = await readFile(join(folder, name), 'utf8');
      const inner = svg
        .replace(/^[\s\S]*?<svg[^>]*>/, '')
        .replace(/<\/svg>\s*$/, '')
        .replace(/\s*\n\s*/g, '');
      return `<symbol id="${name.slice(0, -4)}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${inner}</symbol>`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}
