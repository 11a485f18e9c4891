import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type GatewaySiteOptions, gatewaySite, MARKET, marketTitled } from '../../../tests/fixtures/gateway-site.ts';
import { loadStockBackend } from '../../../tests/fixtures/stock-backend.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';

let Stock: Awaited<ReturnType<typeof loadStockBackend>>;
beforeAll(async () => {
  Stock = await loadStockBackend();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('Decap’s own proxy backend', () => {
  it('lists and opens the texts of a collection', async () => {
    const { as } = await site();
    const alice = await as('alice-exemple');
    const entries = await alice.entriesByFolder('communes/exemple/content/news', 'md', 1);
    expect(entries.map(({ file }) => file.path)).toEqual([MARKET]);
    const { data, file } = await alice.getEntry(MARKET);
    expect([data, file.path]).toEqual([expect.stringContaining('title: Le marché'), MARKET]);
    const [first, none] = await alice.entriesByFiles([{ path: MARKET }, { path: MARKET.replace('marche', 'rien') }]);
    expect([first?.data, none?.data]).toEqual([data, null]);
    await expect(alice.getEntry(MARKET.replace('marche', 'rien'))).rejects.toMatchObject({
      status: 404,
      message: 'Ce texte n’existe pas, ou n’existe plus. Revenez à la liste.',
    });
  });

  it('takes a text from a draft to the site, by two persons', async () => {
    const { as, store, history, publications } = await site();
    const [chloe, dana] = [await as('chloe-exemple'), await as('dana-exemple')];
    await chloe.persistEntry(edit(MARKET, 'Le marché de Noël'), workflow({ newEntry: false }));
    expect(await dana.unpublishedEntries()).toEqual(['news/marche']);
    const draft = await dana.unpublishedEntry({ id: 'news/marche' });
    expect(draft).toMatchObject({
      collection: 'news',
      slug: 'marche',
      status: 'draft',
      diffs: [{ path: MARKET, newFile: false }],
    });
    const text = await dana.unpublishedEntryDataFile('news', 'marche', MARKET, draft.diffs[0]?.id ?? '');
    expect(text).toBe(marketTitled('Le marché de Noël'));

    await chloe.updateUnpublishedEntryStatus('news', 'marche', 'pending_review');
    expect(await dana.unpublishedEntry({ collection: 'news', slug: 'marche' })).toMatchObject({
      status: 'pending_review',
    });
    await expect(chloe.publishUnpublishedEntry('news', 'marche')).rejects.toMatchObject({ status: 403 });
    await dana.updateUnpublishedEntryStatus('news', 'marche', 'pending_publish');
    expect(publications()).toBe(0);
    await dana.publishUnpublishedEntry('news', 'marche');
    expect(publications()).toBe(1);
    expect(await dana.unpublishedEntries()).toEqual([]);
    expect((await chloe.getEntry(MARKET)).data).toBe(marketTitled('Le marché de Noël'));
    const saves = await history('saves');
    expect(saves.slice(0, 2).map(({ author }) => author)).toContainEqual({
      name: 'Chloé Exemple',
      email: 'chloe@exemple.example',
    });
    expect(saves.map(({ message }) => message).join('\n')).not.toContain('Message du client');
    expect(await store.listDrafts('refs/drafts/')).toEqual([]);
  });

  it('writes new texts with their pictures, and never over another', async () => {
    const { as } = await site();
    const chloe = await as('chloe-exemple');
    const path = 'communes/exemple/content/news/foire.md';
    const picture = { path: 'communes/exemple/media/foire.jpg', toBase64: async () => 'Zm9pcmU=' };
    await chloe.persistEntry({ ...edit(path, 'La foire'), assets: [picture] }, workflow({ newEntry: true }));
    const { diffs } = await chloe.unpublishedEntry({ collection: 'news', slug: 'foire' });
    expect(diffs).toEqual([
      { id: path, path, newFile: true },
      { id: picture.path, path: picture.path, newFile: true },
    ]);
    const file = await chloe.unpublishedEntryMediaFile('news', 'foire', picture.path, picture.path);
    expect([file.name, await file.file.text()]).toEqual(['foire.jpg', 'foire']);
    await expect(chloe.persistEntry(edit(MARKET, 'Un autre'), workflow({ newEntry: true }))).rejects.toMatchObject({
      status: 409,
    });
  });

  it('gives up a draft, and says plainly that a text has none', async () => {
    const { as } = await site();
    const chloe = await as('chloe-exemple');
    await chloe.persistEntry(edit(MARKET, 'Autre titre'), workflow({}));
    await chloe.deleteUnpublishedEntry('news', 'marche');
    await expect(chloe.unpublishedEntry({ collection: 'news', slug: 'marche' })).rejects.toMatchObject({
      notUnderEditorialWorkflow: true,
    });
    expect((await chloe.getEntry(MARKET)).data).toContain('Le marché');
  });

  it('publishes at once where the commune asks for no review', async () => {
    const { as, publications } = await site({ policy: 'none' });
    const chloe = await as('chloe-exemple');
    await chloe.persistEntry(edit(MARKET, 'Publié'), workflow({ useWorkflow: false }));
    expect((await chloe.getEntry(MARKET)).data).toContain('title: Publié');
    expect(publications()).toBe(1);
  });

  it('deletes, or proposes it to whoever may', async () => {
    const { as, publications } = await site();
    const [chloe, dana] = [await as('chloe-exemple'), await as('dana-exemple')];
    expect(await chloe.deleteFiles([MARKET], '')).toMatchObject({ result: 'proposed' });
    expect((await dana.getEntry(MARKET)).file.path).toBe(MARKET);
    expect(await dana.unpublishedEntry({ id: 'news/marche' })).toMatchObject({ status: 'pending_review' });
    expect(publications()).toBe(0);
    await dana.publishUnpublishedEntry('news', 'marche');
    await expect(dana.getEntry(MARKET)).rejects.toMatchObject({ status: 404 });
  });

  it('adds pictures to the library, lists them, and keeps those in use', async () => {
    const { as } = await site();
    const dana = await as('dana-exemple');
    const path = 'communes/exemple/media/fontaine.jpg';
    const added = await dana.persistMedia({ path, toBase64: async () => 'Zm9udGFpbmU=' }, { commitMessage: 'x' });
    expect([added.name, await added.file.text()]).toEqual(['fontaine.jpg', 'fontaine']);
    expect((await dana.getMedia()).map(({ name }) => name)).toEqual(['fontaine.jpg', 'place.jpg']);
    expect(await (await dana.getMediaFile(path)).file.text()).toBe('fontaine');
    await dana.deleteFiles([path], '');
    expect((await dana.getMedia()).map(({ name }) => name)).toEqual(['place.jpg']);
    await expect(dana.deleteFiles(['communes/exemple/media/place.jpg'], '')).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('Actualité\u00A0: Le marché'),
    });
  });

  it('finds where a draft can be seen, and no notes', async () => {
    const { as } = await site({ previewOf: ({ collection, id }) => `https://apercu.example/${collection}/${id}` });
    const chloe = await as('chloe-exemple');
    expect(await chloe.getDeployPreview('news', 'marche')).toBeNull();
    await chloe.persistEntry(edit(MARKET, 'Autre titre'), workflow({}));
    expect(await chloe.getDeployPreview('news', 'marche')).toEqual({
      url: 'https://apercu.example/news/marche',
      status: 'SUCCESS',
    });
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(await chloe.getNotes('news', 'marche')).toEqual([]);
  });
});

