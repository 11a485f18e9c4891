import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleAgent, newsText } from '../../../tests/fixtures/desk-room.ts';
import { deskSite } from '../../../tests/fixtures/desk-site.ts';
import { readEntryState } from '../../app/editing/read-entry-state.ts';
import type { WorkflowPolicy } from '../../core/editing/workflow.ts';
import { mayDo } from '../../core/identity/rights.ts';
import type { Action } from '../../core/identity/rights-table.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';

const PEOPLE = ['alice', 'bruno', 'chloe', 'dana'] as const;
const market = { collection: 'news', id: 'marche' } as const;
const ADDRESS = '/espace/contenus/news/marche/';

/** What each form does to the site or the draft, and the right that it must have asked for. */
const DEEDS: Readonly<Record<string, { readonly right: Action; readonly form?: Readonly<Record<string, string>> }>> = {
  soumettre: { right: 'content.submit' },
  reprendre: { right: 'content.edit' },
  renvoyer: { right: 'content.validate', form: { remarque: 'L’heure\u202F?' } },
  publier: { right: 'content.publish' },
  programmer: { right: 'content.publish', form: { publication: '2026-04-01T09:00' } },
  retrait: { right: 'content.unpublish', form: { retrait: '2026-05-01T09:00' } },
  abandonner: { right: 'content.discard' },
  depublier: { right: 'content.unpublish' },
};

describe('whoever asks, whatever they ask', () => {
  it('nothing happens to a text that the rights table refuses', async () => {
    const cases = fc.record({
      who: fc.constantFrom(...PEOPLE),
      deed: fc.constantFrom(...Object.keys(DEEDS)),
      policy: fc.constantFrom<WorkflowPolicy>('none', 'review', 'fourEyes'),
      isSent: fc.boolean(),
      isDrafted: fc.boolean(),
    });
    let done = 0;
    await fc.assert(
      fc.asyncProperty(cases, async ({ who, deed, policy, isSent, isDrafted }) => {
        const site = await deskSite({ policy });
        if (isDrafted) await site.write(exampleAgent('chloe'), 'news', 'marche', newsText('Nouveau titre'), isSent);
        const state = await readEntryState(site.editing, exampleAgent(who), market);
        if (!state.ok) throw new Error(state.refusal.code);
        const { right, form } = DEEDS[deed] ?? { right: 'content.read' };
        const before = await snapshot(site);
        const { visit } = await site.signIn(who);
        const answer = await visit(`${ADDRESS}${deed}`, { form: { version: state.value.draft?.tip ?? '', ...form } });
        const isPermitted = mayDo(exampleAgent(who).person, right, state.value.target).ok;
        if (!isPermitted) {
          expect(await snapshot(site)).toEqual(before);
          expect(answer.status).toBeGreaterThanOrEqual(400);
        }
        if (answer.status === 303) done += 1;
      }),
      { numRuns: 120 },
    );
    // Otherwise everything was refused, and the rule above says nothing.
    expect(done).toBeGreaterThan(10);
  });

  it('each page shows a form only to those for whom it works', async () => {
    const cases = fc.record({
      who: fc.constantFrom(...PEOPLE),
      policy: fc.constantFrom<WorkflowPolicy>('none', 'review', 'fourEyes'),
      isSent: fc.boolean(),
    });
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(cases, fc.nat(), async ({ who, policy, isSent }, pick) => {
        const site = await deskSite({ policy });
        await site.write(exampleAgent('chloe'), 'news', 'marche', newsText('Nouveau titre'), isSent);
        const { visit, read } = await site.signIn(who);
        const page = await read(ADDRESS);
        const shown = [...page.matchAll(/action="\/espace\/contenus\/news\/marche\/([a-z]+)"/g)].map(
          ([, deed = '']) => deed,
        );
        if (shown.length === 0) return;
        const deed = shown[pick % shown.length] ?? '';
        const version = /name="version" value="(\w*)"/.exec(page)?.[1] ?? '';
        const answer = await visit(`${ADDRESS}${deed}`, { form: { version, ...DEEDS[deed]?.form } });
        expect([who, policy, isSent, deed, answer.status]).toEqual([who, policy, isSent, deed, 303]);
        tried += 1;
      }),
      { numRuns: 60 },
    );
    expect(tried).toBeGreaterThan(20);
  });
});

