import { describe, expect, it } from 'vitest';
import { exampleAgent, newsText } from '../../../tests/fixtures/desk-room.ts';
import { deskSite } from '../../../tests/fixtures/desk-site.ts';
import { publishDraft } from '../../app/editing/publish-draft.ts';
import { runDueDrafts } from '../../app/editing/run-due-drafts.ts';
import { setExpiry } from '../../app/editing/schedule-draft.ts';
import { addTime } from '../../core/calendar/elapsed-time.ts';
import { belgianMoment } from './belgian-moment.ts';

describe('the home page', () => {
  it('shows each person their own drafts, and what they may validate', async () => {
    const site = await deskSite();
    await site.write(exampleAgent('chloe'), 'news', 'foire', newsText('La foire'), true);
    const home = async (who: 'bruno' | 'chloe' | 'dana') => sections(await (await site.signIn(who)).read('/espace/'));
    expect(await home('dana')).toMatchObject({ 'a-valider': true, brouillons: false });
    expect(await home('chloe')).toMatchObject({ 'a-valider': false, brouillons: true });
    expect(await home('bruno')).toMatchObject({ 'a-valider': false, brouillons: false });

    function sections(page: string) {
      const part = (id: string) =>
        new RegExp(`<section aria-labelledby="${id}">.*?</section>`, 's').exec(page)?.[0] ?? '';
      return {
        'a-valider': part('a-valider').includes('La foire'),
        brouillons: part('brouillons').includes('La foire'),
      };
    }
  });

  it('tells how many texts wait, and nothing when none does', async () => {
    const site = await deskSite();
    const dana = await site.signIn('dana');
    expect(await dana.read('/espace/')).not.toContain('Ce qui vous attend');
    await site.write(exampleAgent('chloe'), 'news', 'foire', newsText('La foire'), true);
    expect(await dana.read('/espace/contenus/')).toContain('1\u00A0texte à valider');
  });

  it('tells of a text that could not leave the site when planned, and why', async () => {
    const site = await deskSite({ policy: 'review' });
    const [dana, market] = [await site.signIn('dana'), { collection: 'news', id: 'marche' } as const];
    const linked = newsText('La foire', 'Voyez [le marché](/actualites/marche/).');
    await site.write(exampleAgent('chloe'), 'news', 'foire', linked, true);
    expect(await publishDraft(site.editing, exampleAgent('dana'), { collection: 'news', id: 'foire' })).toMatchObject({
      ok: true,
    });
    const planned = addTime(site.ports.now(), 3_600_000);
    expect(await setExpiry(site.editing, exampleAgent('dana'), market, planned)).toMatchObject({ ok: true });
    expect(await dana.read('/espace/')).not.toContain('bloqué');

    site.wait(2 * 3_600_000);
    const later = await site.signIn('dana');
    const asDana = () => exampleAgent('dana');
    expect(await runDueDrafts(site.editing, asDana)).toMatchObject([{ result: { refusal: { code: 'still-linked' } } }]);
    expect(await later.read('/espace/')).toMatch(/1\u00A0texte programmé resté bloqué.*Aurait dû quitter le site le/s);
    const page = await later.read('/espace/contenus/news/marche/');
    expect(page).toContain('n’a pas pu se faire');
    expect(page).toContain('La foire');
    expect(page).toContain('quittera le site sans autre geste');
    expect(await (await site.signIn('chloe')).read('/espace/')).not.toContain('bloqué');

    await site.write(exampleAgent('chloe'), 'news', 'foire', newsText('La foire'), true);
    await publishDraft(site.editing, exampleAgent('dana'), { collection: 'news', id: 'foire' });
    expect(await later.read('/espace/contenus/news/marche/')).toContain('quittera le site dans la minute');
    expect(await runDueDrafts(site.editing, asDana)).toMatchObject([{ result: { ok: true } }]);
    expect(await later.read('/espace/')).not.toContain('bloqué');
  });

  it('publishes nothing when a ticked text has changed since', async () => {
    const site = await deskSite();
    await site.write(exampleAgent('chloe'), 'news', 'foire', newsText('La foire'), true);
    await site.write(exampleAgent('chloe'), 'news', 'bal', newsText('Le bal'), true);
    const dana = await site.signIn('dana');
    const ticked = [...(await dana.read('/espace/')).matchAll(/name="texte" value="([^"]+)"/g)].map(
      ([, value = '']) => value,
    );
    expect(ticked).toHaveLength(2);
    await site.write(exampleAgent('chloe'), 'news', 'bal', newsText('Le bal annulé'), true);
    const answer = await dana.visit('/espace/publier', { form: { texte: ticked } });
    expect([answer.status, await site.online('news', 'foire')]).toEqual([409, undefined]);
  });

  it('names the texts that must be read again by their titles', async () => {
    const site = await deskSite();
    site.tellHealth({
      builtAt: site.ports.now(),
      state: 'failed',
      problems: [
        {
          severity: 'warning',
          code: 'review-due',
          file: 'communes/exemple/content/pages/vivre/index.md',
          message: 'Ce texte devait être relu.',
          remedy: 'Relisez-le.',
        },
      ],
    });
    const page = await (await site.signIn('alice')).read('/espace/');
    expect(page).toContain('Page\u00A0: Vivre ici');
    expect(page).toContain('href="/espace/contenus/pages/vivre~index/"');
    expect(page).toContain('les visiteurs voient la version précédente');
  });
});

