import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { bruno, identitySite } from '../../../tests/fixtures/identity-site.ts';
import { administrator } from '../../../tests/fixtures/sign-in-room.ts';
import { inviteAgent } from '../../app/sign-in/invite.ts';

describe('every answer', () => {
  const paths = [
    ['/espace/connexion', 'GET'],
    ['/espace/compte', 'GET'],
    ['/espace/invitation/court', 'GET'],
    ['/espace/fichiers/connexion.css', 'GET'],
    ['/espace/deconnexion', 'POST'],
    ['https://autre.example/espace/connexion', 'GET'],
  ] as const;
  it.each(paths)('forbids foreign code, frames and caches: %s %s', async (path, method) => {
    const { headers } = await identitySite().visit(path, { method });
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'; script-src 'self';.*frame-ancestors 'none'/,
    );
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('cache-control')).toMatch(/no-store|no-cache/);
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  it('serves its style and scripts, and nothing else', async () => {
    const { visit } = identitySite();
    for (const name of ['connexion.css', 'passkey.js', 'webauthn.js']) {
      expect((await visit(`/espace/fichiers/${name}`)).status, name).toBe(200);
    }
    for (const name of ['identity-routes.ts', '..%2fapp.ts', '__proto__']) {
      expect((await visit(`/espace/fichiers/${name}`)).status, name).toBe(404);
    }
  });

  it('is valid HTML with no code in it', async () => {
    const { visit, ports, enrol, lastSecret } = identitySite({
      origin: 'http://exemple.localhost:4321',
      demo: true,
      address: '127.0.0.1',
    });
    const { token, session, device } = await enrol('bruno-exemple');
    const removal = { csrf: session.csrf, cle: device.credentialId };
    await inviteAgent(ports, administrator(), bruno);
    const link = { form: { courriel: 'a@b.example' } };
    const pages = [
      await visit('/espace/connexion?raison=fin'),
      await visit('/espace/connexion/lien', link),
      await visit(`/espace/invitation/${lastSecret()}`),
      await visit('/espace/compte/cles/retirer', { token, form: removal }),
      await visit(`/espace/invitation/${'a'.repeat(43)}`),
      await visit('/espace/compte?fait=cle-ajoutee', { token }),
      await visit('/espace/deconnexion', { token, form: { csrf: 'faux' } }),
    ];
    for (const page of pages) {
      const text = await page.text();
      const { results } = await htmlRules.validateString(text);
      expect(results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`))).toEqual([]);
      expect(text).not.toMatch(/ style=|<style|<script>| on[a-z]+=/);
      expect(text.replace(/<[^>]*>/g, '')).not.toMatch(/ [?!;:»]|« /);
    }
  });
});

/** A button of a form submits it; parts that are not shown leave blank lines. */
const htmlRules = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'doctype-style': 'off', 'no-implicit-button-type': 'off', 'no-trailing-whitespace': 'off' },
});
