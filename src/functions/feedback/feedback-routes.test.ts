import { describe, expect, it } from 'vitest';
import { citizenSite, hiddenValues } from '../../../tests/fixtures/citizen-site.ts';
import { eraseCitizenData } from '../../app/citizens/erase-citizen-data.ts';
import { summariseFeedback } from '../../app/feedback/summarise-feedback.ts';
import { retentionSchema } from '../../core/forms/retention.ts';

const page = '/vivre/dechets/';

describe('an opinion on a page', () => {
  it('is counted by page, and thanks with room for words', async () => {
    const site = citizenSite();
    const answer = await site.send('/api/feedback', { page, avis: 'non' });
    expect(await answer.text()).toContain('Que cherchiez-vous');
    await site.send('/api/feedback', { page, avis: 'oui' });
    const { pages } = await summariseFeedback(site.ports.database.stores.feedback, site.ports.now());
    expect(pages).toEqual([{ page, oui: 1, non: 1, probleme: 0 }]);
  });

  it('keeps the words that follow, and the last ones when someone corrects them', async () => {
    const site = citizenSite();
    const given = hiddenValues(await (await site.send('/api/feedback', { page, avis: 'probleme' })).text());
    site.wait(5_000);
    expect(await (await site.send('/api/feedback', { ...given, mots: 'Le lien est cassé' })).text()).toContain('Merci');
    await site.send('/api/feedback', { ...given, mots: 'Le premier lien est cassé' });
    const { remarks } = await summariseFeedback(site.ports.database.stores.feedback, site.ports.now());
    expect(remarks).toMatchObject([{ page, verdict: 'probleme', words: 'Le premier lien est cassé' }]);
  });

  it('asks again for words that came too fast, without losing them', async () => {
    const site = citizenSite();
    const given = hiddenValues(await (await site.send('/api/feedback', { page, avis: 'non' })).text());
    const early = await site.send('/api/feedback', { ...given, mots: 'Les horaires' });
    expect(early.status).toBe(422);
    const html = await early.text();
    expect(html).toContain('Les horaires</textarea>');
    site.wait(5_000);
    expect((await site.send('/api/feedback', { ...hiddenValues(html), mots: 'Les horaires' })).status).toBe(200);
  });

  it('keeps no words without the ticket of a button, or of another page', async () => {
    const site = citizenSite();
    const given = hiddenValues(await (await site.send('/api/feedback', { page: '/', avis: 'non' })).text());
    site.wait(5_000);
    for (const jeton of ['', 'x~y~z', given['jeton'] ?? '']) {
      const answer = await site.send('/api/feedback', { page, avis: 'non', mots: 'Des mots', jeton });
      expect(answer.status).toBe(422);
    }
    expect((await summariseFeedback(site.ports.database.stores.feedback, site.ports.now())).remarks).toEqual([]);
  });

  it.each([
    '/page-inventee/',
    '/vivre/dechets',
    'vivre/dechets/',
    '//autre.example/',
    '/../404.html',
    '/vivre/%2e%2e/',
    '/vivre/./dechets/',
    '/<script>/',
    `/${'a/'.repeat(200)}`,
    '',
  ])('counts nothing for what is no page of the site: %s', async (address) => {
    const site = citizenSite();
    expect((await site.send('/api/feedback', { page: address, avis: 'oui' })).status).toBe(404);
    expect((await summariseFeedback(site.ports.database.stores.feedback, site.ports.now())).pages).toEqual([]);
  });

  it('counts three presses of one address on one page, then waits', async () => {
    const site = citizenSite();
    const statuses = [];
    for (let count = 0; count < 5; count += 1)
      statuses.push((await site.send('/api/feedback', { page, avis: 'oui' })).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect((await summariseFeedback(site.ports.database.stores.feedback, site.ports.now())).pages).toMatchObject([
      { oui: 3 },
    ]);
  });

  it('is erased with its words at the end of its term, while the numbers stay', async () => {
    const site = citizenSite();
    const given = hiddenValues(await (await site.send('/api/feedback', { page, avis: 'non' })).text());
    site.wait(5_000);
    await site.send('/api/feedback', { ...given, mots: 'Les horaires' });
    const term = { days: 30, validFrom: '2026-01-01', reason: 'Exemple' };
    const retention = retentionSchema.parse({ remarks: [term], unsentMail: [term] });
    site.wait(29 * 86_400_000);
    expect(await eraseCitizenData(site.ports, retention)).toBe(0);
    site.wait(2 * 86_400_000);
    expect(await eraseCitizenData(site.ports, retention)).toBe(1);
    const { pages, remarks } = await summariseFeedback(site.ports.database.stores.feedback, site.ports.now());
    expect(remarks).toEqual([]);
    expect(pages).toHaveLength(1);
  });
});
