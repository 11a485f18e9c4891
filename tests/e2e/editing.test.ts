import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
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

    await chloe.getByRole('link', { name: 'Ouvrir dans l’éditeur complet' }).click();
    await chloe.getByRole('textbox', { name: 'Texte', exact: true }).click();
    await chloe.keyboard.press('ControlOrMeta+End');
    await chloe.getByRole('button', { name: 'Insérer' }).click();
    await chloe.getByRole('menuitem', { name: 'Image' }).click();
    await chloe.getByRole('button', { name: 'Choisir une image' }).click();
    const library = chloe.getByRole('dialog', { name: 'Images et documents' });
    await library.locator('input[type=file]').setInputFiles(await photograph('Chemin de halage.jpg'));
    await library.getByRole('button', { name: 'chemin-de-halage.jpg', pressed: true }).waitFor();
    await library.getByRole('button', { name: 'Choisir', exact: true }).click();
    await chloe.getByLabel(/^Description de cette image/).fill('Le chemin de halage sous les arbres');
    await chloe.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await chloe.getByText('Brouillon enregistré').waitFor();

    await chloe.goto(perron.origin + text);
    await chloe.getByRole('link', { name: 'Aperçu' }).click();
    const preview = chloe.frameLocator('iframe').getByRole('heading', { level: 1 });
    expect(await preview.innerText({ timeout: 60_000 })).toContain('le chemin de halage rouvre');
    expect(await isShown(chloe.frameLocator('iframe').getByAltText('Le chemin de halage sous les arbres'))).toBe(true);
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
    expect(await isShown(citizen.getByAltText('Le chemin de halage sous les arbres'))).toBe(true);

    const log = git('log', '--format=%an | %s', '-4', 'main').replace(/[\u00A0\u202F]/g, ' ');
    expect(log.split('\n')).toEqual([
      'Dana Exemple | Actualité « Exemple : le chemin de halage rouvre » : publication',
      'Chloé Exemple | Actualité « Exemple : le chemin de halage rouvre » : envoi en validation',
      'Chloé Exemple | Actualité « Exemple : le chemin de halage rouvre » : texte modifié',
      'Chloé Exemple | Actualité « Exemple : le chemin de halage rouvre » : titre modifié',
    ]);
    // The title's line, then the picture's under a blank one; the picture itself comes with it.
    const changed = git('diff', '--numstat', 'main^1', 'main').split('\n');
    expect(changed).toEqual([
      '3\t1\tcommunes/seneffe/content/news/exemple-halage.md',
      '-\t-\tcommunes/seneffe/media/chemin-de-halage.jpg',
    ]);
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

/** As a telephone takes it. */
async function photograph(name: string) {
  const picture = sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#5a7d4e' } });
  return { name, mimeType: 'image/jpeg', buffer: await picture.jpeg().toBuffer() };
}

/** Whether a picture's bytes have come, rather than its description alone. */
function isShown(picture: Locator): Promise<boolean> {
  return picture.evaluate(async (image: HTMLImageElement) => {
    image.loading = 'eager';
    await image.decode();
    return image.naturalWidth > 1;
  });
}

function git(...args: string[]): string {
  return execFileSync('git', args, { env: { ...process.env, GIT_DIR: perron.repository }, encoding: 'utf8' }).trim();
}
