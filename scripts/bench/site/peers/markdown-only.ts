import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sample } from '../sample.ts';

/** The same texts for Eleventy: one layout, no pictures (it has no picture step of its own). */
export async function writeEleventy(repository: string, folder: string, sample: Sample): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'src/_includes'), { recursive: true });
  await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  await writeFile(
    join(folder, 'eleventy.config.js'),
    "export default () => ({ dir: { input: 'src', output: 'dist' }, markdownTemplateEngine: false });\n",
  );
  await writeFile(join(folder, 'src/_includes/plain.liquid'), LAYOUT);
  for (const page of sample.pages)
    await writeFile(
      join(folder, 'src', `${page.name}.md`),
      `---\nlayout: plain.liquid\ntitle: ${JSON.stringify(page.title)}\n---\n${page.body}`,
    );
}

/** The same texts for Hugo, when it is installed. */
export async function writeHugo(folder: string, sample: Sample): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'content'), { recursive: true });
  await mkdir(join(folder, 'layouts/_default'), { recursive: true });
  await writeFile(
    join(folder, 'hugo.toml'),
    'baseURL = "/"\ntitle = "Mesure"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
  );
  const layout = LAYOUT.replaceAll('{{ title }}', '{{ .Title }}').replace('{{ content }}', '{{ .Content }}');
  for (const name of ['single', 'list']) await writeFile(join(folder, `layouts/_default/${name}.html`), layout);
  for (const page of sample.pages)
    await writeFile(
      join(folder, 'content', `${page.name}.md`),
      `---\ntitle: ${JSON.stringify(page.title)}\n---\n${page.body}`,
    );
}

const LAYOUT = `<!doctype html>
<html lang="fr">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ title }}</title></head>
  <body><header><a href="/">Accueil</a></header><main><h1>{{ title }}</h1>{{ content }}</main></body>
</html>
`;