describe('a page of the desk', () => {
  it('sends strangers to sign in, and back', async () => {
    const { app, ports } = await deskSite();
    const answer = await app.request(`${ports.origin}${ADDRESS}`, { headers: { host: 'www.exemple.example' } });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/espace/connexion?retour=${encodeURIComponent(ADDRESS)}`,
    ]);
  });

  it('refuses a form without its secret, or from another site', async () => {
    const site = await deskSite({ policy: 'none' });
    const { visit } = await site.signIn('alice');
    const before = await snapshot(site);
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://ailleurs.example' }])
      expect((await visit(`${ADDRESS}depublier`, { form: { version: '' }, headers })).status).toBe(403);
    expect((await visit(`${ADDRESS}depublier`, { form: { version: '', csrf: 'x' } })).status).toBe(403);
    expect(await snapshot(site)).toEqual(before);
  });

  it('shows the list of agents to those who administer, and to nobody else', async () => {
    const site = await deskSite();
    for (const who of PEOPLE) {
      const { visit, read } = await site.signIn(who);
      const isAdministrator = who === 'alice';
      expect((await visit('/espace/agents/')).status).toBe(isAdministrator ? 200 : 403);
      expect((await read('/espace/')).includes('href="/espace/agents/"')).toBe(isAdministrator);
      expect((await read('/espace/agents/')).includes('bruno@exemple.example')).toBe(isAdministrator);
    }
  });

  it('says kindly that a text does not exist, whatever the address names', async () => {
    const { visit } = await (await deskSite()).signIn('alice');
    for (const path of [
      'news/absent/',
      'inconnu/marche/',
      'news/..%2Fmarche/',
      'news/MARCHE/',
      'news/absent/historique/',
      'constructor/x/',
    ])
      expect([path, (await visit(`/espace/contenus/${path}`)).status]).toEqual([path, 404]);
  });

  it('never approves a version that the person has not seen', async () => {
    const site = await deskSite();
    await site.write(exampleAgent('chloe'), 'news', 'marche', newsText('Première version'), true);
    const { visit, read } = await site.signIn('dana');
    const version = /name="version" value="(\w+)"/.exec(await read(ADDRESS))?.[1] ?? '';
    await site.write(exampleAgent('chloe'), 'news', 'marche', newsText('Version changée'), true);
    const answer = await visit(`${ADDRESS}publier`, { form: { version } });
    expect([answer.status, await answer.text()]).toEqual([
      409,
      expect.stringContaining('vient de modifier ce brouillon'),
    ]);
    expect(await site.online('news', 'marche')).not.toContain('Version changée');
  });

  it('shows titles and remarks as text, whatever they contain', async () => {
    const site = await deskSite();
    const nasty = '<img src=x onerror=alert(1)>';
    await site.write(exampleAgent('chloe'), 'news', 'marche', newsText(`"${nasty}"`, 'Un texte.'), true);
    const { visit, read } = await site.signIn('dana');
    const version = /name="version" value="(\w+)"/.exec(await read(ADDRESS))?.[1] ?? '';
    await visit(`${ADDRESS}renvoyer`, { form: { version, remarque: nasty } });
    for (const path of [
      '/espace/',
      '/espace/contenus/?sorte=news',
      `/espace/contenus/?q=${encodeURIComponent(nasty)}`,
      ADDRESS,
    ])
      expect(await read(path)).not.toContain('<img src=x');
    const { read: readAsAuthor } = await site.signIn('chloe');
    expect(await readAsAuthor('/espace/')).not.toContain('<img src=x');
  });
});

/** Where everything stands: what is online, and each draft. */
async function snapshot({ editing: { store } }: Awaited<ReturnType<typeof deskSite>>) {
  const drafts = await store.listDrafts('refs/drafts/exemple/');
  return { online: await store.resolve(PUBLISHED), drafts: drafts.map(({ ref, tip }) => [ref, tip]) };
}
