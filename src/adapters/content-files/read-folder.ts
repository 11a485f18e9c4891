import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ContentFolder, MediaFile, SourceFile } from '../../core/content/source-file.ts';
import { measureImage } from './measure-image.ts';

const TEXT = /\.(?:md|mdx|yaml|csv)$/;
const IMAGE = /\.(?:jpe?g|png|webp|avif|svg)$/i;
const TEXT_LIMIT = 1_000_000;
const DOCUMENT_LIMIT = 40_000_000;
const IMAGE_LIMIT = 15_000_000;

/** Reads a commune's folder (or the shared one) once, with nothing followed outside it. */
export async function readFolder(repository: string, root: string): Promise<ContentFolder> {
  const base = join(repository, root);
  const texts: SourceFile[] = [];
  const media: MediaFile[] = [];
  const [yaml, sources, pictures, documents] = await Promise.all([
    listTop(base),
    listAll(base, 'content'),
    listAll(base, 'media'),
    listAll(base, 'files'),
  ]);
  const [procedures, legal] = await Promise.all([listAll(base, 'procedures'), listAll(base, 'legal')]);

  await Promise.all([
    ...[...yaml, ...sources, ...procedures, ...legal].map(async (file) => {
      if (TEXT.test(file.path)) texts.push(await readText(base, file));
    }),
    ...pictures.filter((file) => IMAGE.test(file.path)).map(async (file) => media.push(await readImage(base, file))),
    ...documents.map(async (file) => media.push(await readDocument(base, file))),
  ]);
  texts.sort((a, b) => (a.path < b.path ? -1 : 1));
  media.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { root, texts, media };
}

interface Listed {
  readonly path: string;
  readonly symlink: boolean;
}

async function listTop(base: string): Promise<Listed[]> {
  const entries = await readdir(base, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: entry.name, symlink: entry.isSymbolicLink() }));
}

async function listAll(base: string, folder: string): Promise<Listed[]> {
  const entries = await readdir(join(base, folder), { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => ({
      path: relative(base, join(entry.parentPath, entry.name)).split(sep).join('/'),
      symlink: entry.isSymbolicLink(),
    }));
}

async function readText(base: string, file: Listed): Promise<SourceFile> {
  if (file.symlink) return { path: file.path, kind: 'unreadable', reason: 'symlink' };
  const bytes = await readFile(join(base, file.path));
  if (bytes.byteLength > TEXT_LIMIT) return { path: file.path, kind: 'unreadable', reason: 'too-large' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // A NUL never occurs in a text: the file is UTF-16 or binary.
    return text.includes('\0')
      ? { path: file.path, kind: 'unreadable', reason: 'encoding' }
      : { path: file.path, kind: 'text', text };
  } catch {
    return { path: file.path, kind: 'unreadable', reason: 'encoding' };
  }
}

async function readImage(base: string, file: Listed): Promise<MediaFile> {
  if (file.symlink) return { path: file.path, kind: 'unreadable', bytes: 0, reason: 'symlink' };
  const { size } = await stat(join(base, file.path));
  if (size > IMAGE_LIMIT) return { path: file.path, kind: 'unreadable', bytes: size, reason: 'too-large' };
  const measured = await measureImage(join(base, file.path));
  if (!measured.ok) return { path: file.path, kind: 'unreadable', bytes: size, reason: measured.refusal };
  return { path: file.path, kind: 'image', bytes: size, ...measured.value };
}

async function readDocument(base: string, file: Listed): Promise<MediaFile> {
  if (file.symlink) return { path: file.path, kind: 'unreadable', bytes: 0, reason: 'symlink' };
  const { size } = await stat(join(base, file.path));
  return size > DOCUMENT_LIMIT
    ? { path: file.path, kind: 'unreadable', bytes: size, reason: 'too-large' }
    : { path: file.path, kind: 'document', bytes: size };
}
