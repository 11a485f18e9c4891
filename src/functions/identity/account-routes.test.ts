import { describe, expect, it } from 'vitest';
import { bruno, identitySite, signedInSite } from '../../../tests/fixtures/identity-site.ts';
import { someone } from '../../../tests/fixtures/sign-in-room.ts';
import { softwareAuthenticator } from '../../../tests/fixtures/software-authenticator.ts';
import { startSession } from '../../app/sign-in/sessions.ts';
import { EXAMPLE_AGENTS } from '../../core/identity/example-agents.ts';
import { personIdSchema } from '../../core/identity/person-id.ts';

describe('my account', () => {
  it('asks before the last key goes', async () => {
    const { visit, ports, enrol } = identitySite();
    const { token, session, device } = await enrol('bruno-exemple');
    const form = { csrf: session.csrf, cle: device.credentialId };
    const asked = await visit('/espace/compte/cles/retirer', { token, form });
    expect([asked.status, await asked.text()]).toEqual([409, expect.stringContaining('Retirer votre seule clé')]);
    const done = await visit('/espace/compte/cles/retirer', { token, form: { ...form, confirme: 'oui' } });
    expect(done.headers.get('location')).toBe('/espace/compte?fait=cle-retiree');
    expect(await ports.passkeys.list(bruno)).toEqual([]);
  });

  it('adds a key', async () => {
    const { visit, ports, token, session } = await signedInSite();
    const headers = { 'x-perron-csrf': session.csrf };
    const options = await (await visit('/espace/compte/cles/options', { token, json: {}, headers })).json();
    const answer = softwareAuthenticator(ports.origin).register(options);
    const made = await visit('/espace/compte/cles', { token, headers, json: { answer, label: 'Portable' } });
    expect(await made.json()).toEqual({ to: '/espace/compte?fait=cle-ajoutee' });
  });

  it('closes my sessions, never someone else’s', async () => {
    const { visit, ports, token, session } = await signedInSite();
    const theirs = await startSession(ports, personIdSchema.parse('chloe-exemple'), 'passkey', someone);
    const mine = await startSession(ports, bruno, 'passkey', someone);
    for (const { id } of [theirs.session, mine.session]) {
      await visit('/espace/compte/sessions/fermer', { token, form: { csrf: session.csrf, session: id } });
    }
    expect(await ports.sessions.find(theirs.session.id)).toBeDefined();
    expect(await ports.sessions.find(mine.session.id)).toBeUndefined();
  });

  it('shows names as text, whatever they contain', async () => {
    const { visit, ports, token } = await signedInSite({
      agents: EXAMPLE_AGENTS.replace('name: Bruno Exemple', 'name: "<img src=x onerror=alert(1)>"'),
    });
    await ports.passkeys.insert({
      credentialId: 'a',
      person: bruno,
      publicKey: 'a',
      counter: 0,
      transports: [],
      backedUp: false,
      label: '"><script>alert(1)</script>',
      createdAt: ports.now(),
    });
    const page = await (await visit('/espace/compte', { token })).text();
    expect(page).not.toMatch(/<img src=x|<script>alert/);
  });
});
