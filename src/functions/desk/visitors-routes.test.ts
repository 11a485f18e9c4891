import { describe, expect, it } from 'vitest';
import { newsText } from '../../../tests/fixtures/desk-room.ts';
import { deskSite } from '../../../tests/fixtures/desk-site.ts';
import { pageAddressSchema } from '../../core/feedback/page-address.ts';

const market = pageAddressSchema.parse('/actualites/marche/');
const list = pageAddressSchema.parse('/actualites/');
const PAGE = '/espace/visiteurs/';

async function judgedSite() {
  const site = await deskSite({ files: { 'content/news/marche.md': newsText('Marché de printemps') } });
  const { feedback } = site.desk;
  for (const verdict of ['oui', 'non', 'non', 'probleme'] as const) await feedback.count(market, '2026-03', verdict);
  await feedback.count(list, '2026-02', 'oui');
  const at = site.editing.now();
  await feedback.keepRemark({
    id: 'r1',
    page: market,
    verdict: 'non',
    words: 'À quelle <b>heure</b>\u202F?\nMerci',
    at,
  });
  return site;
}

describe('what visitors say', () => {
  it('is shown with the pages that help least first, their texts and what was written', async () => {
    const { read } = await (await judgedSite()).signIn('alice');
    const page = await read(PAGE);
    expect(page).toContain('Marché de printemps');
    expect(page).toContain('utile pour 1\u00A0· pas utile pour 2\u00A0· 1\u00A0problème signalé');
    expect(page.indexOf('pas utile pour 2')).toBeLessThan(page.indexOf('pas utile pour 0'));
    expect(page).toContain('À quelle &lt;b&gt;heure&lt;/b&gt;\u202F?\nMerci');
    expect(page).toContain('href="/espace/ecrire/news/marche/"');
    expect(page).toContain('href="/actualites/marche/"');
    // A list that no text stands behind is shown by its address, without a way to edit it.
    expect(page).toContain('>/actualites/<');
  });

  it('is told in short at home, with the way to the rest', async () => {
    const { read } = await (await judgedSite()).signIn('alice');
    const home = await read('/espace/');
    expect(home).toContain('1\u00A0remarque à traiter');
    expect(home).toContain('href="/espace/visiteurs/"');
    expect(home).not.toContain('pas utile pour 0');
  });

  it('says that nobody said anything yet', async () => {
    const site = await deskSite();
    const { read } = await site.signIn('alice');
    expect(await read(PAGE)).toContain('Aucune remarque à traiter.');
    expect(await read('/espace/')).toContain('Aucun avis pour le moment.');
  });

  it('goes once dealt with, and twice is once', async () => {
    const site = await judgedSite();
    const { visit, read } = await site.signIn('dana');
    for (const _time of [1, 2]) {
      const done = await visit(`${PAGE}traiter`, { form: { remarque: 'r1' } });
      expect(done.headers.get('location')).toBe(`${PAGE}?fait=traitee`);
    }
    expect(await site.desk.feedback.listRemarks(10)).toEqual([]);
    expect(await read(`${PAGE}?fait=traitee`)).toContain('La remarque est traitée et effacée.');
  });

  it('is read by those who write, and dealt with by those who validate', async () => {
    const site = await judgedSite();
    const { visit, read } = await site.signIn('chloe');
    expect(await read(PAGE)).toContain('À quelle');
    expect(await read(PAGE)).not.toContain('/espace/visiteurs/traiter');
    const refused = await visit(`${PAGE}traiter`, { form: { remarque: 'r1' } });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('Alice Exemple');
    expect(await site.desk.feedback.listRemarks(10)).toHaveLength(1);
  });

  it('is dealt with by a form of this very page only', async () => {
    const site = await judgedSite();
    const { visit } = await site.signIn('alice');
    const forged = await visit(`${PAGE}traiter`, { form: { remarque: 'r1', csrf: 'faux' } });
    const foreign = await visit(`${PAGE}traiter`, {
      form: { remarque: 'r1' },
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    });
    expect([forged.status, foreign.status]).toEqual([403, 403]);
    expect(await site.desk.feedback.listRemarks(10)).toHaveLength(1);
  });
});
