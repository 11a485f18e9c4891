import { describe, expect, it } from 'vitest';
import { bruno, cookieOf, identitySite, signedInSite } from '../../../tests/fixtures/identity-site.ts';
import { administrator } from '../../../tests/fixtures/sign-in-room.ts';
import { softwareAuthenticator } from '../../../tests/fixtures/software-authenticator.ts';
import { answerInvitationRequest, inviteAgent } from '../../app/sign-in/invite.ts';

describe('coming in with a passkey', () => {
  it('goes from the letter to the account page, with one cookie that scripts can’t read', async () => {
    const { visit, ports, lastSecret } = identitySite();
    await inviteAgent(ports, administrator(), bruno);
    const address = `/espace/invitation/${lastSecret()}`;
    expect(await (await visit(address)).text()).toContain('Bienvenue, Bruno Exemple');
    const device = softwareAuthenticator(ports.origin);
    const options = await (await visit(`${address}/options`, { json: {} })).json();
    const made = await visit(address, { json: { answer: device.register(options), label: 'Téléphone' } });
    expect([made.status, await made.json()]).toEqual([200, { to: '/espace/' }]);
    expect(cookieOf(made)).toMatch(/^__Host-perron=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);

    const challenge = await (await visit('/espace/connexion/cle/options', { json: {} })).json();
    const answer = device.signIn(challenge);
    const back = await visit('/espace/connexion/cle', { json: { answer, returnTo: '/espace/compte' } });
    expect(await back.json()).toEqual({ to: '/espace/compte' });
    const token = /=([\w-]{43})/.exec(cookieOf(back))?.[1] ?? '';
    expect(await (await visit('/espace/compte', { token })).text()).toContain('Téléphone');
    expect((await visit('/espace/connexion?retour=/espace/compte', { token })).headers.get('location')).toBe(
      '/espace/compte',
    );

    const replayed = await visit('/espace/connexion/cle', { json: { answer } });
    expect([replayed.status, (await replayed.json()).code]).toEqual([401, 'challenge-gone']);
    expect(replayed.headers.has('set-cookie')).toBe(false);
  });

  it('says of an unknown or used link only that it is dead, and asks for no account', async () => {
    const { visit } = identitySite();
    const response = await visit(`/espace/invitation/${'a'.repeat(43)}`);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('Ce lien ne marche plus');
    expect((await visit('/espace/invitation/court')).status).toBe(404);
  });

  it.each(['https://attaquant.example', '//attaquant.example', '/\\attaquant.example', 'javascript:alert(1)'])(
    'leads nowhere else, whatever the address asks: %s',
    async (target) => {
      const { visit, token } = await signedInSite();
      const page = await (await visit(`/espace/connexion?retour=${encodeURIComponent(target)}`)).text();
      expect(page).toContain('name="retour" value="/espace/"');
      expect(page).not.toContain('attaquant');
      const already = await visit(`/espace/connexion?retour=${encodeURIComponent(target)}`, { token });
      expect(already.headers.get('location')).toBe('/espace/');
    },
  );
});

describe('asking for a link', () => {
  it('gives a known and an unknown address the very same page', async () => {
    const answers = await Promise.all(
      ['bruno@exemple.example', 'inconnu@exemple.example'].map(async (courriel) => {
        const { visit } = identitySite();
        const response = await visit('/espace/connexion/lien', { form: { courriel } });
        return [response.status, [...response.headers], await response.text()];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  it('sends nothing to an address that carries headers', async () => {
    const { visit, requests } = identitySite();
    const courriel = 'bruno@exemple.example\r\nBcc: tous@exemple.example';
    expect((await visit('/espace/connexion/lien', { form: { courriel } })).status).toBe(400);
    expect(requests).toEqual([]);
  });

  it('writes only the address of the directory in the letter', async () => {
    const { visit, requests, letters, ports } = identitySite();
    await visit('/espace/connexion/lien', { form: { courriel: 'BRUNO@exemple.example' } });
    for (const request of requests) await answerInvitationRequest(ports, request);
    expect(letters.map(({ to }) => to)).toEqual(['bruno@exemple.example']);
    for (const { subject } of letters) expect(subject).not.toMatch(/[\r\n]/);
  });
});