/** A commune, and the backend of whoever is signed in; `fetch` goes to the gateway, as in a browser. */
async function site(options: GatewaySiteOptions = {}) {
  const place = await gatewaySite(options);
  const { ports, app, store, headersOf } = place;
  const as = async (person: string) => {
    const own = await headersOf(person);
    const backend = new Stock({
      backend: { name: 'proxy', proxy_url: `${ports.origin}/api/content`, branch: 'une-branche' },
      media_folder: 'communes/exemple/media',
    });
    return new Proxy(backend, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
            app.request(url, { ...init, headers: { ...own, ...Object.fromEntries(new Headers(init.headers)) } }),
          );
          return Reflect.apply(value, backend, args);
        };
      },
    });
  };
  const history = async (of: 'saves' | 'publications') => {
    const from = await store.resolve(PUBLISHED);
    return from === undefined ? [] : (await store.history({ from, path: '', of, limit: 20 })).entries;
  };
  return { ...place, as, history };
}

function edit(path: string, title: string) {
  const slug = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
  return { dataFiles: [{ path, slug, raw: marketTitled(title) }], assets: [] };
}

/** The options that Decap's core sends with each save. */
function workflow(options: object) {
  return {
    newEntry: false,
    commitMessage: 'Message du client',
    collectionName: 'news',
    useWorkflow: true,
    hasSubfolders: true,
    unpublished: false,
    status: 'draft',
    ...options,
  };
}
