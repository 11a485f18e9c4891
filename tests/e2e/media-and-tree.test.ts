import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sharpWorkshop } from '../../src/adapters/pictures/sharp-workshop.ts';
import { startSession } from '../../src/app/sign-in/sessions.ts';
import { personIdSchema } from '../../src/core/identity/person-id.ts';
import { checkLook } from '../browser/check-look.ts';
import { launchBrowser } from '../browser/launch.ts';
import { type ServedDesk, serveDesk } from '../browser/serve-desk.ts';
import { addFiles, pageText, publishedTexts } from '../fixtures/add-files.ts';
import { someone } from '../fixtures/sign-in-room.ts';

let browser: Browser;
let served: ServedDesk;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await page.context().close();
  await served.stop();
});

/** Alice, who administers, on a device. */
async function comeIn(javaScriptEnabled: boolean, viewport: { width: number; height: number }): Promise<void> {
  served = await serveDesk({ policy: 'none' });
  Object.assign(served.room.editing, { pictures: sharpWorkshop });
  await addFiles(served.room.editing.store, {
    'content/pages/vivre/dechets.md': pageText('Déchets', 'Voir [l’eau](/vivre/eau/).', 10),
    'content/pages/vivre/eau.md': pageText('Eau', 'Un texte.', 20),
    'content/pages/vivre/arbres.md': pageText('Arbres', 'Un texte.', 30),
    'content/pages/commune/index.md': pageText('Commune', 'Voir [l’eau](/vivre/eau/).'),
    '/communes/_shared/content/pages/aide.md': pageText('Aide'),
  });
  const context = await browser.newContext({ javaScriptEnabled, viewport, reducedMotion: 'reduce' });
  const { token } = await startSession(served.room.ports, personIdSchema.parse('alice-exemple'), 'demo', someone);
  await context.addCookies([{ name: 'perron-local', value: token, url: served.origin }]);
  page = await context.newPage();
}

const texts = () => publishedTexts(served.room.editing.store);
const order = () => page.locator('.tree.top:not(.menu) .title').allTextContents();
const photograph = async (colour: string) => ({
  name: 'Place du Marché.jpg',
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .jpeg()
    .toBuffer(),
});

