import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { gatewaySite, MARKET, marketTitled } from '../../../tests/fixtures/gateway-site.ts';
import { sharpWorkshop } from '../../adapters/pictures/sharp-workshop.ts';

const market = { collection: 'news', slug: 'marche' };
const saving = (title: string) => ({
  dataFiles: [{ path: MARKET, slug: 'marche', raw: marketTitled(title) }],
  assets: [],
  options: { collectionName: 'news', useWorkflow: true },
});

describe('what our own editor is told of a draft', () => {
  it('is what this person may do next with it', async () => {
    const { signIn } = await gatewaySite({ policy: 'fourEyes' });
    const [chloe, dana] = [await signIn('chloe-exemple'), await signIn('dana-exemple')];
    const next = async (who: typeof chloe) => (await who.call('unpublishedEntry', market)).body.next;
    await chloe.call('persistEntry', saving('À relire'));
    expect(await next(chloe)).toEqual(['edit', 'submit', 'discard']);
    await chloe.call('updateUnpublishedEntryStatus', { ...market, newStatus: 'pending_review' });
    expect(await next(chloe)).toEqual(['edit', 'withdraw', 'discard']);
    expect(await next(dana)).toEqual(expect.arrayContaining(['publish', 'return', 'schedule']));
    expect(await next(dana)).not.toContain('withdraw');
  });

  it('comes with all drafts and their texts in one answer', async () => {
    const { signIn } = await gatewaySite({ policy: 'review' });
    const chloe = await signIn('chloe-exemple');
    await chloe.call('persistEntry', saving('À relire'));
    const { body } = await chloe.call('unpublishedEntries', { parts: 'all' });
    expect(body).toMatchObject([{ ...market, stage: 'draft', data: marketTitled('À relire') }]);
    expect((await chloe.call('unpublishedEntries')).body).toEqual(['news/marche']);
  });

  it('is nothing, without a fault, where there is no draft', async () => {
    const { signIn } = await gatewaySite();
    const chloe = await signIn('chloe-exemple');
    const asked = await chloe.call('unpublishedEntry', { ...market, orNothing: true });
    expect([asked.status, asked.body]).toEqual([200, null]);
    expect((await chloe.call('unpublishedEntry', market)).status).toBe(404);
  });
});

describe('the session of our own editor', () => {
  it('says who it is, with the forms that they may use and the secret of theirs', async () => {
    const { app, ports, headersOf } = await gatewaySite();
    const answer = await app.request(`${ports.origin}/api/content/session`, {
      headers: await headersOf('bruno-exemple'),
    });
    const { person, commune, csrf, form } = await answer.json();
    expect([person, commune]).toEqual([{ id: 'bruno-exemple', name: 'Bruno Exemple' }, 'Exemple']);
    expect(csrf).toMatch(/^[\w-]{20,}$/);
    expect(form.publish_mode).toBe('editorial_workflow');
    const sorts = JSON.stringify(
      form.collections.map(({ sortable_fields }: { sortable_fields: object }) => sortable_fields),
    );
    expect(sorts).not.toContain('default_sort');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('is refused to whoever is not signed in', async () => {
    const { app, ports } = await gatewaySite();
    expect((await app.request(`${ports.origin}/api/content/session`)).status).toBe(401);
  });
});

describe('a picture in small', () => {
  it('is kept by the browser where its address says what it holds', async () => {
    const { app, ports, headersOf, signIn } = await gatewaySite({ policy: 'none', pictures: sharpWorkshop });
    const alice = await signIn('alice-exemple');
    const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#357' } })
      .png()
      .toBuffer();
    const path = 'communes/exemple/media/bleu.png';
    const added = await alice.call('persistMedia', {
      asset: { path, content: bytes.toString('base64'), encoding: 'base64' },
    });
    expect(added.status).toBe(200);
    const headers = await headersOf('alice-exemple');
    const get = (address: string) => app.request(`${ports.origin}/api/content/thumbnails/${address}`, { headers });
    const small = await get(`${added.body.path}?v=1`);
    expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(small.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    const { width = 0 } = await sharp(Buffer.from(await small.arrayBuffer())).metadata();
    expect(width).toBeLessThan(900);
    expect((await get(added.body.path)).headers.get('cache-control')).toBe('no-store');
  });

  it('is never one of another commune, nor anything that is no picture', async () => {
    const { app, ports, headersOf } = await gatewaySite();
    const headers = await headersOf('alice-exemple');
    for (const path of [
      'communes/ailleurs/media/place.jpg',
      'communes/exemple/content/news/marche.md',
      'communes/exemple/media/..%2F..%2Fagents.yaml',
      '%E0%A4%A',
    ])
      expect((await app.request(`${ports.origin}/api/content/thumbnails/${path}`, { headers })).status, path).toBe(404);
  });
});
