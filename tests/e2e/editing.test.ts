import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { type ServedPerron, servePerron } from '../browser/serve-perron.ts';

let browser: Browser;
let perron: ServedPerron;
beforeAll(async () => {
  perron = await servePerron('seneffe');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await perron.stop();
});

async function visitor(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  return { context, page: await context.newPage() };
}

/** One of the example's agents, picked in the demonstration. */
async function signInAs(name: string): Promise<Page> {
  const { page } = await visitor();
  await page.goto(`${perron.origin}/espace/`);
  await page.getByRole('button', { name }).click();
  await page.waitForURL('**/espace/');
  return page;
}

async function lastLetter(): Promise<string> {
  for (;;) {
    const names = await readdir(perron.mail).catch(() => []);
    const [name] = names.filter((file) => file.endsWith('.eml'));
    if (name !== undefined) return readFile(join(perron.mail, name), 'utf8');
    await new Promise((done) => setTimeout(done, 100));
  }
}

const text = '/espace/contenus/news/exemple-halage/';

describe('editing a page, from the invitation to the visitors', () => {
  it('goes through e-mail, passkey, draft, preview and validation by another person, and leaves one commit by each', async () => {
    const alice = await signInAs('Alice');
    await alice.goto(`${perron.origin}/espace/agents/`);
    await alice.getByRole('link', { name: /Chloé/ }).click();
    await alice.getByRole('button', { name: 'Renvoyer une invitation' }).click();
    const link = /http:\/\/\S+\/espace\/invitation\/[\w-]+/.exec(await lastLetter())?.[0] ?? '';
    expect(link).toContain(`${perron.origin}/espace/invitation/`);

    const { context, page: chloe } = await visitor();
    const devices = await context.newCDPSession(chloe);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await chloe.goto(link);
    await chloe.getByRole('button', { name: 'Créer ma clé d’accès' }).click();
    await chloe.waitForURL(`${perron.origin}/espace/`);

    await chloe.goto(perron.origin + text);
    await chloe.getByRole('link', { name: 'Modifier', exact: true }).click();
    await chloe.getByLabel('Titre').fill('Exemple : le chemin de halage rouvre');
    await chloe.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    expect(await chloe.getByRole('status').innerText()).toContain('Le brouillon est enregistré');
    await chloe.getByRole('link', { name: 'Aperçu' }).click();
    const preview = chloe.frameLocator('iframe').getByRole('heading', { level: 1 });
    expect(await preview.innerText({ timeout: 60_000 })).toContain('le chemin de halage rouvre');
    await chloe.goto(`${perron.origin}/actualites/exemple-halage/`);
    expect(await chloe.getByRole('heading', { level: 1 }).innerText()).toContain('entretien du chemin');
    await chloe.goto(perron.origin + text);
    await chloe.getByRole('button', { name: /Envoyer en validation|Soumettre/ }).click();

    const dana = await signInAs('Dana');
    await dana.goto(perron.origin + text);
    await dana
      .getByRole('button', { name: /publier/i })
      .first()
      .click();
    const { page: citizen } = await visitor();
    await expect
      .poll(
        async () => {
          await citizen.goto(`${perron.origin}/actualites/exemple-halage/`);
          return citizen.getByRole('heading', { level: 1 }).innerText();
        },
        { timeout: 30_000 },
      )
      .toContain('le chemin de halage rouvre');

    const log = git('log', '--format=%an | %s', '-3', 'main').replace(/[\u00A0\u202F]/g, ' ');
    expect(log.split('\n')).toEqual([
      'Dana Exemple | Actualité « Exemple : le chemin de halage rouvre » : publication',
      'Chloé Exemple | Actualité « Exemple : le chemin de halage rouvre » : envoi en validation',
      'Chloé Exemple | Actualité « Exemple : le chemin de halage rouvre » : titre modifié',
    ]);
    const changed = git('diff', '--numstat', 'main^1', 'main');
    expect(changed).toBe('1\t1\tcommunes/seneffe/content/news/exemple-halage.md');
    expect(perron.errors).toEqual([]);
  });

  it('keeps what the second of two persons typed, and says that the first has saved', async () => {
    const address = `${perron.origin}/espace/ecrire/news/exemple-prime/`;
    const [bruno, alice] = [await signInAs('Bruno'), await signInAs('Alice')];
    await bruno.goto(address);
    await alice.goto(address);
    await bruno.getByLabel('Titre').fill('Exemple : la prime, par Bruno');
    await bruno.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await bruno.getByRole('status').waitFor();
    await alice.getByLabel('Titre').fill('Exemple : la prime, par Alice');
    await alice.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    expect(await alice.getByRole('alert').innerText()).toContain('Bruno Exemple');
    expect(await alice.getByLabel('Titre').inputValue()).toBe('Exemple : la prime, par Alice');
  });
});

function git(...args: string[]): string {
  return execFileSync('git', args, { env: { ...process.env, GIT_DIR: perron.repository }, encoding: 'utf8' }).trim();
}
