import { describe, expect, it } from 'vitest';
import { COOKIE, signedInSite } from '../../../tests/fixtures/identity-site.ts';
import type { EditorBundle } from '../../app/editing/editor-bundle.ts';
import { editorRoutes } from './editor-routes.ts';

const SCRIPT = new TextEncoder().encode('écrit en clair');
const PRESSED = new TextEncoder().encode('pressé');

const bundle: EditorBundle = {
  entry: { script: 'editor-A.js', styles: ['editor-B.css'], preloads: ['part-C.js'] },
  read: async (name, acceptsBrotli) => {
    if (name !== 'editor-A.js') return undefined;
    return acceptsBrotli ? { bytes: PRESSED, encoding: 'br' } : { bytes: SCRIPT };
  },
};

async function site() {
  const place = await signedInSite();
  const { origin } = place.ports;
  const routes = editorRoutes({
    communeOf: ({ url }) => (new URL(url).origin === origin ? { ports: place.ports } : undefined),
    addressOf: () => '192.0.2.1',
    demo: false,
    bundle: Promise.resolve(bundle),
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    routes.request(`${origin}${path}`, { headers: { host: new URL(origin).host, ...headers } });
  return { get, cookie: `${COOKIE}=${place.token}` };
}

describe('the page of the editor', () => {
  it('is for whoever is signed in, and sends the others to sign in first', async () => {
    const { get, cookie } = await site();
    const stranger = await get('/admin/');
    expect([stranger.status, stranger.headers.get('location')]).toEqual([303, '/espace/connexion?retour=%2Fadmin%2F']);
    expect((await get('/admin/', { cookie })).status).toBe(200);
    expect((await get('/admin', { cookie })).headers.get('location')).toBe('/admin/');
  });

  it('runs no script but its own, and none that is written while it runs', async () => {
    const { get, cookie } = await site();
    const page = await get('/admin/', { cookie });
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    const text = await page.text();
    expect([...text.matchAll(/<script[^>]*>([^<]*)</g)].map(([, inside]) => inside)).toEqual(['']);
    expect(text).not.toMatch(/ on\w+=|style=/);
  });

  it('asks for its files and for the session at once, not one after the other', async () => {
    const { get, cookie } = await site();
    const text = await (await get('/admin/', { cookie })).text();
    for (const file of ['editor-A.js', 'editor-B.css', 'part-C.js'])
      expect(text).toContain(`"/admin/fichiers/${file}"`);
    expect(text).toContain('<link rel="preload" href="/api/content/session" as="fetch"');
  });
});

describe('a file of the editor', () => {
  it('is named by what it holds: browsers keep it for a year', async () => {
    const { get } = await site();
    const file = await get('/admin/fichiers/editor-A.js');
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(await file.text()).toBe('écrit en clair');
  });

  it('comes compressed to browsers that can read it', async () => {
    const { get } = await site();
    const file = await get('/admin/fichiers/editor-A.js', { 'accept-encoding': 'gzip, br' });
    expect([file.headers.get('content-encoding'), file.headers.get('vary')]).toEqual(['br', 'Accept-Encoding']);
    expect(await file.text()).toBe('pressé');
  });

  it('is one of the bundle: no other file of the machine', async () => {
    const { get } = await site();
    for (const name of ['bundle.json', '..%2f..%2fpackage.json', 'inconnu.js'])
      expect((await get(`/admin/fichiers/${name}`)).status).toBe(404);
  });
});
