import { describe, expect, it } from 'vitest';
import { citizenSite, hiddenValues } from '../../../tests/fixtures/citizen-site.ts';

const courriel = 'alice@exemple.example';
type Site = ReturnType<typeof citizenSite>;

/** From the short form of a page to the letter. @returns the path of its link */
async function askFor(site: Site, choices: Readonly<Record<string, string | readonly string[]>> = {}): Promise<string> {
  const page = await (await site.send('/api/subscriptions', { courriel, sujets: 'actualites' })).text();
  site.wait(5_000);
  await site.send('/api/subscriptions', { courriel, sujets: 'actualites', ...choices, ...hiddenValues(page) });
  return /https:\/\/[^/]+(\/abonnements\/confirmer\/\S+)/.exec((await site.mails()).at(-1)?.text ?? '')?.[1] ?? '';
}

async function confirm(site: Site, choices = {}) {
  await site.request(await askFor(site, choices), { method: 'POST' });
  const [subscription] = await site.database.stores.subscriptions.listAfter('', 10);
  if (subscription === undefined) throw new Error('No subscription.');
  return subscription;
}

const count = (site: Site) => site.database.stores.subscriptions.count();

describe('a subscription', () => {
  it('shows every choice, then begins only once the link of the letter is confirmed', async () => {
    const site = citizenSite();
    const choose = await (await site.send('/api/subscriptions', { courriel, sujets: 'decisions' })).text();
    expect(choose).toContain('value="alice@exemple.example"');
    expect(choose).toMatch(/value="decisions"[^>]*checked/);
    expect(choose).toContain('Mobilité');
    const link = await askFor(site, { sujets: ['decisions'], matieres: ['Mobilité'], rues: 'Rue de l’Exemple\nQuai' });
    expect(await count(site)).toBe(0);
    expect(await (await site.request(link)).text()).toContain('Mobilité, Rue de l’Exemple, Quai');
    expect(await (await site.request(link, { method: 'POST' })).text()).toContain('Vous êtes abonné');
    expect(await site.database.stores.subscriptions.listAfter('', 10)).toMatchObject([
      {
        email: courriel,
        choices: { topics: ['decisions'], matters: ['Mobilité'], streets: ['Rue de l’Exemple', 'Quai'] },
      },
    ]);
  });

  it('does not begin because a mail filter looked at the link', async () => {
    const site = citizenSite();
    const link = await askFor(site);
    for (const method of ['GET', 'HEAD', 'GET']) await site.request(link, { method });
    expect(await count(site)).toBe(0);
    expect((await site.request(link, { method: 'POST' })).status).toBe(200);
  });

  it('is confirmed once: the same link again changes nothing', async () => {
    const site = citizenSite();
    const link = await askFor(site);
    const answers = await Promise.all([1, 2, 3].map(() => site.request(link, { method: 'POST' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    expect(await count(site)).toBe(1);
    const { secret } = await site.database.stores.subscriptions.listAfter('', 1).then(([one]) => one ?? { secret: '' });
    await site.request(`/abonnements/${secret}/quitter`, { method: 'POST' });
    expect((await site.request(link, { method: 'POST' })).status).toBe(404);
    expect(await count(site)).toBe(0);
  });

  it('is not confirmed after two days, nor by an older letter', async () => {
    const site = citizenSite();
    const first = await askFor(site);
    const second = await askFor(site);
    expect((await site.request(first, { method: 'POST' })).status).toBe(404);
    site.wait(48 * 3_600_000);
    expect((await site.request(second, { method: 'POST' })).status).toBe(404);
    expect(await count(site)).toBe(0);
  });

  it('takes new choices when the same address confirms again, under the same links', async () => {
    const site = citizenSite();
    const { secret } = await confirm(site);
    const again = await confirm(site, { sujets: ['alertes'] });
    expect(again).toMatchObject({ secret, choices: { topics: ['alertes'] } });
    expect(await count(site)).toBe(1);
  });

  it('tells nobody whether an address is subscribed', async () => {
    const site = citizenSite();
    await confirm(site);
    const send = async (address: string) => {
      const page = await (await site.send('/api/subscriptions', { courriel: address, sujets: 'actualites' })).text();
      site.wait(5_000);
      const answer = await site.send('/api/subscriptions', {
        courriel: address,
        sujets: 'actualites',
        ...hiddenValues(page),
      });
      return (await answer.text()).replaceAll(address, '…');
    };
    expect(await send(courriel)).toBe(await send('bruno@exemple.example'));
  });

  it('writes three letters at most to one mailbox, whoever asks, and does not say so', async () => {
    const site = citizenSite();
    for (let number = 0; number < 8; number += 1) {
      site.moveTo(`192.0.2.${number}`);
      await askFor(site);
    }
    expect(await site.mails()).toHaveLength(3);
  });

  it('asks for a subject, and for an address', async () => {
    const site = citizenSite();
    const page = await (await site.send('/api/subscriptions', { courriel: 'alice', sujets: 'actualites' })).text();
    site.wait(5_000);
    const { jeton = '' } = hiddenValues(page);
    const answer = await site.send('/api/subscriptions', { courriel: 'alice', rues: '', jeton });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('href="#abonnement-sujets"');
    expect(html).toContain('href="#abonnement-courriel"');
  });
});

describe('leaving', () => {
  it('takes one POST of the mail provider, from anywhere (RFC 8058), and erases the address', async () => {
    const site = citizenSite();
    const { secret } = await confirm(site);
    const answer = await site.request(`/abonnements/${secret}/quitter`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(answer.status).toBe(200);
    expect(await count(site)).toBe(0);
    expect((await site.request(`/abonnements/${secret}/quitter`, { method: 'POST' })).status).toBe(200);
  });

  it('does not happen because the link was looked at', async () => {
    const site = citizenSite();
    const { secret } = await confirm(site);
    for (const path of [`/abonnements/${secret}`, `/abonnements/${secret}/quitter`])
      for (const method of ['GET', 'HEAD', 'OPTIONS']) await site.request(path, { method });
    expect(await count(site)).toBe(1);
    expect(await (await site.request(`/abonnements/${secret}/quitter`)).text()).toContain('<form method="post"');
  });

  it('cannot be done for others by guessing', async () => {
    const site = citizenSite();
    const { secret } = await confirm(site);
    for (const guess of ['', secret.slice(1), `${secret}x`, secret.toLowerCase(), '%00', '..', "' or 1=1 --"])
      await site.request(`/abonnements/${encodeURIComponent(guess)}/quitter`, { method: 'POST' });
    expect(await count(site)).toBe(1);
  });

  it('can be only of some subjects', async () => {
    const site = citizenSite();
    const { secret } = await confirm(site, { sujets: ['actualites', 'alertes'] });
    const path = `/abonnements/${secret}`;
    const saved = await site.send(path, { sujets: 'alertes', rues: '' });
    expect(await saved.text()).toContain('Vos choix sont enregistrés');
    expect((await site.send(path, { rues: '' })).status).toBe(422);
    expect(await site.database.stores.subscriptions.find(secret)).toMatchObject({ choices: { topics: ['alertes'] } });
  });

  it('is told to no other site: the address of its page is a secret', async () => {
    const site = citizenSite();
    const { secret } = await confirm(site);
    const { headers } = await site.request(`/abonnements/${secret}`);
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("form-action 'self'");
  });
});
