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

const BUNDLE_SOURCES = ['template', 'src/core', 'src/site', 'package-lock.json', 'communes/_shared/themes'];
const BUNDLE_OVERRIDES = ['overrides', 'theme.css'];

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

/** A digest of what the template's bundle is made from: everything but texts, pictures and settings. */
export function digestBundleSources(repository: string, slug: string, known: KnownFiles): Promise<SourceDigest> {
  return digestFiles(
    repository,
    [...BUNDLE_SOURCES, ...BUNDLE_OVERRIDES.map((path) => `communes/${slug}/${path}`)],
    known,
  );
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
