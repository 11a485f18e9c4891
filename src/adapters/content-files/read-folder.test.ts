import { mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContentFolder } from '../../core/content/source-file.ts';
import { readFolder } from './read-folder.ts';

let repository: string;
let folder: ContentFolder;

async function put(path: string, content: string | Uint8Array): Promise<void> {
  const file = join(repository, 'communes/exemple', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

beforeAll(async () => {
  repository = await mkdtemp(join(tmpdir(), 'perron-'));
  await put('commune.yaml', 'name: Exemple\n');
  await put('content/news/accents.md', 'été');
  await put('content/news/latin.md', Buffer.from('été', 'latin1'));
  await put('content/news/utf16.md', Buffer.from('été', 'utf16le'));
  await put('content/news/enorme.md', 'a'.repeat(1_000_001));
  await put(
    'media/place.jpg',
    await sharp({ create: { width: 60, height: 40, channels: 3, background: '#345' } })
      .jpeg()
      .toBuffer(),
  );
  await put(
    'media/debout.jpg',
    await sharp({ create: { width: 60, height: 40, channels: 3, background: '#345' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer(),
  );
  await put('media/fausse.png', 'ceci n’est pas une image');
  await put('files/plan.pdf', '%PDF-1.7');
  const heavy = await open(join(repository, 'communes/exemple/media/lourde.jpg'), 'w');
  await heavy.truncate(50_000_000);
  await heavy.close();
  await symlink('/etc/hostname', join(repository, 'communes/exemple/content/news/lien.md'));
  await symlink('/etc/hostname', join(repository, 'communes/exemple/media/lien.jpg'));
  await symlink('/etc', join(repository, 'communes/exemple/procedures'));
  await put('contenu/news/perdu.md', 'Un texte dans un dossier mal nommé');
  await put('content/news/photo.docx', 'x');
  await put('content/news/Thumbs.db', 'x');
  await put('commune.yml', 'name: Exemple\n');
  await put('theme.css', '');
  await put('media/SOURCE.md', 'D’où viennent les images');
  await put('media/photo.heic', 'x');
  folder = await readFolder(repository, 'communes/exemple');
});
afterAll(() => rm(repository, { recursive: true, force: true }));

const text = (path: string) => folder.texts.find((file) => file.path === path);
const media = (path: string) => folder.media.find((file) => file.path === path);

describe('reading a commune’s folder', () => {
  it('gives texts with their accents', () => {
    expect(text('content/news/accents.md')).toEqual({ path: 'content/news/accents.md', kind: 'text', text: 'été' });
  });

  it('refuses any encoding but UTF-8', () => {
    expect(text('content/news/latin.md')).toMatchObject({ kind: 'unreadable', reason: 'encoding' });
    expect(text('content/news/utf16.md')).toMatchObject({ kind: 'unreadable', reason: 'encoding' });
  });

  it('refuses a text above one megabyte', () => {
    expect(text('content/news/enorme.md')).toMatchObject({ kind: 'unreadable', reason: 'too-large' });
  });

  it('measures a picture as it will be shown, turned by its orientation', () => {
    expect(media('media/place.jpg')).toMatchObject({ kind: 'image', width: 60, height: 40 });
    expect(media('media/debout.jpg')).toMatchObject({ kind: 'image', width: 40, height: 60 });
  });

  it('refuses a picture of fifty megabytes without decoding it', () => {
    expect(media('media/lourde.jpg')).toEqual({
      path: 'media/lourde.jpg',
      kind: 'unreadable',
      bytes: 50_000_000,
      reason: 'too-large',
    });
  });

  it('refuses a file that only has the name of a picture', () => {
    expect(media('media/fausse.png')).toMatchObject({ kind: 'unreadable', reason: 'not-an-image' });
  });

  it('lists documents with their size', () => {
    expect(media('files/plan.pdf')).toEqual({ path: 'files/plan.pdf', kind: 'document', bytes: 8 });
  });

  it('never follows a link out of the folder', () => {
    expect(text('content/news/lien.md')).toMatchObject({ kind: 'unreadable', reason: 'symlink' });
    expect(media('media/lien.jpg')).toMatchObject({ kind: 'unreadable', reason: 'symlink' });
  });

  it('never enters a folder that is a link', () => {
    expect(text('procedures')).toMatchObject({ kind: 'unreadable', reason: 'symlink' });
    expect(folder.texts.some(({ path }) => path.startsWith('procedures/'))).toBe(false);
  });

  it('lists what nothing would read, so that no text gets lost in silence', () => {
    const others = folder.texts.filter((file) => file.kind === 'unreadable' && file.reason === 'other');
    expect(others.map(({ path }) => path)).toEqual(['commune.yml', 'content/news/photo.docx', 'contenu/']);
    expect(media('media/photo.heic')).toMatchObject({ kind: 'unreadable', reason: 'format' });
    expect(media('media/SOURCE.md')).toBeUndefined();
  });
});
