import { describe, expect, it } from 'vitest';
import { gatewaySite, MARKET, marketTitled } from '../../../tests/fixtures/gateway-site.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';

const NEWS = 'communes/exemple/content/news';

describe('whoever asks', () => {
  it('is told to sign in when their session is over, and keeps their text', async () => {
    const { signIn, wait, app, ports } = await gatewaySite();
    const chloe = await signIn('chloe-exemple');
    wait(31 * 60_000);
    const { status, body } = await chloe.call('info');
    expect([status, body]).toEqual([
      401,
      { code: 'session-over', error: expect.stringContaining('votre texte reste ici') },
    ]);
    const headers = { origin: ports.origin, 'sec-fetch-site': 'same-origin' };
    const stranger = await app.request(`${ports.origin}/api/content`, { method: 'POST', headers, body: '{}' });
    expect([stranger.status, await stranger.json()]).toMatchObject([401, { code: 'no-session' }]);
    expect((await app.request('https://ailleurs.example/api/content/config')).status).toBe(421);
  });

  it.each([
    ['another site', { origin: 'https://attaquant.example', 'sec-fetch-site': 'cross-site' }],
    ['a neighbour host', { 'sec-fetch-site': 'same-site' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['the secret of another session', { 'x-perron-csrf': 'a'.repeat(43) }],
  ])('is refused when the request comes with or from %s', async (_, headers) => {
    const { signIn, state } = await gatewaySite({ policy: 'none' });
    const alice = await signIn('alice-exemple');
    const before = state();
    expect((await alice.call('deleteFile', { path: MARKET }, { headers })).status).toBe(403);
    expect(state()).toBe(before);
  });

  it('holds a role on the site’s content', async () => {
    const agents = `services: []
agents:
  - { id: alice-exemple, name: Alice Exemple, email: alice@exemple.example, roles: { content: [{ role: administration }] } }
  - { id: dana-exemple, name: Dana Exemple, email: dana@exemple.example }
`;
    const { signIn } = await gatewaySite({ agents });
    const { status, body } = await (await signIn('dana-exemple')).call('getEntry', { path: MARKET });
    expect([status, body.error]).toEqual([403, expect.stringContaining('Alice Exemple peut le faire.')]);
  });

  it('gets answers that no cache keeps and no other site reads', async () => {
    const { signIn } = await gatewaySite();
    const response = await (await signIn('chloe-exemple')).send({ action: 'info' });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(await response.json()).toMatchObject({ repo: 'exemple', person: { name: 'Chloé Exemple' } });
  });
});

describe('two agents on one text', () => {
  it('the second learns who saved, when, and where to compare', async () => {
    const { signIn, wait, state } = await gatewaySite();
    const [chloe, dana] = [await signIn('chloe-exemple'), await signIn('dana-exemple')];
    const base = (await dana.call('getEntry', { path: MARKET })).body.file.id;
    const first = await chloe.call('persistEntry', saving('Le marché de Chloé', { base }));
    expect([first.status, first.body.kind]).toEqual([200, 'changed']);
    wait(60_000);
    const before = state();
    const { status, body } = await dana.call('persistEntry', saving('Le marché de Dana', { base }));
    expect([status, body]).toEqual([
      409,
      {
        code: 'stale',
        error:
          'Chloé Exemple a enregistré une autre version le lundi 2\u00A0mars\u00A02026 à 9\u00A0h, pendant que vous travailliez. Comparez les deux versions\u00A0: rien n’est perdu.',
        author: 'Chloé Exemple',
        at: '2026-03-02T08:00:00.000Z',
        current: first.body.base,
        compare: '/espace/contenus/news/marche/comparer',
      },
    ]);
    expect(state()).toBe(before);
    const again = await dana.call('persistEntry', saving('Les deux marchés', { base: first.body.base }));
    expect(again.status).toBe(200);
  });

  it('a draft that went out of date is not published', async () => {
    const { signIn, state } = await gatewaySite({ policy: 'none' });
    const [alice, chloe] = [await signIn('alice-exemple'), await signIn('chloe-exemple')];
    await chloe.call('persistEntry', saving('Brouillon'));
    await alice.call('persistEntry', saving('En ligne', {}, { useWorkflow: false }));
    const before = state();
    const { status, body } = await chloe.call('publishUnpublishedEntry', { collection: 'news', slug: 'marche' });
    expect([status, body.code, body.author]).toEqual([409, 'conflict', 'Alice Exemple']);
    expect(state()).toBe(before);
  });
});

describe('a save', () => {
  it('sent twice with one key is made once', async () => {
    const { signIn, repository } = await gatewaySite({ policy: 'none' });
    const alice = await signIn('alice-exemple');
    const headers = { 'idempotency-key': 'cle-1234' };
    const online = saving('Une fois', {}, { useWorkflow: false });
    const [first, second] = [
      await alice.call('persistEntry', online, { headers }),
      await alice.call('persistEntry', online, { headers }),
    ];
    expect([first.body.kind, second.body.kind, second.body.commit]).toEqual(['changed', 'repeated', first.body.commit]);
    expect(repository.refs.get(PUBLISHED)).toBe(first.body.commit);
  });

  it('changes one line, in the agent’s name, whatever message the client sends', async () => {
    const { signIn, store } = await gatewaySite({ policy: 'none' });
    const alice = await signIn('alice-exemple');
    const before: string = (await alice.call('getEntry', { path: MARKET })).body.data;
    const options = { useWorkflow: false, commitMessage: 'Par quelqu’un d’autre' };
    const { body } = await alice.call('persistEntry', saving('Le grand marché', {}, options));
    const after: string = (await alice.call('getEntry', { path: MARKET })).body.data;
    expect(after).toBe(before.replace('Le marché', 'Le grand marché'));
    const { entries } = await store.history({ from: body.commit, path: '', of: 'saves', limit: 1 });
    expect(entries[0]).toMatchObject({
      author: { name: 'Alice Exemple', email: 'alice@exemple.example' },
      message: 'Actualité «\u202FLe grand marché\u202F»\u00A0: titre modifié',
    });
  });

  it('that misses a field says which, in the words of the form', async () => {
    const { signIn } = await gatewaySite();
    const raw = marketTitled('x').replace('summary: Le marché déménage.\n', '').replace('2026-03-02', 'demain');
    const { status, body } = await (await signIn('chloe-exemple')).call('persistEntry', saving('', { raw }));
    expect([status, body.error]).toEqual([
      422,
      expect.stringMatching(
        /^Résumé\u00A0: .* Date de publication\u00A0: .* Corrigez ces champs, puis recommencez\.$/u,
      ),
    ]);
    expect(body.problems.map(({ place }: { place: string }) => place).sort()).toEqual([
      'Date de publication',
      'Résumé',
    ]);
  });

  it('can be returned with a remark, which its author reads', async () => {
    const { signIn } = await gatewaySite();
    const [chloe, dana] = [await signIn('chloe-exemple'), await signIn('dana-exemple')];
    const market = { collection: 'news', slug: 'marche' };
    await chloe.call('persistEntry', saving('À relire'));
    await chloe.call('updateUnpublishedEntryStatus', { ...market, newStatus: 'pending_review' });
    const silent = await dana.call('updateUnpublishedEntryStatus', { ...market, newStatus: 'draft' });
    expect([silent.status, silent.body.why]).toEqual([422, 'remark-missing']);
    await dana.call('updateUnpublishedEntryStatus', { ...market, newStatus: 'draft', remark: 'Où est-ce\u202F?' });
    const { body } = await chloe.call('unpublishedEntry', market);
    expect(body).toMatchObject({ status: 'draft', stage: 'returned', remark: 'Où est-ce\u202F?', intent: 'save' });
  });
});

describe('a long list', () => {
  it('comes by pages, without the texts that it does not show', async () => {
    const { signIn } = await gatewaySite({ policy: 'none' });
    const alice = await signIn('alice-exemple');
    for (const day of ['01', '02', '03']) {
      const raw = marketTitled(`Jour ${day}`).replace('2026-03-02', `2026-04-${day}`);
      const path = `${NEWS}/jour-${day}.md`;
      await alice.call('persistEntry', saving('', { path, raw }, { useWorkflow: false, newEntry: true }));
    }
    const folder = { folder: NEWS, extension: 'md', depth: 1 };
    const { body } = await alice.call('entriesByFolder', { ...folder, parts: 'fields', skip: 1, limit: 2 });
    expect(body.total).toBe(4);
    expect(body.entries.map(({ file }: { file: { path: string } }) => file.path.slice(NEWS.length + 1))).toEqual([
      'jour-02.md',
      'jour-01.md',
    ]);
    expect(body.entries[0].data).not.toContain('Un texte.');
  });

  it('travels compressed', async () => {
    const { signIn } = await gatewaySite();
    const alice = await signIn('alice-exemple');
    const headers = { 'accept-encoding': 'gzip' };
    const missing = { files: Array.from({ length: 60 }, (_, index) => ({ path: `${NEWS}/jour-${index}.md` })) };
    const long = await alice.send({ action: 'entriesByFiles', params: missing }, { headers });
    expect(long.headers.get('content-encoding')).toBe('gzip');
  });
});

describe('a broken store', () => {
  it('is told to the journal, and to the agent as a fault of ours', async () => {
    const { signIn, room, errors } = await gatewaySite();
    const alice = await signIn('alice-exemple');
    room.store.resolve = async () => Promise.reject(new Error('disque plein'));
    const { status, body } = await alice.call('getEntry', { path: MARKET });
    expect([status, body.code]).toEqual([500, 'broken-server']);
    expect(JSON.stringify(body)).not.toContain('disque');
    expect(errors.map(({ message }) => message)).toEqual(['disque plein']);
  });
});

function saving(title: string, file: object = {}, options: object = {}) {
  return {
    dataFiles: [{ slug: 'marche', path: MARKET, raw: marketTitled(title), ...file }],
    assets: [],
    options: { useWorkflow: true, ...options },
  };
}
