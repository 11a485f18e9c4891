import { describe, expect, it } from 'vitest';
import { citizenSite } from '../../../tests/fixtures/citizen-site.ts';
import { sitesInMemory } from '../../adapters/files/site-memory.ts';
import { typedEmailSchema } from '../../core/forms/plain-text.ts';
import { type Announcements, announcementsSchema } from '../../core/subscriptions/announcement.ts';
import type { Choices } from '../../core/subscriptions/choices.ts';
import { announce } from './announce.ts';

/** A commune whose site may be published anew. */
function publishedSite() {
  let list: Announcements = { matters: [], announcements: [] };
  const site = citizenSite({
    published: {
      open: (slug) => sitesInMemory({ [slug]: { 'actualites/annonces.json': JSON.stringify(list) } }).open(slug),
    },
  });
  return {
    ...site,
    publish(...announcements: readonly object[]) {
      list = announcementsSchema.parse({ matters: [], announcements });
    },
    subscribe: (name: string, choices: Partial<Choices>) =>
      site.database.stores.subscriptions.keep({
        secret: `secret-of-${name}`,
        email: typedEmailSchema.parse(`${name}@exemple.example`),
        choices: { topics: ['actualites'], matters: [], streets: [], ...choices },
        confirmedAt: site.ports.now(),
      }),
  };
}

const old = {
  key: 'news/a',
  topic: 'actualites',
  title: 'Ancienne',
  summary: '',
  address: '/actualites/a/',
  day: '2026-01-01',
};
const fresh = { ...old, key: 'news/b', title: 'Marché de Noël', summary: 'Samedi.', address: '/actualites/b/' };
const alert = {
  ...old,
  key: 'alerts/c',
  topic: 'alertes',
  title: 'Eau coupée',
  within: { from: '2026-03-02T12:00', until: '2026-03-02T18:00' },
};

describe('telling subscribers', () => {
  it('tells what is new, once, with a way to leave by one press', async () => {
    const site = publishedSite();
    await site.subscribe('alice', {});
    site.publish(old);
    expect(await announce(site.ports)).toBe(0);
    site.publish(old, fresh);
    expect(await announce(site.ports)).toBe(1);
    expect(await announce(site.ports)).toBe(0);
    expect(await site.mails()).toMatchObject([
      {
        to: { address: 'alice@exemple.example' },
        subject: 'Marché de Noël',
        text: expect.stringContaining('https://www.exemple.example/actualites/b/'),
        leaveUrl: 'https://www.exemple.example/abonnements/secret-of-alice/quitter',
      },
    ]);
  });

  it('tells nobody the whole archive the first time', async () => {
    const site = publishedSite();
    await site.subscribe('alice', {});
    site.publish(old, fresh);
    expect(await announce(site.ports)).toBe(0);
  });

  it('tells nothing twice when two publications end together', async () => {
    const site = publishedSite();
    await site.subscribe('alice', {});
    await announce(site.ports);
    site.publish(old, fresh);
    await Promise.all([1, 2, 3].map(() => announce(site.ports)));
    expect(await site.mails()).toHaveLength(2);
  });

  it('tells an alert when it begins, not before, nor once it is over', async () => {
    const site = publishedSite();
    await site.subscribe('alice', { topics: ['alertes'] });
    await announce(site.ports);
    site.publish(alert);
    expect(await announce(site.ports)).toBe(0);
    site.wait(4 * 3_600_000);
    expect(await announce(site.ports)).toBe(1);
    site.publish({ ...alert, key: 'alerts/d' });
    site.wait(12 * 3_600_000);
    expect(await announce(site.ports)).toBe(0);
  });

  it('reaches each of many subscribers by their choices', async () => {
    const site = publishedSite();
    for (let number = 0; number < 1_200; number += 1)
      await site.subscribe(`n${number}`, { topics: number % 2 === 0 ? ['actualites'] : ['alertes'] });
    await announce(site.ports);
    site.publish(fresh);
    expect(await announce(site.ports)).toBe(600);
  });
});
