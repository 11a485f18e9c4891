import { describe, expect, it } from 'vitest';
import { bruno, COOKIE, cookieOf, identitySite, signedInSite } from '../../../tests/fixtures/identity-site.ts';
import { someone } from '../../../tests/fixtures/sign-in-room.ts';
import { startSession } from '../../app/sign-in/sessions.ts';
import { identityRoutes } from './identity-routes.ts';

describe('a write', () => {
  const foreign: [string, Record<string, string>][] = [
    ['from another site', { origin: 'https://attaquant.example', 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour host', { origin: 'https://autre.exemple.example', 'sec-fetch-site': 'same-site' }],
    ['from a page without origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['with an origin that only begins like ours', { origin: 'https://www.exemple.example.attaquant.example' }],
    ['typed or linked', { origin: 'https://www.exemple.example', 'sec-fetch-site': 'none' }],
    ['in clear', { origin: 'http://www.exemple.example' }],
  ];
  it.each(foreign)('%s is refused everywhere', async (_case, headers) => {
    const { visit, token, session, ports } = await signedInSite();
    for (const path of [
      '/espace/connexion/lien',
      '/espace/connexion/cle/options',
      '/espace/deconnexion',
      '/espace/compte/cles',
    ]) {
      const response = await visit(path, { headers, token, form: { csrf: session.csrf, courriel: 'a@b.example' } });
      expect(response.status, path).toBe(403);
    }
    expect(await ports.sessions.find(session.id)).toBeDefined();
  });

  it('without either header that browsers send is refused', async () => {
    const { ports, token } = await signedInSite();
    const app = identityRoutes({ communeOf: () => ({ ports }), addressOf: () => '', demo: false });
    const headers = { cookie: `${COOKIE}=${token}` };
    const response = await app.request(`${ports.origin}/espace/deconnexion`, { method: 'POST', headers });
    expect(response.status).toBe(403);
  });

  it.each([
    ['without its secret', {}],
    ['with an empty secret', { csrf: '' }],
    ['with a guess', { csrf: 'a'.repeat(43) }],
  ])('of a session %s is refused', async (_case, form) => {
    const { visit, token, session, ports } = await signedInSite();
    const response = await visit('/espace/compte/sessions/fermer-autres', { token, form });
    expect(response.status).toBe(403);
    expect((await visit('/espace/deconnexion', { token, form })).status).toBe(403);
    expect(await ports.sessions.find(session.id)).toBeDefined();
  });

  it('with the secret of another session is refused, even of the same person', async () => {
    const { visit, token, ports } = await signedInSite();
    const other = await startSession(ports, bruno, 'passkey', someone);
    const response = await visit('/espace/deconnexion', { token, form: { csrf: other.session.csrf } });
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('Page trop ancienne')]);
  });

  it('with the secret of its session is done', async () => {
    const { visit, token, session, ports } = await signedInSite();
    const response = await visit('/espace/deconnexion', { token, form: { csrf: session.csrf } });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/espace/connexion']);
    expect(cookieOf(response)).toContain('Max-Age=0');
    expect(await ports.sessions.find(session.id)).toBeUndefined();
  });

  it('is bounded in size, and anything but what our pages send is refused', async () => {
    const { visit } = identitySite();
    expect((await visit('/espace/connexion/cle', { json: { answer: 'x'.repeat(70_000) } })).status).toBe(400);
    for (const json of [null, [], { answer: {}, autre: 1 }, 'texte']) {
      expect((await visit('/espace/connexion/cle', { json })).status).toBe(400);
    }
    const broken = { headers: { 'content-type': 'application/json' }, method: 'POST' };
    expect((await visit('/espace/connexion/cle', broken)).status).toBe(400);
  });
});
