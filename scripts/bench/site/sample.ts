import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCommune } from '../../../src/adapters/content-files/load-commune.ts';
import type { Entry } from '../../../src/core/content/loaded-commune.ts';
import { COLLECTION_NAMES } from '../../../src/core/content/registry.ts';
import { todayInBelgium } from '../../../src/site/build/today.ts';

/** A text as every generator takes it: a title, a Markdown body, the pictures it shows. */
export interface SamplePage {
  readonly name: string;
  readonly title: string;
  readonly body: string;
}

/** The same Markdown and the same pictures for every contender, taken from a real commune of the repository. */
export interface Sample {
  readonly pages: readonly SamplePage[];
  /** Absolute paths. */
  readonly images: readonly string[];
}

/** @throws when the commune does not pass its checks */
export async function readSample(repository: string, slug: string): Promise<Sample> {
  const loaded = await loadCommune(repository, slug, todayInBelgium());
  if (!loaded.ok) throw new Error(`« ${slug} » ne passe pas ses contrôles.`);
  const entries = COLLECTION_NAMES.flatMap((name) => loaded.value.entries[name] as readonly Entry[]).filter(
    (entry) => entry.format === 'md',
  );
  return {
    pages: entries.map((entry) => ({
      name: `${entry.collection}-${entry.id.replaceAll('/', '-')}`,
      title: 'title' in entry.data ? entry.data.title : entry.id,
      body: entry.body.replace(/!\[[^\]]*\]\(media\/[^)]*\)/g, ''),
    })),
    images: [...loaded.value.media]
      .filter(([path, media]) => media.kind === 'image' && !path.endsWith('.svg'))
      .map(([path, media]) => join(repository, media.root, path)),
  };
}

/** A repository of its own for measures: the product's code linked, communes copied or made. */
export async function makeRepository(repository: string, target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(join(target, 'communes'), { recursive: true });
  for (const name of ['template', 'src', 'node_modules', 'package.json', 'package-lock.json'])
    await symlink(join(repository, name), join(target, name));
  await cp(join(repository, 'communes/_shared'), join(target, 'communes/_shared'), { recursive: true });
}

export async function copyCommune(repository: string, slug: string, target: string): Promise<void> {
  await cp(join(repository, 'communes', slug), join(target, 'communes', slug), { recursive: true });
}

/** Adds plain news until the commune has a given number of texts of its own. */
export async function addNews(target: string, slug: string, count: number): Promise<void> {
  const folder = join(target, 'communes', slug, 'content/news');
  await mkdir(folder, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const day = `2026-${String(1 + (index % 10)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
    const { name, title, body } = measuredPage(index);
    const text = `---\ntitle: ${title}\nsummary: Un texte qui sert à mesurer la construction du site.\ndate: ${day}\ncategory: vie-communale\n---\n${body}`;
    await writeFile(join(folder, `${name}.md`), text);
  }
}

/** A text of about 490 words. */
export function measuredPage(index: number): SamplePage {
  const paragraph =
    'Le service communal rappelle les horaires et les conditions, puis répond aux questions qui lui sont posées le plus souvent. ';
  const body = Array.from(
    { length: 6 },
    (_, part) => `## Partie ${part + 1}\n\n${paragraph.repeat(4)}\n\n- premier point\n- deuxième point\n`,
  ).join('\n');
  return { name: `mesure-${index + 1}`, title: `Nouvelle de mesure ${index + 1}`, body };
}

export async function replaceInFile(file: string, from: string, to: string): Promise<void> {
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
}
