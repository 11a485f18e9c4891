import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a site depends on besides its own folder. */
const COMMON_SOURCES = [
  'template',
  'communes/_shared',
  'src/core',
  'src/site',
  'src/adapters/content-files',
  'package-lock.json',
];

/** What a bundle of the template depends on besides the modules that Astro found by following imports. */
const TEMPLATE_SOURCES = ['template', 'package-lock.json', 'communes/_shared/themes'];

/** A file as it was when last read: when size and time are the same, its digest is taken as known. */
export interface KnownFile {
  readonly size: number;
  readonly time: number;
  readonly digest: string;
}
export type KnownFiles = Record<string, KnownFile>;

/** A digest of every file's content, and what is worth remembering to compute the next one quickly. */
export interface SourceDigest {
  readonly digest: string;
  readonly files: KnownFiles;
}

export function digestCommonSources(repository: string, known: KnownFiles): Promise<SourceDigest> {
  return digestFiles(repository, COMMON_SOURCES, known);
}

export function digestCommune(repository: string, slug: string, known: KnownFiles): Promise<SourceDigest> {
  return digestFiles(repository, [`communes/${slug}`], known);
}

/**
 * A digest of what every commune's bundle of the template is made from: no text, picture or setting of a commune.
 *
 * @param modules paths from the repository of the files bundled with the template
 */
export function digestTemplate(
  repository: string,
  modules: readonly string[],
  known: KnownFiles,
): Promise<SourceDigest> {
  return digestFiles(repository, [...TEMPLATE_SOURCES, ...modules], known);
}

/** The content of what one commune changes in the template, whatever the commune's name. */
export async function digestOverrides(repository: string, slug: string): Promise<string> {
  const folder = `communes/${slug}`;
  const { files } = await digestFiles(repository, [`${folder}/overrides`, `${folder}/theme.css`], {});
  return JSON.stringify(Object.entries(files).map(([path, { digest }]) => [path.slice(folder.length), digest]));
}

async function digestFiles(repository: string, sources: readonly string[], known: KnownFiles): Promise<SourceDigest> {
  const paths = (await Promise.all(sources.map((source) => listFiles(repository, source)))).flat().sort();
  const files: KnownFiles = {};
  await Promise.all(
    paths.map(async (path) => {
      const { size, mtimeMs } = await stat(join(repository, path));
      const before = known[path];
      const digest =
        before?.size === size && before.time === mtimeMs
          ? before.digest
          : sha256(await readFile(join(repository, path)));
      files[path] = { size, time: mtimeMs, digest };
    }),
  );
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\0${files[path]?.digest}\n`);
  return { digest: hash.digest('hex'), files };
}

async function listFiles(repository: string, source: string): Promise<string[]> {
  const entries = await readdir(join(repository, source), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return undefined;
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  if (entries === undefined) return [source];
  const lists = await Promise.all(
    entries
      .filter((entry) => !entry.name.endsWith('.test.ts'))
      .map((entry) =>
        entry.isDirectory()
          ? listFiles(repository, `${source}/${entry.name}`)
          : entry.isFile()
            ? [`${source}/${entry.name}`]
            : [],
      ),
  );
  return lists.flat();
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