describe('the list of texts', () => {
  it('finds titles whatever their accents and capitals', async () => {
    const site = await deskSite();
    await site.write(exampleAgent('chloe'), 'news', 'foire', newsText('L’Été à Œdipe-sur-Meuse'));
    const { read } = await site.signIn('chloe');
    for (const words of ['ete oedipe', 'ÉTÉ', 'œdipe', "meuse l'ete"])
      expect([
        words,
        (await read(`/espace/contenus/?q=${encodeURIComponent(words)}`)).includes('/news/foire/'),
      ]).toEqual([words, true]);
    expect(await read('/espace/contenus/?q=hiver')).toContain('Aucun titre ne contient');
  });

  it('shows to a role for some services the texts of those services only', async () => {
    const agents = `services: [{ id: culture, name: Culture }]
agents:
  - { id: alice-exemple, name: Alice Exemple, email: alice@exemple.example, roles: { content: [{ role: administration }] } }
  - { id: chloe-exemple, name: Chloé Exemple, email: chloe@exemple.example, roles: { content: [{ role: redaction, services: [accueil] }] } }
`.replaceAll('culture', 'accueil');
    const { read } = await (await deskSite({ agents })).signIn('chloe');
    expect(await read('/espace/contenus/?sorte=procedures')).toContain('Demander une carte');
    expect(await read('/espace/contenus/?sorte=news')).not.toContain('Le marché');
  });

  it('leads from the address with slashes to the page', async () => {
    const { visit } = await (await deskSite()).signIn('alice');
    const location = async (path: string) => (await visit(path)).headers.get('location');
    expect(await location('/espace/contenus/pages/vivre/index/')).toBe('/espace/contenus/pages/vivre~index/');
    expect(await location('/espace/contenus/pages/vivre/index/comparer?base=a')).toBe(
      '/espace/contenus/pages/vivre~index/comparer?base=a',
    );
    expect((await visit('/espace/contenus/pages/vivre~index/')).status).toBe(200);
  });
});

describe('a date and an hour in a form', () => {
  it('are those of Belgium, summer and winter', () => {
    expect(belgianMoment('2026-07-01T09:30')).toBe('2026-07-01T07:30:00.000Z');
    expect(belgianMoment('2026-12-01T09:30:00')).toBe('2026-12-01T08:30:00.000Z');
  });

  it('are nothing when they are no date', () => {
    for (const text of ['', 'demain', '2026-02-30T09:00', '2026-07-01', `2026-07-01T09:30${'0'.repeat(40)}`])
      expect(belgianMoment(text)).toBeUndefined();
  });
});

describe('the history of a text', () => {
  it('says who changed what, compares two versions, and brings one back', async () => {
    const site = await deskSite({ policy: 'none' });
    const { visit, read } = await site.signIn('alice');
    await site.write(exampleAgent('chloe'), 'news', 'marche', newsText('Le grand marché'));
    const version = /name="version" value="(\w+)"/.exec(await read('/espace/contenus/news/marche/'))?.[1] ?? '';
    await visit('/espace/contenus/news/marche/publier', { form: { version } });
    const history = await read('/espace/contenus/news/marche/historique/');
    expect(history).toContain('Chloé Exemple');
    const compare =
      /href="(\/espace\/contenus\/news\/marche\/historique\/comparer\?[^"]+)"/
        .exec(history)?.[1]
        ?.replaceAll('&amp;', '&') ?? '';
    const page = await read(compare);
    expect(page).toContain('<ins>');
    const oldest = /name="version" value="(\w+)"/.exec(page)?.[1] ?? '';
    const restored = await visit('/espace/contenus/news/marche/historique/revenir', { form: { version: oldest } });
    expect(restored.headers.get('location')).toBe('/espace/contenus/news/marche/?fait=revenu');
    expect(await site.online('news', 'marche')).toContain('title: Le marché');
  });
});
