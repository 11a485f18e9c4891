import { copyFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Sample } from '../sample.ts';

/**
 * A site that Astro's own documentation would write: one collection, one layout, one page a text.
 *
 * @param pictures `same`: each picture in the formats and widths that our sites deliver; `default`: Astro's `<Image>` as it comes
 */
export async function writePlainAstro(
  repository: string,
  folder: string,
  sample: Sample,
  pictures: 'same' | 'default',
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const inner of ['src/pages', 'src/content/texts', 'src/assets', 'src/layouts'])
    await mkdir(join(folder, inner), { recursive: true });
  await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  await writeFile(join(folder, 'astro.config.mjs'), 'export default { markdown: { syntaxHighlight: false } };\n');
  await writeFile(join(folder, 'src/content.config.ts'), CONTENT_CONFIG);
  await writeFile(join(folder, 'src/layouts/Plain.astro'), LAYOUT);
  await writeFile(join(folder, 'src/pages/[id].astro'), PAGE);
  await writeFile(join(folder, 'src/pages/index.astro'), pictures === 'same' ? GALLERY_SAME : GALLERY_DEFAULT);
  for (const page of sample.pages)
    await writeFile(
      join(folder, 'src/content/texts', `${page.name}.md`),
      `---\ntitle: ${JSON.stringify(page.title)}\n---\n${page.body}`,
    );
  for (const image of sample.images) await copyFile(image, join(folder, 'src/assets', basename(image)));
}

const CONTENT_CONFIG = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
export const collections = { texts: defineCollection({ loader: glob({ pattern: '*.md', base: './src/content/texts' }), schema: z.object({ title: z.string() }) }) };
`;

const LAYOUT = `---
const { title } = Astro.props;
---
<!doctype html>
<html lang="fr">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title></head>
  <body><header><a href="/">Accueil</a></header><main><h1>{title}</h1><slot /></main></body>
</html>
<style is:global>body { font: 1.1rem/1.6 system-ui; max-width: 44rem; margin: auto; padding: 1rem; }</style>
`;

const PAGE = `---
import { getCollection, render } from 'astro:content';
import Plain from '../layouts/Plain.astro';
export async function getStaticPaths() {
  return (await getCollection('texts')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<Plain title={entry.data.title}><Content /></Plain>
`;

const GALLERY_SAME = `---
import { Picture } from 'astro:assets';
import Plain from '../layouts/Plain.astro';
const images = Object.values(import.meta.glob('../assets/*.{jpg,jpeg,png}', { eager: true })).map((image) => image.default);
---
<Plain title="Images">{images.map((image) => <Picture src={image} alt="" formats={['avif', 'webp']} widths={[480, 800, 1200]} sizes="100vw" quality={60} />)}</Plain>
`;

const GALLERY_DEFAULT = `---
import { Image } from 'astro:assets';
import Plain from '../layouts/Plain.astro';
const images = Object.values(import.meta.glob('../assets/*.{jpg,jpeg,png}', { eager: true })).map((image) => image.default);
---
<Plain title="Images">{images.map((image) => <Image src={image} alt="" />)}</Plain>
`;
