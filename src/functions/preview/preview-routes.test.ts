import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskRoom, exampleAgent, newsText } from '../../../tests/fixtures/desk-room.ts';
import { someone } from '../../../tests/fixtures/sign-in-room.ts';
import { publishDraft } from '../../app/editing/publish-draft.ts';
import { startSession } from '../../app/sign-in/sessions.ts';
import type { SitePublisher } from '../../app/site-publisher.ts';
import { personIdSchema } from '../../core/identity/person-id.ts';
import { repositoryPathSchema } from '../../core/records/repository-path.ts';
import { accept, refuse } from '../../core/shared/result.ts';
import { previewRoutes } from './preview-routes.ts';
import { sharedPreviewRoutes } from './shared-preview.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perron-'));
  await mkdir(join(folder, '_images'));
  await writeFile(join(folder, '_images/place.1a2b.webp'), 'une image');
});
afterAll(() => rm(folder, { recursive: true }));

const MARKET = '/espace/apercu/news/marche/';

describe('the preview of a draft', () => {
  it('shows the draft in a frame where nothing runs, with its own pictures', async () => {
    const { visit } = await site();
    expect((await visit('chloe', MARKET)).body).toContain(`src="${MARKET}page"`);
    const { body, headers } = await visit('chloe', `${MARKET}page`);
    expect(body).toContain('title: Le marché revient');
    expect(body).toContain('<img src="fichiers/place.1a2b.webp"');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect((await visit('chloe', `${MARKET}fichiers/place.1a2b.webp`)).body).toBe('une image');
    expect((await visit('chloe', `${MARKET}fichiers/..%2Fplace.1a2b.webp`)).status).toBe(404);
  });

  it('is for agents who may read it', async () => {
    const { visit } = await site();
    expect((await visit(undefined, `${MARKET}page`)).status).toBe(303);
    expect((await visit('chloe', '/espace/apercu/news/absent/')).status).toBe(404);
    expect((await visit('chloe', '/espace/apercu/news/absent/fichiers/place.1a2b.webp')).status).toBe(404);
  });

  it('says whether visitors see the text already', async () => {
    const { visit, room } = await site();
    expect((await visit('chloe', MARKET)).body).toContain('Les visiteurs ne la voient pas encore');
    await publishDraft(room.editing, exampleAgent('dana'), { collection: 'news', id: 'marche' });
    expect((await visit('chloe', MARKET)).body).toContain('telle que les visiteurs la voient');
  });

  it('says why there is none', async () => {
    const { visit } = await site();
    const { status, body } = await visit('alice', '/espace/apercu/news/ancien/page');
    expect([status, body]).toEqual([422, expect.stringContaining('ne paraît pas encore')]);
  });
});

describe('the link to a draft', () => {
  it('shows that draft to whoever has it, without an account, and nothing else', async () => {
    const { visit, linkOf } = await site();
    const link = await linkOf(MARKET);
    const { status, body, headers } = await visit(undefined, link);
    expect([status, body]).toEqual([200, expect.stringContaining('Le marché revient')]);
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect((await visit(undefined, `${link}fichiers/place.1a2b.webp`)).body).toBe('une image');
    for (const other of [
      link.replace('/marche/', '/ecole/'),
      link.replace('/news/', '/events/'),
      link.replace(/.\/$/, '/'),
      link.replace(/\/[0-9a-z]+-/, '/zzzzzzzzz-'),
      '/apercu/news/marche/x/',
      '/apercu/news/marche/fichiers/place.1a2b.webp',
    ])
      expect([other, (await visit(undefined, other)).status]).toEqual([other, 404]);
  });

  it('of one commune opens nothing in another', async () => {
    const link = await (await site()).linkOf(MARKET);
    const neighbour = await site(9);
    expect((await neighbour.visit(undefined, link)).status).toBe(404);
  });

  it('is over after a week', async () => {
    const { visit, linkOf, room } = await site();
    const link = await linkOf(MARKET);
    room.wait(7 * 24 * 3_600_000 - 1000);
    expect((await visit(undefined, link)).status).toBe(200);
    room.wait(1000);
    expect((await visit(undefined, link)).body).toContain('Ce brouillon ne se montre plus');
  });

  it('is over once the text is online, which offers no link', async () => {
    const { visit, linkOf, room } = await site();
    const link = await linkOf(MARKET);
    await publishDraft(room.editing, exampleAgent('dana'), { collection: 'news', id: 'marche' });
    expect((await visit(undefined, link)).status).toBe(404);
    expect((await visit('chloe', MARKET)).body).not.toContain('id="lien"');
  });
});

/** The example commune with two drafts of Chloé’s; its pages are their texts. */
async function site(key = 1) {
  const room = await deskRoom();
  await room.write(exampleAgent('chloe'), 'news', 'marche', newsText('Le marché revient'), true);
  await room.write(exampleAgent('chloe'), 'news', 'ecole', newsText('L’école'));
  await room.write(exampleAgent('chloe'), 'news', 'ancien', newsText('Ancien'));
  const { origin } = room.ports;
  const publisher: SitePublisher = {
    publish: async () => refuse([]),
    async preview(_commune, commit, address) {
      if (address === '/actualites/ancien/') return refuse({ code: 'no-such-page', address });
      const path = repositoryPathSchema.parse(`communes/exemple/content/news/${address.split('/')[2]}.md`);
      const text = await room.editing.store.read(commit, path);
      return accept({
        html: `<pre>${new TextDecoder().decode(text?.bytes)}</pre><img src="/_images/place.1a2b.webp">`,
        files: folder,
      });
    },
    close: async () => {},
  };
  const settings = {
    communeOf: ({ url }: Request) => (new URL(url).origin === origin ? { ports: room.ports } : undefined),
    addressOf: () => '192.0.2.1',
    demo: false,
    deskOf: () => room.desk,
    publisher,
    dist: folder,
    linksOf: (commune: string) => ({ commune, key: new Uint8Array(32).fill(key), now: room.ports.now }),
  };
  const app = new Hono();
  app.route('/', previewRoutes(settings));
  app.route('/', sharedPreviewRoutes(settings));

  async function visit(who: string | undefined, path: string) {
    const session = who && (await startSession(room.ports, personIdSchema.parse(`${who}-exemple`), 'passkey', someone));
    const cookie = session ? { cookie: `__Host-perron=${session.token}` } : undefined;
    const answer = await app.request(origin + path, { headers: { host: new URL(origin).host, ...cookie } });
    return { status: answer.status, headers: answer.headers, body: await answer.text() };
  }
  return {
    room,
    visit,
    async linkOf(address: string): Promise<string> {
      const { body } = await visit('chloe', address);
      const [, link = ''] = /id="lien" readonly value="([^"]+)"/.exec(body) ?? [];
      return new URL(link).pathname;
    },
  };
}
