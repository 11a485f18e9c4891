import { describe, expect, it } from 'vitest';
import { deskSite } from '../../../tests/fixtures/desk-site.ts';

const HERE = { collection: 'news', id: 'marche', here: true };

describe('who edits what', () => {
  it('tells each person who else has the text open, until they leave or fall silent', async () => {
    const site = await deskSite();
    const [chloe, dana] = [await site.signIn('chloe'), await site.signIn('dana')];
    const others = async (from: typeof chloe, json: object = HERE) =>
      (await (await from.visit('/espace/presence', { json })).json()).others;
    expect(await others(chloe)).toEqual([]);
    expect(await others(dana)).toEqual(['Chloé Exemple']);
    expect(await chloe.read('/espace/contenus/news/marche/')).toContain('Dana Exemple modifie ce texte');
    await chloe.visit('/espace/presence', { json: { ...HERE, here: false } });
    expect(await others(dana)).toEqual([]);
    await others(chloe);
    site.wait(61_000);
    expect(await others(dana)).toEqual([]);
  });

  it('refuses what names no text of the commune, and persons who write nothing of that kind', async () => {
    const site = await deskSite();
    const { visit } = await site.signIn('chloe');
    for (const json of [{ ...HERE, id: '../../etc' }, { ...HERE, collection: 'x' }, { id: 'marche' }, []])
      expect((await visit('/espace/presence', { json })).status).toBe(400);
    const limited = await deskSite({ agents: DIRECTORY });
    const { visit: visitLimited } = await limited.signIn('chloe');
    expect((await visitLimited('/espace/presence', { json: HERE })).status).toBe(403);
    expect((await visitLimited('/espace/presence', { json: { ...HERE, collection: 'events' } })).status).toBe(200);
  });
});

describe('what was being typed', () => {
  it('is kept, given back to the same person, and dropped when asked', async () => {
    const site = await deskSite();
    const { visit } = await site.signIn('chloe');
    const address = '/espace/brouillon/news/marche';
    const base = 'a'.repeat(40);
    expect((await visit(address, { json: { text: 'Le marché dép', base }, method: 'PUT' })).status).toBe(200);
    expect(await (await visit(address)).json()).toMatchObject({ text: 'Le marché dép', base });
    const { visit: visitAsDana } = await site.signIn('dana');
    expect((await visitAsDana(address)).status).toBe(204);
    expect((await visit(address, { method: 'DELETE' })).status).toBe(204);
    expect((await visit(address)).status).toBe(204);
  });

  it('names nested pages too', async () => {
    const { visit } = await (await deskSite()).signIn('chloe');
    const saved = await visit('/espace/brouillon/pages/vivre/dechets', { json: { text: 'x' }, method: 'PUT' });
    expect(saved.status).toBe(200);
    expect((await visit('/espace/brouillon/pages/vivre~dechets')).status).toBe(200);
  });

  it('takes a long text, and says so when it is too long', async () => {
    const { visit } = await (await deskSite()).signIn('chloe');
    const address = '/espace/brouillon/news/marche';
    expect((await visit(address, { json: { text: 'é'.repeat(400_000) }, method: 'PUT' })).status).toBe(200);
    const refused = await visit(address, { json: { text: 'é'.repeat(500_001) }, method: 'PUT' });
    expect([refused.status, (await refused.json()).message]).toEqual([413, expect.stringContaining('trop long')]);
  });

  it('asks for the secret of the session', async () => {
    const { visit } = await (await deskSite()).signIn('chloe');
    const headers = { 'x-perron-csrf': 'x' };
    expect((await visit('/espace/brouillon/news/marche', { json: { text: 'x' }, method: 'PUT', headers })).status).toBe(
      403,
    );
  });
});

const DIRECTORY = `services: []
agents:
  - id: alice-exemple
    name: Alice Exemple
    email: alice@exemple.example
    roles: { content: [{ role: administration }] }
  - id: chloe-exemple
    name: Chloé Exemple
    email: chloe@exemple.example
    roles: { content: [{ role: redaction, collections: [events] }] }
`;
