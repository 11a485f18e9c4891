import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFolder, MediaFile, SourceFile } from '../../core/content/source-file.ts';
import { type ListedFile, listFiles, listTop } from './list-files.ts';
import { measureImage } from './measure-image.ts';

const TEXT = /\.(?:md|mdx|yaml|csv)$/;
const IMAGE = /\.(?:jpe?g|png|webp|avif|svg)$/i;
const TEXT_LIMIT = 1_000_000;
const DOCUMENT_LIMIT = 40_000_000;
const IMAGE_LIMIT = 15_000_000;

/** Folders and files at the top of a commune (or of what communes share) that others read, or that hold no text. */
const USED_ELSEWHERE =
  /^(?:(?:content|procedures|media|files|legal|public|art|overrides|college|reports|data|themes)\/|theme\.css)$/;

/** Reads a commune's folder (or the shared one) once, with nothing followed outside it. */
export async function readFolder(repository: string, root: string): Promise<ContentFolder> {
  const base = join(repository, root);
  const [top, pictures, documents, ...sources] = await Promise.all([
    listTop(base),
    listFiles(base, 'media'),
    listFiles(base, 'files'),
    ...['content', 'procedures', 'legal'].map((folder) => listFiles(base, folder)),
  ]);
  const texts = [...top.filter(({ path, symlink }) => symlink || !USED_ELSEWHERE.test(path)), ...sources.flat()];
  // Beside the pictures, a text may say where they come from.
  const media = pictures.filter(({ path, symlink }) => symlink || !TEXT.test(path));
  return {
    root,
    texts: inOrder(await Promise.all(texts.map((file) => readText(base, file)))),
    media: inOrder(
      await Promise.all([
        ...media.map((file) => readImage(base, file)),
        ...documents.map((file) => readDocument(base, file)),
      ]),
    ),
  };
}

/** Reads one file as a text in UTF-8, or says why it is none. */
export async function readText(base: string, { path, symlink }: ListedFile): Promise<SourceFile> {
  if (symlink) return { path, kind: 'unreadable', reason: 'symlink' };
  if (!TEXT.test(path)) return { path, kind: 'unreadable', reason: 'other' };
  const { size } = await stat(join(base, path));
  if (size > TEXT_LIMIT) return { path, kind: 'unreadable', reason: 'too-large' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(join(base, path)));
    // A NUL never occurs in a text: the file is UTF-16 or binary.
    return text.includes('\0') ? { path, kind: 'unreadable', reason: 'encoding' } : { path, kind: 'text', text };
  } catch (error) {
    if (error instanceof TypeError) return { path, kind: 'unreadable', reason: 'encoding' };
    throw error;
  }
}

async function readImage(base: string, { path, symlink }: ListedFile): Promise<MediaFile> {
  if (symlink) return { path, kind: 'unreadable', bytes: 0, reason: 'symlink' };
  const { size } = await stat(join(base, path));
  const refused = (reason: (MediaFile & { kind: 'unreadable' })['reason']): MediaFile => ({
    path,
    kind: 'unreadable',
    bytes: size,
    reason,
  });
  if (!IMAGE.test(path)) return refused('format');
  if (size > IMAGE_LIMIT) return refused('too-large');
  const measured = await measureImage(join(base, path));
  return measured.ok ? { path, kind: 'image', bytes: size, ...measured.value } : refused(measured.refusal);
}

async function readDocument(base: string, { path, symlink }: ListedFile): Promise<MediaFile> {
  if (symlink) return { path, kind: 'unreadable', bytes: 0, reason: 'symlink' };
  const { size } = await stat(join(base, path));
  return size > DOCUMENT_LIMIT
    ? { path, kind: 'unreadable', bytes: size, reason: 'too-large' }
    : { path, kind: 'document', bytes: size };
}

function inOrder<File extends { readonly path: string }>(files: File[]): File[] {
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