describe.each([
  ['on a phone without JavaScript', false, { width: 360, height: 740 }, 'telephone'],
  ['on a desk with JavaScript', true, { width: 1280, height: 900 }, 'bureau'],
] as const)('%s', (_name, hasScript, viewport, device) => {
  beforeEach(() => comeIn(hasScript, viewport));

  it('one adds a picture, is asked what it shows, finds it again, describes it better, deletes it', async () => {
    await page.goto(`${served.origin}/espace/medias/`);
    await page.getByText('Ajouter une image ou un document').click();
    await page.getByLabel('Fichier', { exact: true }).setInputFiles(await photograph('#3a7'));
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Il manque la description');
    await checkLook(page, hasScript, `medias-refus-${device}`);
    await page.getByLabel('Fichier', { exact: true }).setInputFiles(await photograph('#3a7'));
    await page.getByLabel('Description de l’image').fill('La place un jour de marché');
    await page.locator('#dans').fill('Fêtes');
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    expect(await page.getByRole('status').textContent()).toContain('Le fichier est ajouté');
    await checkLook(page, hasScript, `medias-fichier-${device}`);
    await page.getByLabel('Ce que montre l’image').fill('Des étals devant l’église');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    expect((await texts())['media.yaml']).toContain('Des étals devant l’église');
    await page.goto(`${served.origin}/espace/medias/?q=etals+eglise`);
    await page.getByRole('img', { name: 'Des étals devant l’église' }).waitFor();
    await checkLook(page, hasScript, `medias-liste-${device}`);
    await page.getByRole('link', { name: /place-du-marche\.jpg/ }).click();
    await page.getByRole('button', { name: 'Supprimer ce fichier' }).click();
    expect(await page.getByRole('status').textContent()).toBe('Le fichier est supprimé.');
  });

  it('one moves pages by their buttons, renames one, and its old address redirects', async () => {
    await page.goto(`${served.origin}/espace/arborescence/`);
    expect(await order()).toEqual(['Aide', 'Commune', 'Vivre ici', 'Déchets', 'Eau', 'Arbres']);
    await checkLook(page, hasScript, `arborescence-${device}`);
    await page.getByRole('button', { name: 'Descendre « Déchets »' }).click();
    expect(await page.getByRole('status').textContent()).toBe('La page a sa nouvelle place.');
    expect(await order()).toEqual(['Aide', 'Commune', 'Vivre ici', 'Eau', 'Déchets', 'Arbres']);
    await page.getByRole('button', { name: 'Sortir d’un niveau : « Eau »' }).click();
    expect(await order()).toEqual(['Aide', 'Commune', 'Vivre ici', 'Déchets', 'Arbres', 'Eau']);
    await checkLook(page, hasScript, `arborescence-apres-${device}`);
    await page.getByRole('link', { name: 'Renommer « Déchets »' }).click();
    await page.getByLabel('Titre de la page').fill('Déchets et propreté');
    await page.getByLabel('Changer aussi l’adresse').check();
    await checkLook(page, hasScript, `arborescence-renommer-${device}`);
    await page.getByRole('button', { name: 'Renommer' }).click();
    expect(await page.getByRole('status').textContent()).toBe('La page est renommée.');
    const { 'redirects.csv': redirects } = await texts();
    expect(redirects).toContain('/vivre/eau/,/eau/');
    expect(redirects).toContain('/vivre/dechets/,/vivre/dechets-et-proprete/');
  });

  it('one adds an entry to the menu and puts it first', async () => {
    await page.goto(`${served.origin}/espace/arborescence/`);
    await page.getByText('Ajouter une entrée').click();
    await page.locator('#texte-nouvelle').fill('Vivre ici');
    await page.locator('#vers-nouvelle').fill('/vivre/');
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await page.getByRole('list').last().getByRole('button', { name: 'Monter « Vivre ici »' }).click();
    expect(await page.locator('.menu strong').allTextContents()).toEqual(['Vivre ici', 'Démarches']);
  });
});

describe('the island over the tree', () => {
  beforeEach(() => comeIn(true, { width: 1280, height: 900 }));

  it('moves a page by Alt and the arrows, again and again without losing the place', async () => {
    await page.goto(`${served.origin}/espace/arborescence/`);
    await page.getByRole('link', { name: 'Arbres', exact: true }).focus();
    for (const expected of ['Déchets Arbres Eau', 'Arbres Déchets Eau']) {
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Alt+ArrowUp')]);
      expect((await order()).slice(3).join(' ')).toBe(expected);
    }
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Alt+ArrowLeft')]);
    expect((await order()).slice(3)).toEqual(['Déchets', 'Eau', 'Arbres']);
    expect((await texts())['content/pages/arbres.md']).toBeDefined();
  });

  it('drops a page before another, and into another', async () => {
    await page.goto(`${served.origin}/espace/arborescence/`);
    const row = (id: string) => page.locator(`[data-page="${id}"] > .page`);
    const drop = async (from: string, to: string, part: number) => {
      const box = await row(to).boundingBox();
      const targetPosition = { x: 30, y: (box?.height ?? 0) * part };
      await Promise.all([
        page.waitForEvent('load'),
        row(from).dragTo(row(to), { sourcePosition: { x: 5, y: 5 }, targetPosition }),
      ]);
    };
    await drop('vivre/arbres', 'vivre/dechets', 0.1);
    expect((await order()).slice(2)).toEqual(['Vivre ici', 'Arbres', 'Déchets', 'Eau']);
    await drop('vivre/eau', 'commune/index', 0.5);
    expect(await order()).toEqual(['Aide', 'Commune', 'Eau', 'Vivre ici', 'Arbres', 'Déchets']);
    expect((await texts())['content/pages/commune/eau.md']).toBeDefined();
  });
});
