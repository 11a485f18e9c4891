import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addNews, copyCommune, makeRepository, measuredPage } from '../../site/sample.ts';

/** A commune with more texts than any has yet, whose agents save. */
export const MEASURED = 'mesure';
/** A commune of about 200 pages, whose site is really built. */
export const BUILT = 'seneffe';
/** News of the measured commune: the list that is asked for. */
export const NEWS = 3000;
const FILES = 10_000;

/** The product's code, linked, over 10 000 files of texts. @returns its absolute path */
export async function makeProduct(repository: string, workspace: string): Promise<string> {
  const product = join(workspace, 'gateway-product');
  await makeRepository(repository, product);
  await copyCommune(repository, BUILT, product);
  const folder = join(product, 'communes', MEASURED);
  await write(join(folder, 'commune.yaml'), `name: Mesure\nslug: ${MEASURED}\nworkflow: review\n`);
  await addNews(product, MEASURED, NEWS);
  for (let index = 0; index < NEWS; index += 1) await write(join(folder, `content/events/fete-${index}.md`), EVENT);
  const rest = FILES - (await countFiles(join(product, 'communes')));
  for (let index = 0; index < rest; index += 1) {
    const { title, body } = measuredPage(index);
    const place = `content/pages/partie-${index % 40}/page-${index}.md`;
    await write(join(folder, place), `---\ntitle: ${title}\nsummary: Une page qui sert à mesurer.\n---\n${body}`);
  }
  return product;
}

const EVENT = `---
title: Fête de mesure
summary: Un événement qui sert à mesurer.
when: { kind: days, from: 2027-04-18 }
category: fete
free: true
wheelchair: yes
---
${'Venez nombreux, il y aura de quoi manger et de quoi boire. '.repeat(20)}
`;

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function countFiles(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}
