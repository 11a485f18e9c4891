import { describe, expect, it } from 'vitest';
import { addFiles, pageText, publishedTexts } from '../../../tests/fixtures/add-files.ts';
import { exampleAgent } from '../../../tests/fixtures/desk-room.ts';
import { deskSite } from '../../../tests/fixtures/desk-site.ts';
import { readSiteTree } from '../../app/tree/read-tree.ts';
import type { TreeNode } from '../../core/content/page-tree.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';

/** « vivre(dechets eau) commune », with one shared page, « aide ». */
async function site(policy: 'none' | 'fourEyes' = 'none') {
  const room = await deskSite({ policy });
  const { store } = room.editing;
  await addFiles(store, {
    'content/pages/vivre/dechets.md': pageText('Déchets', 'Voir [l’eau](/vivre/eau/).', 10),
    'content/pages/vivre/eau.md': pageText('Eau', 'Un texte.', 20),
    'content/pages/commune/index.md': pageText(
      'Commune',
      'Voir [l’eau](/vivre/eau/) et [les déchets](/vivre/dechets/).',
    ),
    '/communes/_shared/content/pages/aide.md': pageText('Aide de {{commune}}'),
  });
  const alice = await room.signIn('alice');
  return {
    ...room,
    alice,
    texts: () => publishedTexts(store),
    async shape() {
      const show = (nodes: readonly TreeNode[]): string =>
        nodes
          .map(
            ({ id, children }) =>
              id
                .split('/')
                .filter((name) => name !== 'index')
                .at(-1) + (children.length === 0 ? '' : `(${show(children)})`),
          )
          .join(' ');
      return show((await readSiteTree(room.editing))?.tree ?? []);
    },
    async commits() {
      const head = await store.resolve(PUBLISHED);
      return head === undefined ? [] : (await store.history({ from: head, path: '', of: 'saves', limit: 20 })).entries;
    },
    step: (key: string, page: string) =>
      alice.visit('/espace/arborescence/bouger', { form: { geste: `${key} ${page}` } }),
  };
}

