import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { listCommunes } from '../../src/site/build/list-communes.ts';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface WrittenPage {
  /** Address on the site. */
  readonly path: string;
  readonly html: string;
  /** In the order of the page. */
  readonly elements: readonly Element[];
}

export interface WrittenSite {
  readonly slug: string;
  /** Absolute path of the built folder. */
  readonly folder: string;
  /** Paths of all files, from the site's root. */
  readonly files: ReadonlySet<string>;
  readonly pages: readonly WrittenPage[];
}

export const repository = resolve(import.meta.dirname, '../..');

/** Every commune of the repository: each must have been built. */
export const communes: readonly string[] = await listCommunes(repository);

export async function readSite(slug: string): Promise<WrittenSite> {
  const folder = resolve(repository, 'dist', slug);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)),
  );
  const pages: WrittenPage[] = [];
  for (const file of [...files].filter((name) => name.endsWith('.html')).sort()) {
    const html = await readFile(join(folder, file), 'utf8');
    const elements: Element[] = [];
    collect(parse(html), elements);
    pages.push({ path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, elements });
  }
  return { slug, folder, files, pages };
}

function collect(node: DefaultTreeAdapterTypes.Node, found: Element[]): void {
  if ('tagName' in node) {
    found.push({
      name: node.tagName,
      attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
      text: node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
    });
  }
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, found);
}
