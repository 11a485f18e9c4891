import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export interface PageSample {
  /** The template's page that made it: `demarches/[id]`. */
  readonly type: string;
  /** Address on the site. */
  readonly path: string;
}

/** One page of each type of a built site: the heaviest, since what breaks breaks there first. */
export async function samplePages(slug: string): Promise<readonly PageSample[]> {
  const types = await pageTypes();
  const heaviest = new Map<string, PageSample & { readonly bytes: number }>();
  for (const page of await listPages(slug)) {
    const type = types.find(({ pattern }) => pattern.test(page.path));
    if (type === undefined) throw new Error(`${page.path} (${slug}) ne vient d’aucune page du gabarit.`);
    const known = heaviest.get(type.name);
    if (known === undefined || known.bytes < page.bytes) heaviest.set(type.name, { type: type.name, ...page });
  }
  return [...heaviest.values()].map(({ type, path }) => ({ type, path })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

interface BuiltPage {
  readonly path: string;
  readonly bytes: number;
}

/** Every page of a built site, by address. */
export async function listPages(slug: string): Promise<readonly BuiltPage[]> {
  const root = resolve(dist, slug);
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.html'));
  return Promise.all(
    files.sort().map(async (file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      bytes: (await stat(join(root, file))).size,
    })),
  );
}

interface PageType {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Astro's routes, the most precise first: a fixed segment wins over a parameter, a parameter over the rest. */
async function pageTypes(): Promise<readonly PageType[]> {
  const files = (await readdir(templatePages, { recursive: true })).filter((file) => file.endsWith('.astro'));
  return files
    .map((file) => file.replace(/\.astro$/, '').replace(/(^|\/)index$/, ''))
    .sort((a, b) => (precision(a) < precision(b) ? 1 : -1))
    .map((name) => ({ name: name === '' ? 'index' : name, pattern: patternOf(name) }));
}

function precision(route: string): string {
  return route
    .split('/')
    .map((segment) => (segment.startsWith('[...') ? 0 : segment.includes('[') ? 1 : 2))
    .join('');
}

function patternOf(route: string): RegExp {
  if (route === '') return /^\/$/;
  if (route === '404') return /^\/404\.html$/;
  const segments = route.split('/').map((segment) => {
    if (segment.startsWith('[...')) return '(?:[^/]+/)*';
    return `${segment.replace(/\[[^\]]+\]/g, '[^/]+')}/`;
  });
  return new RegExp(`^/${segments.join('')}$`);
}

const repository = resolve(import.meta.dirname, '../..');
const dist = resolve(repository, 'dist');
const templatePages = resolve(repository, 'template/pages');