describe('the tree of pages', () => {
  it('shows every page, the shared ones marked, with what moves it', async () => {
    const { alice } = await site();
    const page = await alice.read('/espace/arborescence/');
    expect(page).toContain('Aide de Exemple');
    expect(page).toMatch(/Aide de Exemple<\/a> <span class="tag">Partagée/);
    expect(page).toContain('value="down vivre/dechets"');
  });

  it('moves a page down among its neighbours, in one commit by its author', async () => {
    const { step, shape, commits, publications } = await site();
    expect(await shape()).toBe('aide commune vivre(dechets eau)');
    const before = (await commits()).length;
    const answer = await step('down', 'vivre/dechets');
    expect(answer.headers.get('location')).toBe('/espace/arborescence/?page=vivre%2Fdechets&geste=down&fait=place');
    expect(await shape()).toBe('aide commune vivre(eau dechets)');
    const [latest, ...others] = await commits();
    expect(others).toHaveLength(before);
    expect(latest).toMatchObject({
      author: { name: 'Alice Exemple' },
      message: expect.stringContaining('Page «\u202FDéchets\u202F»'),
    });
    expect(publications()).toBe(1);
  });

  it('takes the links and the old addresses along when a page changes parent', async () => {
    const { step, shape, texts } = await site();
    await step('out', 'vivre/eau');
    expect(await shape()).toBe('aide commune vivre(dechets) eau');
    const after = await texts();
    expect(after['content/pages/vivre/eau.md']).toBeUndefined();
    expect(after['content/pages/commune/index.md']).toContain('[l’eau](/eau/)');
    expect(after['redirects.csv']).toContain('/vivre/eau/,/eau/');
  });

  it('puts a page where it is dropped', async () => {
    const { alice, shape } = await site();
    await alice.visit('/espace/arborescence/placer', { form: { page: 'vivre/eau', sous: 'commune/index', rang: '0' } });
    expect(await shape()).toBe('aide commune(eau) vivre(dechets)');
  });

  it('gives a shared page another place by an adaptation, and leaves its address', async () => {
    const { step, shape, texts } = await site();
    await step('down', 'aide');
    expect(await shape()).toBe('commune aide vivre(dechets eau)');
    const after = await texts();
    expect(Object.keys(after).filter((path) => path.endsWith('.overlay.yaml'))).toEqual([
      'content/pages/aide.overlay.yaml',
    ]);
    const refused = await step('in', 'aide');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('partagée par toutes les communes');
  });

  it('renames a page, and its address only when asked', async () => {
    const { alice, texts } = await site();
    const form = { page: 'vivre/dechets', titre: 'Déchets et propreté' };
    await alice.visit('/espace/arborescence/renommer', { form });
    expect((await texts())['content/pages/vivre/dechets.md']).toContain('title: Déchets et propreté');
    await alice.visit('/espace/arborescence/renommer', { form: { ...form, adresse: 'oui' } });
    const after = await texts();
    expect(after['content/pages/vivre/dechets-et-proprete.md']).toContain('title: Déchets et propreté');
    expect(after['redirects.csv']).toContain('/vivre/dechets/,/vivre/dechets-et-proprete/');
    expect(after['content/pages/commune/index.md']).toContain('/vivre/dechets-et-proprete/');
  });

  it('moves no page whose draft would be left behind', async () => {
    const { write, step, shape } = await site();
    await write(exampleAgent('chloe'), 'pages', 'vivre/eau', pageText('Eau potable'));
    const answer = await step('out', 'vivre/eau');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Un changement attend encore sur «\u202FEau\u202F»');
    expect(await shape()).toBe('aide commune vivre(dechets eau)');
  });

  it.each([
    ['/espace/arborescence/bouger', { geste: 'up aide' }],
    ['/espace/arborescence/bouger', { geste: 'sideways aide' }],
    ['/espace/arborescence/bouger', { geste: 'up ../../../.git/config' }],
    ['/espace/arborescence/placer', { page: 'vivre/index', sous: 'vivre/dechets', rang: '0' }],
    ['/espace/arborescence/placer', { page: 'vivre/eau', sous: '', rang: '-1' }],
    ['/espace/arborescence/placer', { page: 'vivre/eau', sous: '../..', rang: '0' }],
    ['/espace/arborescence/renommer', { page: 'vivre/eau', titre: '' }],
    ['/espace/arborescence/renommer', { page: 'vivre/eau', titre: 'Commune\nCo-authored-by: x', adresse: 'oui' }],
    ['/espace/arborescence/renommer', { page: 'vivre/eau', titre: 'Déchets', adresse: 'oui' }],
    ['/espace/arborescence/menu', { geste: 'retirer', rang: '0' }],
    ['/espace/arborescence/menu', { geste: 'monter', rang: '0' }],
    ['/espace/arborescence/menu', { geste: 'ajouter', rang: '1', texte: 'Piège', vers: 'javascript:alert(1)' }],
    ['/espace/arborescence/menu', { geste: 'ajouter', rang: '1', texte: '', vers: '/vivre/' }],
  ])('refuses and changes nothing: %s %j', async (path, form) => {
    const { alice, texts, publications } = await site();
    const before = await texts();
    const answer = await alice.visit(path, { form });
    expect(answer.status).toBe(422);
    expect(await texts()).toEqual(before);
    expect(publications()).toBe(0);
  });

  it('is for those who may change the menu, and needs another person under four eyes', async () => {
    const { signIn, texts } = await site();
    const before = await texts();
    for (const name of ['chloe', 'bruno'] as const) {
      const { visit } = await signIn(name);
      expect((await visit('/espace/arborescence/')).status).toBe(403);
      expect((await visit('/espace/arborescence/bouger', { form: { geste: 'down vivre/dechets' } })).status).toBe(403);
    }
    expect(await texts()).toEqual(before);
    const strict = await site('fourEyes');
    expect((await strict.step('down', 'vivre/dechets')).status).toBe(422);
  });
});

describe('the main menu', () => {
  it('gains, orders, changes and loses entries, the rest of the settings untouched', async () => {
    const { alice, texts } = await site();
    const before = (await texts())['commune.yaml'] ?? '';
    const menu = (form: Record<string, string>) => alice.visit('/espace/arborescence/menu', { form });
    await menu({ geste: 'ajouter', rang: '1', texte: 'Vivre ici', vers: '/vivre/' });
    await menu({ geste: 'monter', rang: '1' });
    await menu({ geste: 'modifier', rang: '1', texte: 'Toutes les démarches', vers: '/demarches/' });
    const now = (await texts())['commune.yaml'] ?? '';
    expect(now).toMatch(/Vivre ici[\s\S]*Toutes les démarches/);
    await menu({ geste: 'retirer', rang: '0' });
    await menu({ geste: 'modifier', rang: '0', texte: 'Démarches', vers: '/demarches/' });
    expect((await texts())['commune.yaml']).toBe(before);
  });
});
