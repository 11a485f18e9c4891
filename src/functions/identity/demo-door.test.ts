import { describe, expect, it } from 'vitest';
import { identitySite } from '../../../tests/fixtures/identity-site.ts';

describe('the picker of the demonstration', () => {
  const form = { personne: 'alice-exemple' };
  const local = { origin: 'http://exemple.localhost:4321', demo: true, address: '127.0.0.1' };

  it('shows on this machine who can be played', async () => {
    const page = await (await identitySite(local).visit('/espace/connexion')).text();
    expect(page).toContain('Alice Exemple');
    expect(page).toContain('Validation (Événements, Culture)');
  });

  it.each([
    ['in production', { ...local, demo: false }, {}],
    ['from another machine', { ...local, address: '10.0.0.2' }, {}],
    ['under another name that leads here', local, { host: 'attaquant.example:4321' }],
    ['through a proxy', local, { 'x-forwarded-for': '198.51.100.1' }],
  ])('neither shows nor opens %s', async (_case, options, headers) => {
    const { visit } = identitySite(options);
    expect(await (await visit('/espace/connexion', { headers })).text()).not.toContain('Démonstration');
    const response = await visit('/espace/connexion/demo', { form, headers });
    expect(response.status).toBe(404);
    expect(response.headers.has('set-cookie')).toBe(false);
  });
});
