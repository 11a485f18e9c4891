import { describe, expect, it } from 'vitest';
import { deskSite } from '../../../tests/fixtures/desk-site.ts';

describe('the agents of a commune', () => {
  it('grow by an invitation sent by e-mail, with the roles that were ticked', async () => {
    const site = await deskSite();
    const { visit } = await site.signIn('alice');
    const added = await visit('/espace/agents/ajouter', {
      form: {
        nom: 'Élise Exemple',
        courriel: 'Elise@exemple.example',
        service: ['culture'],
        role: ['redaction', 'validation'],
        'validation-sorte': ['events', 'news'],
      },
    });
    expect(added.headers.get('location')).toBe('/espace/agents/?fait=invite');
    const { text } = await site.agentsFile.read();
    expect(text).toContain('  - id: elise-exemple\n    name: Élise Exemple\n    email: elise@exemple.example');
    expect(text).toContain('role: validation\n          collections:\n            - events\n            - news');
    expect(site.letters.at(-1)).toMatchObject({ to: 'elise@exemple.example' });
    expect(site.agentsFile.changes[0]).toMatchObject({ author: { name: 'Alice Exemple' } });
  });

  it('give namesakes different identifiers', async () => {
    const site = await deskSite();
    const { visit } = await site.signIn('alice');
    await visit('/espace/agents/ajouter', { form: { nom: 'Bruno Exemple', courriel: 'bruno2@exemple.example' } });
    expect((await site.agentsFile.read()).text).toContain('id: bruno-exemple-2');
  });

  it('keep what was typed when something is wrong, and say what', async () => {
    const site = await deskSite();
    const { visit } = await site.signIn('alice');
    const refused = await visit('/espace/agents/ajouter', {
      form: { nom: 'Élise Exemple', courriel: 'pas une adresse', role: 'validation' },
    });
    const page = await refused.text();
    expect(refused.status).toBe(409);
    expect(page).toContain('Courriel');
    expect(page).toContain('value="Élise Exemple"');
    expect(page).toMatch(/value="validation" checked/);
    expect(site.agentsFile.changes).toEqual([]);
    const taken = await visit('/espace/agents/ajouter', { form: { nom: 'Élise', courriel: 'bruno@exemple.example' } });
    expect(await taken.text()).toContain('bruno@exemple.example');
  });

  it('keep their functions at the college when their roles change', async () => {
    const site = await deskSite();
    const { visit } = await site.signIn('alice');
    await visit('/espace/agents/dana-exemple/modifier', {
      form: { nom: 'Dana Exemple', courriel: 'dana@exemple.example', role: 'redaction' },
    });
    const { text } = await site.agentsFile.read();
    expect(text).toContain('function: directorGeneral');
    expect(text).toContain('role: reviewer\n            level: direction-generale');
    expect(text.slice(text.indexOf('id: dana-exemple'))).toContain('role: redaction');
  });

  it('lose their sessions when their account closes, and can be let in again', async () => {
    const site = await deskSite();
    const { visit } = await site.signIn('alice');
    const chloe = await site.signIn('chloe');
    expect((await chloe.visit('/espace/')).status).toBe(200);
    await visit('/espace/agents/chloe-exemple/fermer', { form: {} });
    expect((await chloe.visit('/espace/')).status).toBe(303);
    await visit('/espace/agents/chloe-exemple/rouvrir', { form: {} });
    expect((await (await site.signIn('chloe')).visit('/espace/')).status).toBe(200);
  });

  it('always keep an administrator, who can’t shut themselves out', async () => {
    const site = await deskSite();
    const { visit } = await site.signIn('alice');
    const closed = await visit('/espace/agents/alice-exemple/fermer', { form: {} });
    const demoted = await visit('/espace/agents/alice-exemple/modifier', {
      form: { nom: 'Alice Exemple', courriel: 'alice@exemple.example', role: 'redaction' },
    });
    expect([closed.status, demoted.status]).toEqual([409, 409]);
    expect(await demoted.text()).toContain('Vous ne pouvez pas vous retirer l’administration');
  });

  it('keep a service that someone still belongs to, and name who', async () => {
    const site = await deskSite();
    const { visit } = await site.signIn('alice');
    const refused = await visit('/espace/agents/services/culture/retirer', { form: {} });
    expect(await refused.text()).toContain('Bruno Exemple');
    expect((await visit('/espace/agents/services/ajouter', { form: { nom: 'Tourisme' } })).status).toBe(303);
    expect((await visit('/espace/agents/services/tourisme/retirer', { form: {} })).status).toBe(303);
  });
});
