import { describe, expect, it } from 'vitest';
import { deskRoom, exampleAgent, newsText } from '../../../tests/fixtures/desk-room.ts';
import { onEachStore } from '../../../tests/fixtures/each-store.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { repositoryPathSchema } from '../../core/records/repository-path.ts';
import { deleteFile } from './delete-files.ts';
import { listDraftRecords } from './draft-record.ts';
import { unpublishEntry } from './unpublish-entry.ts';

const alice = exampleAgent('alice');
const market = { collection: 'news', id: 'marche' } as const;
const PATH = 'communes/exemple/content/news/marche.md';
const LINKED = { 'content/news/autre.md': newsText('Autre nouvelle', 'Voir [le marché](/actualites/marche/).') };

onEachStore((open) => {
  const siteWith = async (files: Readonly<Record<string, string>>) =>
    deskRoom({ store: await open(), policy: 'none', files });
  type Room = Awaited<ReturnType<typeof siteWith>>;
  const redirectsOf = async ({ editing: { store } }: Room) => {
    const head = await store.resolve(PUBLISHED);
    if (head === undefined) throw new Error('nothing online');
    const file = await store.read(head, repositoryPathSchema.parse('communes/exemple/redirects.csv'));
    return new TextDecoder().decode(file?.bytes);
  };
  const publications = async ({ editing: { store } }: Room) => {
    const from = await store.resolve(PUBLISHED);
    if (from === undefined) throw new Error('nothing online');
    return (await store.history({ from, path: '', of: 'publications', limit: 50 })).entries.length;
  };

  describe.each([
    ['taking off', (room: Room) => unpublishEntry(room.editing, alice, market)],
    ['deleting', (room: Room) => deleteFile(room.editing, alice, { path: PATH })],
  ])('%s a text', (_name, remove) => {
    it('is one commit of what is published, redirects that led to it included', async () => {
      const room = await siteWith({
        'redirects.csv':
          'from,to\n/ancienne/,/vivre/\n/vieux-marche/,/actualites/marche/\n/actualites/foire/,/actualites/marche\n',
      });
      const before = await publications(room);
      expect(await remove(room)).toMatchObject({ ok: true });
      expect(await room.online('news', 'marche')).toBeUndefined();
      expect(await redirectsOf(room)).toBe(
        'from,to\n/ancienne/,/vivre/\n/vieux-marche/,/actualites/\n/actualites/foire/,/actualites/\n',
      );
      expect(await publications(room)).toBe(before + 1);
    });

    it('waits while other texts lead to it: the site could not be built', async () => {
      const room = await siteWith(LINKED);
      const refused = await remove(room);
      expect(refused).toEqual({
        ok: false,
        refusal: { code: 'still-linked', titles: ['Actualité\u00A0: Autre nouvelle'] },
      });
      expect(await room.online('news', 'marche')).toBeDefined();
      expect(await listDraftRecords(room.editing)).toEqual([]);
    });
  });

  it('leaves what leads elsewhere alone', async () => {
    const room = await siteWith({
      'content/news/autre.md': newsText('Autre', 'Voir [ceci](/actualites/marche-aux-puces/).'),
    });
    expect(await unpublishEntry(room.editing, alice, market)).toMatchObject({ ok: true });
    expect(await redirectsOf(room)).toBe('from,to\n/ancienne/,/vivre/\n');
  });
});
