import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { summariseFeedback } from '../../src/app/feedback/summarise-feedback.ts';
import { checkLook } from '../browser/check-look.ts';
import { launchBrowser } from '../browser/launch.ts';
import { serveCitizens } from '../browser/serve-citizens.ts';
import { buildMissing } from '../browser/use-sites.ts';

const slug = 'valmarin';
let browser: Browser;
let served: Awaited<ReturnType<typeof serveCitizens>>;
let page: Page;
beforeAll(async () => {
  await buildMissing([slug]);
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await page.context().close();
  await served.stop();
});

describe.each([
  ['on a phone without JavaScript', false, { width: 360, height: 740 }],
  ['on a desk with JavaScript', true, { width: 1280, height: 900 }],
] as const)('%s', (_name, javaScriptEnabled, viewport) => {
  const device = javaScriptEnabled ? 'bureau' : 'telephone';
  beforeEach(async () => {
    served = await serveCitizens(slug);
    page = await (await browser.newContext({ javaScriptEnabled, viewport, reducedMotion: 'reduce' })).newPage();
  });
  const open = (path: string) => page.goto(served.origin + path);
  const heading = () => page.getByRole('heading', { level: 1 }).textContent();

  it('one writes to a service, corrects, reads again, sends', async () => {
    await open('/contact/');
    await page.getByLabel('À qui écrivez-vous').selectOption({ label: 'État civil' });
    await page.getByLabel('Votre nom').fill('Alice Exemple');
    await page.getByLabel('Votre message').fill('Bonjour,\nquand ouvrez-vous ?');
    await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
    expect(await heading()).toBe('Il manque encore quelque chose');
    await checkLook(page, javaScriptEnabled, `contact-erreurs-${device}`);
    await page.getByRole('link', { name: 'Donnez votre adresse e-mail.' }).click();
    await page.getByLabel('Votre adresse e-mail').fill('alice@exemple.example');
    expect(await page.getByLabel('Votre message').inputValue()).toBe('Bonjour,\nquand ouvrez-vous ?');
    await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
    expect(await heading()).toBe('Relisez avant d’envoyer');
    await checkLook(page, javaScriptEnabled, `contact-relecture-${device}`);
    served.wait(5_000);
    await page.getByRole('button', { name: 'Envoyer le message' }).click();
    expect(await heading()).toBe('Votre message est parti');
    expect(await served.mails()).toMatchObject([{ replyTo: { address: 'alice@exemple.example' } }]);
    await checkLook(page, javaScriptEnabled, `contact-envoye-${device}`);
  });

  it('one says that a page does not help, and why', async () => {
    await open('/demarches/');
    await page.getByRole('button', { name: 'Non' }).click();
    await page.getByLabel('Que cherchiez-vous').fill('Le prix du passeport');
    await checkLook(page, javaScriptEnabled, `avis-mots-${device}`);
    served.wait(5_000);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    expect(await heading()).toBe('Merci');
    await page.getByRole('link', { name: 'Revenir à la page' }).click();
    expect(new URL(page.url()).pathname).toBe('/demarches/');
    const { pages, remarks } = await summariseFeedback(served.ports.database.stores.feedback, served.ports.now());
    expect(pages).toEqual([{ page: '/demarches/', oui: 0, non: 1, probleme: 0 }]);
    expect(remarks).toMatchObject([{ words: 'Le prix du passeport' }]);
  });

  it('one says that a page helps', async () => {
    await open('/demarches/');
    await page.getByRole('button', { name: 'Oui', exact: true }).click();
    await page
      .getByText(/^Merci/)
      .first()
      .waitFor();
    const stays = new URL(page.url()).pathname === '/demarches/';
    expect(stays).toBe(javaScriptEnabled);
    expect((await summariseFeedback(served.ports.database.stores.feedback, served.ports.now())).pages).toMatchObject([
      { oui: 1 },
    ]);
  });

  it('one subscribes, confirms from the letter, changes, and leaves', async () => {
    await open('/actualites/');
    await page.getByLabel('Recevoir les actualités par e-mail').fill('alice@exemple.example');
    await page.getByRole('button', { name: 'Continuer' }).click();
    expect(await page.getByLabel('Les actualités').isChecked()).toBe(true);
    await page.getByLabel('Les décisions du conseil').check();
    await page.getByLabel('celles qui citent ces rues').fill('Rue du Halage');
    await checkLook(page, javaScriptEnabled, `abonnement-choix-${device}`);
    served.wait(5_000);
    await page.getByRole('button', { name: 'Recevoir le courriel de confirmation' }).click();
    expect(await heading()).toBe('Regardez votre boîte aux lettres');
    const [letter] = await served.mails();
    await page.goto(/http:\S+confirmer\S+/.exec(letter?.text ?? '')?.[0] ?? '');
    await page.getByRole('button', { name: 'Confirmer mon abonnement' }).click();
    expect(await heading()).toBe('Vous êtes abonné');
    const [subscription] = await served.database.stores.subscriptions.listAfter('', 1);
    await open(`/abonnements/${subscription?.secret}`);
    await checkLook(page, javaScriptEnabled, `abonnement-gerer-${device}`);
    await page.getByLabel('Les décisions du conseil').uncheck();
    await page.getByRole('button', { name: 'Enregistrer mes choix' }).click();
    expect(await page.getByRole('status').textContent()).toBe('Vos choix sont enregistrés.');
    await page.getByRole('button', { name: 'Me désabonner' }).click();
    expect(await heading()).toBe('Vous êtes désabonné');
    expect(await served.database.stores.subscriptions.count()).toBe(0);
  });

  it.each(['/contact/', '/actualites/', '/vie-politique/decisions/', '/etat-des-services/', '/annuaire/etat-civil/'])(
    'the forms of %s are found by their names and keep to the window',
    async (path) => {
      await open(path);
      await checkLook(page, javaScriptEnabled, `page${path.replaceAll('/', '-')}${device}`);
    },
  );
});
