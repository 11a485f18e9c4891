import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/** A repository whose code is the product's, and whose texts follow a store. */
export interface Workspace {
  /** Absolute path: to be built as any repository. */
  readonly repository: string;
  /** Absolute path of the folder where the texts of a commit are laid. */
  readonly content: string;
}

const CODE = ['template', 'src', 'node_modules', 'package-lock.json'];

/** @param product absolute path of the product; Astro finds packages and template from inside it only */
export async function makeWorkspace(product: string, name: string): Promise<Workspace> {
  const repository = join(product, '.perron/work', name);
  const content = join(repository, 'content');
  await mkdir(content, { recursive: true });
  for (const path of CODE) await replaceLink(join(product, path), join(repository, path));
  await replaceLink(join(content, 'communes'), join(repository, 'communes'));
  return { repository, content };
}

async function replaceLink(target: string, link: string): Promise<void> {
  await rm(link, { force: true });
  await symlink(target, link);
}
