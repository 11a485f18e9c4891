import { describe, expect, it } from 'vitest';
import { cookieOf, identitySite, signedInSite } from '../../../tests/fixtures/identity-site.ts';

describe('a session’s cookie', () => {
  it('of one commune opens nothing in another', async () => {
    const { token } = await signedInSite();
    const neighbour = identitySite({ slug: 'voisine' });
    const response = await neighbour.visit('/espace/compte', { token });
    expect(response.headers.get('location')).toBe('/espace/connexion?retour=%2Fespace%2Fcompte');
  });

  it.each([
    ['another name', 'perron-local=TOKEN'],
    ['a name without its prefix', 'perron=TOKEN'],
    ['a name in other letters', '__host-perron=TOKEN'],
  ])('is not read under %s', async (_case, cookie) => {
    const { visit, token } = await signedInSite();
    const response = await visit('/espace/compte', { headers: { cookie: cookie.replace('TOKEN', token) } });
    expect(response.status).toBe(303);
  });

  it('chosen by someone else is never taken over', async () => {
    const planted = 'b'.repeat(43);
    const { visit, ports, enrol } = identitySite();
    const { device } = await enrol('bruno-exemple');
    const challenge = await (await visit('/espace/connexion/cle/options', { json: {}, token: planted })).json();
    const back = await visit('/espace/connexion/cle', { json: { answer: device.signIn(challenge) }, token: planted });
    expect(cookieOf(back)).not.toContain(planted);
    expect((await visit('/espace/compte', { token: planted })).status).toBe(303);
    expect(ports.origin).toMatch(/^https:/);
  });

  it('over plain HTTP on this machine has another name', async () => {
    const { visit } = identitySite({ origin: 'http://exemple.localhost:4321', demo: true, address: '127.0.0.1' });
    const response = await visit('/espace/connexion/demo', { form: { personne: 'alice-exemple' } });
    expect(response.status).toBe(303);
    expect(cookieOf(response)).toMatch(/^perron-local=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('is taken back once the session is over, and the page asked for is remembered', async () => {
    const { visit, token, wait } = await signedInSite();
    wait(31 * 60_000);
    const response = await visit('/espace/compte?fait=cle-ajoutee', { token });
    expect(response.headers.get('location')).toBe(
      '/espace/connexion?retour=%2Fespace%2Fcompte%3Ffait%3Dcle-ajoutee&raison=fin',
    );
    expect(cookieOf(response)).toContain('Max-Age=0');
    const script = await visit('/espace/compte/cles/options', { token, json: {} });
    expect([script.status, (await script.json()).code]).toEqual([401, 'no-session']);
  });
});
