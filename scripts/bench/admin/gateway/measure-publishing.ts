import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenText } from './contender.ts';
import { BUILT } from './make-product.ts';
import type { PerronContender } from './perron-contender.ts';

const TEXT: OpenText = { commune: BUILT, slug: 'exemple-halage' };
const PAGE = `/actualites/${TEXT.slug}/`;
const PREVIEW = `/espace/apercu/news/${TEXT.slug}/page`;
/** Milliseconds. */
const LOOK_EVERY = 10;
const PATIENCE = 60_000;

/** Milliseconds: a draft just saved, rendered by the real template for its author. */
export async function measurePreview(perron: PerronContender, title: string): Promise<number> {
  await save(perron, title, 'draft');
  const asked = performance.now();
  const { status, body } = await perron.look(BUILT, PREVIEW);
  const milliseconds = performance.now() - asked;
  if (status !== 200 || !body.includes(title)) throw new Error(`L’aperçu ne montre pas le brouillon (${status}).`);
  return milliseconds;
}

/** Milliseconds: from the click that publishes a draft until a visitor is given the new page. */
export async function measurePublishToShown(perron: PerronContender, title: string): Promise<number> {
  await save(perron, title, 'draft');
  const clicked = performance.now();
  if (!(await perron.publish(TEXT))) throw new Error('La publication a échoué.');
  await untilShown(perron, title);
  return performance.now() - clicked;
}

/** Milliseconds: from the click that saves and publishes at once until a visitor is given the new page. */
export async function measureSaveToShown(perron: PerronContender, title: string): Promise<number> {
  await perron.open(TEXT);
  const clicked = performance.now();
  await save(perron, title, 'online');
  await untilShown(perron, title);
  return performance.now() - clicked;
}

/** Pages of the built site. */
export async function countPages(product: string): Promise<number> {
  const entries = await readdir(join(product, 'data/dist', BUILT), { recursive: true });
  return entries.filter((name) => name.endsWith('.html')).length;
}

async function save(perron: PerronContender, title: string, to: 'draft' | 'online'): Promise<void> {
  await perron.open(TEXT);
  if ((await perron.save(TEXT, title, to)) === undefined) throw new Error('L’enregistrement a échoué.');
}

async function untilShown(perron: PerronContender, title: string): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  while (performance.now() < deadline) {
    const { body } = await perron.look(BUILT, PAGE);
    if (body.includes(title)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
  throw new Error('La page publiée ne paraît pas.');
}
