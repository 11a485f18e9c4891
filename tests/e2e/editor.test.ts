import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Dialog, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { repositoryPathSchema } from '../../src/core/records/repository-path.ts';
import { launchBrowser } from '../browser/launch.ts';
import { serveEditor } from '../browser/serve-editor.ts';
import { EDITED_TEXTS, MARKET } from '../fixtures/edited-texts.ts';

let browser: Browser;
let axe: string;
let served: Awaited<ReturnType<typeof serveEditor>>;
let context: BrowserContext;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(() => browser?.close());
beforeEach(async () => {
  served = await serveEditor();
  ({ context, page } = await open('alice-exemple'));
});
afterEach(async () => {
  await context.close();
  await served.stop();
});

/** Someone's browser. What the security policy refuses, errors of scripts and requests to others are kept in `troubles`. */
async function open(person: string): Promise<{ context: BrowserContext; page: Page }> {
  const opened = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-BE' });
  await opened.addCookies([await served.cookieOf(person)]);
  const tab = await opened.newPage();
  troubles = [];
  tab.on('pageerror', ({ message }) => troubles.push(message));
  tab.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) troubles.push(message.text());
  });
  tab.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== served.origin) troubles.push(request.url());
  });
  return { context: opened, page: tab };
}

const goTo = (tab: Page, screen: string) => tab.goto(`${served.origin}/admin/#${screen}`);
const field = (tab: Page, name: string) => tab.getByLabel(name, { exact: true }).and(tab.locator('input, textarea'));

/** Opens the example text, and waits until its form is there. */
async function openMarket(tab: Page): Promise<void> {
  await goTo(tab, '/collections/news/entries/marche');
  await field(tab, 'Titre').waitFor();
}

/** What the only draft holds. */
async function draftText(id: string): Promise<string> {
  const [draft] = await served.store.listDrafts('refs/drafts/');
  const path = repositoryPathSchema.parse(`communes/exemple/content/news/${id}.md`);
  const file = draft === undefined ? undefined : await served.store.read(draft.tip, path);
  return new TextDecoder().decode(file?.bytes);
}

/** The same commune begun anew, with other texts or another rule of validation. */
async function startOver(...begun: Parameters<typeof serveEditor>): Promise<void> {
  await context.close();
  await served.stop();
  served = await serveEditor(...begun);
}

/** One white dot. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Presses a key until something of that name has the focus. */
async function tabTo(tab: Page, name: string, key = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await tab.keyboard.press(key);
    const words = await tab.evaluate(() => document.activeElement?.textContent?.trim());
    if (words === name) return;
  }
  throw new Error(`Le clavier n’atteint pas «\u202F${name}\u202F».`);
}

async function save(tab: Page): Promise<void> {
  await tab.getByRole('button', { name: 'Enregistrer', exact: true }).click();
}

describe('the page editor', () => {
  it('opens without a click, on the list, and says whose session it is', async () => {
    await page.goto(`${served.origin}/admin/`);
    await page.getByRole('link', { name: 'Actualités' }).click();
    await page.getByRole('link', { name: 'Le marché de Noël' }).waitFor();
    expect(await page.title()).toBe('Actualités – Modifier le site – Exemple');
    expect(await page.getByRole('button', { name: 'Alice Exemple' }).isVisible()).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('sends whoever is not signed in to the sign-in page, and back', async () => {
    await context.clearCookies();
    await goTo(page, '/collections/news/entries/marche');
    expect(page.url()).toContain(`${served.origin}/espace/connexion?retour=%2Fadmin%2F#`);
    // The server never sees what follows #; the page adds it to the place to come back to.
    const back = page.locator('.passkey input[name="retour"]');
    expect(await back.inputValue()).toBe('/admin/#/collections/news/entries/marche');
  });

  it('keeps its toolbar while the cursor moves, with each button in its state', async () => {
    await openMarket(page);
    const insert = await page.getByRole('button', { name: 'Insérer' }).elementHandle();
    const bold = page.getByRole('button', { name: 'Gras' });
    await page.getByRole('textbox', { name: 'Texte', exact: true }).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('ControlOrMeta+b');
    await expect.poll(() => bold.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('ControlOrMeta+b');
    await expect.poll(() => bold.getAttribute('aria-pressed')).toBe('false');
    expect(await insert?.evaluate((button) => button.isConnected)).toBe(true);
  });

  it('leads back to the list from a text that is not there', async () => {
    await goTo(page, '/collections/news/entries/absent');
    await page.getByRole('heading', { name: 'Ce texte ne s’ouvre pas' }).waitFor();
    expect(await page.locator('.perron-missing').textContent()).toMatch(/Ce texte ne s’ouvre pas.+Retour à la liste/);
    await page.getByRole('link', { name: 'Retour à la liste\u00A0: Actualités' }).click();
    await page.getByRole('link', { name: 'Le marché de Noël' }).waitFor();
  });

  it('changes one field, saves a draft and publishes it: one line differs', async () => {
    page.on('dialog', (dialog) => void dialog.accept());
    await goTo(page, '/collections/news');
    await page.getByRole('link', { name: 'Le marché de Noël' }).click();
    await field(page, 'Titre').fill('Le marché d’hiver');
    await save(page);
    await page.getByText('Brouillon enregistré').waitFor();
    expect(await served.online('content/news/marche.md')).toBe(MARKET);

    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Publier maintenant' }).click();
    await page.getByText('Texte publié').waitFor();
    expect(await served.online('content/news/marche.md')).toBe(
      MARKET.replace('Le marché de Noël', 'Le marché d’hiver'),
    );
    expect((await served.history())[0]).toEqual({
      author: 'Alice Exemple',
      message: 'Actualité «\u202FLe marché d’hiver\u202F»\u00A0: publication',
    });
    expect(troubles).toEqual([]);
  });

  it('keeps every other line when the text itself changes', async () => {
    await openMarket(page);
    await page.getByRole('textbox', { name: 'Texte', exact: true }).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' Venez nombreux.');
    await save(page);
    await page.getByText('Brouillon enregistré').waitFor();
    expect(await draftText('marche')).toBe(MARKET.replace('heures**.', 'heures**. Venez nombreux.'));
  });

  it('makes the address of a new text from its title', async () => {
    await goTo(page, '/collections/news/new');
    await field(page, 'Titre').fill('Gel 2.0\u00A0: l’été à Œuvry\u202F!');
    await field(page, 'Résumé').fill('Prudence.');
    await page.getByRole('button', { name: 'Date de publication\u00A0: maintenant' }).click();
    await page.getByRole('combobox', { name: 'Rubrique' }).click();
    await page.getByRole('option', { name: 'Culture et loisirs' }).click();
    await save(page);
    await page.waitForURL('**/admin/#/collections/news/entries/gel-2-0-l-ete-a-oeuvry');
    const [draft] = await served.store.listDrafts('refs/drafts/');
    expect(draft?.ref).toBe('refs/drafts/exemple/news/gel-2-0-l-ete-a-oeuvry');
  });

  it('puts a new page into its folder, under the title of the folder’s own page', async () => {
    await goTo(page, '/collections/pages');
    await page.getByRole('complementary').getByRole('link', { name: 'Vivre ici' }).click();
    await page.waitForURL('**/admin/#/collections/pages/filter/vivre');
    await page.getByRole('link', { name: 'Ajouter\u00A0: Page' }).click();
    await field(page, 'Titre').fill('Les déchets');
    await field(page, 'Résumé').fill('Quand et quoi jeter.');
    await save(page);
    await page.waitForURL('**/admin/#/collections/pages/entries/vivre/les-dechets');
    expect((await served.store.listDrafts('refs/drafts/'))[0]?.ref).toBe('refs/drafts/exemple/pages/vivre+les-dechets');
  });

  it('adds a picture to the library, and shows its small version', async () => {
    await goTo(page, '/collections/news');
    await page.getByRole('button', { name: 'Images et documents' }).click();
    const dialog = page.getByRole('dialog', { name: 'Images et documents' });
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'Été 2026.PNG', mimeType: 'image/png', buffer: PICTURE });
    await dialog.getByText('ete-2026.png').waitFor();
    const picture = dialog.locator('img');
    await picture.waitFor();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    expect(await served.online('media/ete-2026.png')).toBeDefined();
    await dialog.getByRole('button', { name: 'ete-2026.png' }).press('Enter');
    const pdf = { name: 'Plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };
    await dialog.locator('input[type=file]').setInputFiles(pdf);
    await dialog.getByText('plan.pdf').waitFor();
    expect(await served.online('files/plan.pdf')).toBe('%PDF-1.4');
    expect(await seriousFaults(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('puts a picture with its description into the text', async () => {
    await openMarket(page);
    await page.getByRole('textbox', { name: 'Texte', exact: true }).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.getByRole('button', { name: 'Insérer' }).click();
    await page.getByRole('menuitem', { name: 'Image' }).click();
    await page.getByRole('button', { name: 'Choisir une image' }).click();
    const library = page.getByRole('dialog', { name: 'Images et documents' });
    await library
      .locator('input[type=file]')
      .setInputFiles({ name: 'Place.png', mimeType: 'image/png', buffer: PICTURE });
    // What was just added is chosen already.
    await library.getByRole('button', { name: 'place.png', pressed: true }).waitFor();
    await library.getByRole('button', { name: 'Choisir', exact: true }).click();
    await field(page, 'Description de cette image (facultatif)').fill('La place sous la neige');
    expect(await seriousFaults(page)).toEqual([]);
    await save(page);
    await page.getByText('Brouillon enregistré').waitFor();
    expect(await draftText('marche')).toBe(`${MARKET}\n![La place sous la neige](media/place.png)\n`);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Publier maintenant' }).click();
    await page.getByText('Texte publié').waitFor();
    expect(await served.online('media/place.png')).toBeDefined();
    expect(troubles).toEqual([]);
  });

  it('does not publish a picture that nobody described', async () => {
    await startOver({ ...EDITED_TEXTS, 'content/news/marche.md': `${MARKET}\n![](media/exemple.jpg)\n` });
    ({ context, page } = await open('alice-exemple'));
    page.on('dialog', (dialog) => void dialog.accept());
    await openMarket(page);
    await field(page, 'Titre').fill('Le marché d’hiver');
    await save(page);
    await page.getByText('Cette image n’a pas de description.').first().waitFor();
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Publier maintenant' }).click();
    await page.getByText(/Ce texte n’est pas publié.*description/).waitFor();
  });

  it('shows a refusal in the words of the form, and keeps what was written', async () => {
    await openMarket(page);
    await field(page, 'Résumé').fill('x'.repeat(400));
    await save(page);
    await page.getByText('au plus 320 caractères').first().waitFor();
    expect(await field(page, 'Résumé').inputValue()).toHaveLength(400);
  });

  it('lists the drafts', async () => {
    await openMarket(page);
    await field(page, 'Titre').fill('Le marché d’hiver');
    await save(page);
    await page.getByText('Brouillon enregistré').waitFor();
    await goTo(page, '/workflow');
    await page.getByText('Le marché d’hiver').waitFor();
    expect(await page.title()).toBe('Brouillons – Modifier le site – Exemple');
    expect(troubles).toEqual([]);
  });
});

describe('two agents on one text', () => {
  it('leads the second to both versions side by side, and joins them', async () => {
    const second = await open('chloe-exemple');
    await openMarket(page);
    await openMarket(second.page);
    await field(page, 'Titre').fill('Le marché d’hiver');
    await save(page);
    await page.getByText('Brouillon enregistré').waitFor();

    await field(second.page, 'Résumé').fill('Trois jours sur la place.');
    await save(second.page);
    const dialog = second.page.getByRole('dialog', { name: 'Deux versions de ce texte' });
    await dialog.getByText('Alice Exemple a enregistré une autre version').waitFor();
    await dialog.getByRole('button', { name: 'Comparer les deux versions' }).click();
    await second.page.getByRole('heading', { name: 'Deux versions d’un même texte', level: 1 }).waitFor();
    expect(await seriousFaults(second.page)).toEqual([]);
    await second.page.getByRole('button', { name: 'Enregistrer le résultat en brouillon' }).click();
    await second.page.waitForURL('**/espace/contenus/news/marche/?fait=compare');
    await openMarket(second.page);
    await field(second.page, 'Titre').waitFor();
    expect(await field(second.page, 'Titre').inputValue()).toBe('Le marché d’hiver');
    expect(await field(second.page, 'Résumé').inputValue()).toBe('Trois jours sur la place.');
    await second.context.close();
  });
});

describe('a text that someone else must validate', () => {
  beforeEach(async () => {
    await startOver(EDITED_TEXTS, 'fourEyes');
    ({ context, page } = await open('chloe-exemple'));
  });

  it('is sent by its author, returned with a remark, sent again and published by a colleague', async () => {
    await openMarket(page);
    await field(page, 'Titre').fill('Le marché d’hiver');
    await save(page);
    await page.getByText('Brouillon enregistré').waitFor();
    expect(await page.getByRole('button', { name: 'Publier', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Envoyer en validation' }).click();
    await page.getByText('À valider', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Reprendre', exact: true }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    const dana = await open('dana-exemple');
    await dana.page.goto(`${served.origin}/admin/#/workflow`);
    await dana.page.getByRole('link', { name: /Le marché d’hiver/ }).click();
    await dana.page.getByRole('button', { name: 'Renvoyer' }).click();
    const dialog = dana.page.getByRole('dialog', { name: 'Renvoyer ce texte à son auteur' });
    expect(await seriousFaults(dana.page)).toEqual([]);
    await dialog.getByLabel('Ce qu’il faut changer').fill('Où est-ce\u202F?');
    await dialog.getByRole('button', { name: 'Renvoyer' }).click();
    await dana.page.getByText('À revoir', { exact: true }).waitFor();

    await page.reload();
    await page.getByText('Ce texte vous a été renvoyé\u00A0: «\u202FOù est-ce\u202F?\u202F»').waitFor();
    await field(page, 'Résumé').fill('Sur la Grand-Place.');
    await save(page);
    await page.getByText('Brouillon', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Envoyer en validation' }).click();
    await page.getByText('À valider', { exact: true }).waitFor();

    dana.page.on('dialog', (box) => void box.accept());
    await dana.page.reload();
    await dana.page.getByRole('link', { name: 'Programmer…' }).waitFor();
    await dana.page.getByRole('button', { name: 'Publier', exact: true }).click();
    await dana.page.getByRole('menuitem', { name: 'Publier maintenant' }).click();
    await dana.page.getByText('Texte publié').waitFor();
    expect(await served.online('content/news/marche.md')).toContain('summary: Sur la Grand-Place.');
    expect(troubles).toEqual([]);
    await dana.context.close();
  });
});

describe('the desk', () => {
  it('leads to the editor, and the editor back to it', async () => {
    await page.goto(`${served.origin}/espace/contenus/news/marche/`);
    await page.getByRole('link', { name: 'Ouvrir dans l’éditeur complet' }).click();
    await page.waitForURL('**/admin/#/collections/news/entries/marche');
    await page.getByRole('link', { name: 'Historique' }).click();
    await page.waitForURL('**/espace/contenus/news/marche/');
    await goTo(page, '/collections/news');
    await page.getByRole('link', { name: 'Espace agents' }).click();
    await page.waitForURL('**/espace/');
  });

  it('tells each of two persons that the other has the text open', async () => {
    await openMarket(page);
    const second = await open('chloe-exemple');
    await openMarket(second.page);
    await second.page.getByText('Alice Exemple modifie aussi ce texte').waitFor();
    await second.context.close();
  });
});

describe('what was typed and not saved', () => {
  it('is kept by the server, and offered again on another machine', async () => {
    await openMarket(page);
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await field(page, 'Titre').fill('Le marché d’hiver');
    await kept;
    await context.close();

    ({ context, page } = await open('alice-exemple'));
    await goTo(page, '/collections/news/entries/marche');
    const dialog = page.getByRole('dialog', { name: 'Reprendre votre texte\u202F?' });
    await dialog.waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Reprendre mon texte' }).click();
    await expect.poll(() => field(page, 'Titre').inputValue()).toBe('Le marché d’hiver');
    await save(page);
    await page.getByText('Brouillon enregistré').waitFor();
    await page.reload();
    await field(page, 'Titre').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it.each(['news', 'pages'])(
    'of a text without a name yet (%s) stays in its tab, until one signs out',
    async (kind) => {
      const asked: string[] = [];
      const accept = (dialog: Dialog) => {
        asked.push(dialog.message());
        void dialog.accept();
      };
      page.on('dialog', accept);
      await goTo(page, `/collections/${kind}/new`);
      await field(page, 'Titre').fill('Le marché d’hiver');
      await page.waitForFunction(() => sessionStorage.length > 0);
      expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('marché');
      await page.reload();
      await page.getByRole('button', { name: 'Reprendre mon texte' }).click();
      await expect.poll(() => field(page, 'Titre').inputValue()).toBe('Le marché d’hiver');
      const signOut = async () => {
        await page.getByRole('button', { name: 'Alice Exemple' }).click();
        await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
      };
      page.off('dialog', accept);
      page.once('dialog', (dialog) => void dialog.dismiss());
      await signOut();
      await page.getByRole('button', { name: 'Reprendre mon texte' }).click();
      await expect.poll(() => field(page, 'Titre').inputValue()).toBe('Le marché d’hiver');
      page.on('dialog', accept);
      await signOut();
      await page.waitForURL('**/espace/connexion**');
      expect(asked.at(-1)).toContain('il sera perdu si vous vous déconnectez');
      expect(await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]))).not.toMatch(/marché|alice/i);
      expect(troubles).toEqual([]);
    },
  );

  it('of another colleague is never offered', async () => {
    await openMarket(page);
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await field(page, 'Titre').fill('Le marché d’hiver');
    await kept;
    const second = await open('chloe-exemple');
    await openMarket(second.page);
    await second.page.waitForLoadState('networkidle');
    expect(await second.page.getByRole('dialog').count()).toBe(0);
    expect(await field(second.page, 'Titre').inputValue()).toBe('Le marché de Noël');
    await second.context.close();
  });

  it('is compared with what a colleague saved meanwhile', async () => {
    await openMarket(page);
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await field(page, 'Titre').fill('Le marché d’hiver');
    await kept;
    await context.close();
    const second = await open('chloe-exemple');
    await openMarket(second.page);
    await field(second.page, 'Résumé').fill('Trois jours sur la place.');
    await save(second.page);
    await second.page.getByText('Brouillon enregistré').waitFor();
    await second.context.close();

    ({ context, page } = await open('alice-exemple'));
    await goTo(page, '/collections/news/entries/marche');
    await page.getByRole('button', { name: 'Reprendre mon texte' }).click();
    await expect.poll(() => field(page, 'Titre').inputValue()).toBe('Le marché d’hiver');
    await save(page);
    await page.getByRole('dialog', { name: 'Deux versions de ce texte' }).waitFor();
  });
});

describe('a session that ends while one writes', () => {
  it('keeps the text, and saves it once one has signed in again', async () => {
    await openMarket(page);
    await page.waitForLoadState('networkidle');
    await context.clearCookies();
    await field(page, 'Titre').fill('Le marché d’hiver');
    await page.getByText('Votre session a pris fin. Votre texte reste dans cette page.').waitFor();
    await save(page);
    const dialog = page.getByRole('dialog', { name: 'Votre session a pris fin' });
    await dialog.getByText('Votre texte est gardé dans cette page').waitFor();
    // As another tab does.
    await context.addCookies([await served.cookieOf('alice-exemple')]);
    await dialog.getByRole('button', { name: /continuer$/ }).click();
    await page.getByText('Brouillon enregistré').waitFor();
    expect(await served.store.listDrafts('refs/drafts/')).toHaveLength(1);
    expect(await draftText('marche')).toContain('title: Le marché d’hiver');
  });
});

describe('in French', () => {
  it('says nothing in English, on any screen, in any menu, to anyone who listens', async () => {
    const said: string[] = [];
    const listen = async (): Promise<void> => {
      said.push(...(await page.evaluate<string[]>(WORDS_OF_THE_PAGE)));
    };
    for (const [screen, name] of [
      ['/collections/news', 'Le marché de Noël'],
      ['/collections/pages', 'Vivre ici'],
      ['/workflow', 'Brouillons'],
      ['/collections/events/new', 'Titre'],
      ['/collections/news/entries/marche', 'Titre'],
    ] as const) {
      await goTo(page, screen);
      await page.getByText(name).first().waitFor();
      await listen();
    }
    await field(page, 'Titre').fill('');
    for (const menu of ['Intertitres', 'Insérer', 'En ligne', 'Alice Exemple']) {
      await page.getByRole('button', { name: menu, exact: true }).click();
      await page.getByRole('menuitem').first().waitFor();
      await listen();
      await page.keyboard.press('Escape');
    }
    // Lists of choices speak to screen readers through a text that is not shown.
    for (const list of await page.getByRole('combobox').all()) {
      await list.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.type('zzzz');
      await page.waitForTimeout(300);
      await listen();
      await page.keyboard.press('Escape');
    }
    await save(page);
    await page.getByText('Titre\u00A0: ce champ est obligatoire.').waitFor();
    await listen();
    await page.getByRole('button', { name: 'Insérer' }).click();
    await page.getByRole('menuitem', { name: 'Image' }).click();
    await page.getByRole('button', { name: 'Choisir une image' }).first().click();
    await page.getByRole('dialog').waitFor();
    await listen();
    expect(said.length).toBeGreaterThan(200);
    expect([...new Set(said.filter((words) => ENGLISH.test(words)))]).toEqual([]);
  });
});

/** Every word that is shown or read out, each once. */
const WORDS_OF_THE_PAGE = `(() => {
  const said = new Set([document.title]);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!/^(?:SCRIPT|STYLE|NOSCRIPT)$/.test(node.parentElement?.tagName ?? '')) said.add(node.data.trim());
    } else {
      for (const name of ['aria-label', 'aria-roledescription', 'aria-description', 'title', 'alt', 'placeholder'])
        said.add(node.getAttribute(name) ?? '');
    }
  }
  return [...said].filter((words) => words !== '');
})()`;

/** Words that a French sentence never has. */
const ENGLISH =
  /\b(?:the|of|and|with|your|this|add|remove|delete|save|search|close|loading|new|entry|entries|upload|choose|expand|collapse|sort|by|settings|log ?out|publish(?:ed)?|drafts?|ready|review|press|use|up|down|is|are|focused|available|selected|items?|field|required|unsaved|changes|back|content|workflow|quick|logo|notes)\b/i;

describe('for everyone', () => {
  it.each([
    ['the list', '/collections/news', 'link', 'Le marché de Noël'],
    ['the tree of pages', '/collections/pages', 'link', 'Vivre ici'],
    ['the form', '/collections/news/entries/marche', 'textbox', 'Titre'],
    ['the form of a new text', '/collections/events/new', 'textbox', 'Titre'],
    ['the drafts', '/workflow', 'heading', 'Brouillons'],
  ] as const)(
    '%s has no serious fault of accessibility, one title and one main part',
    async (_, screen, role, name) => {
      await goTo(page, screen);
      await page.getByRole(role, { name }).first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(await page.getByRole('main').count()).toBe(1);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    },
  );

  it('the library of pictures has no serious fault of accessibility, and takes the keyboard', async () => {
    await goTo(page, '/collections/news');
    await page.getByRole('button', { name: 'Images et documents' }).click();
    await page.getByRole('dialog', { name: 'Images et documents' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('a phone is led to the pages of the desk, where a text is read again and validated', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await goTo(page, '/collections/news/entries/marche');
    const strip = page.getByRole('note').filter({ hasText: 'Ce formulaire demande un écran plus large.' });
    await strip.waitFor();
    await field(page, 'Titre').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await strip.getByRole('link', { name: 'relire et valider' }).click();
    await page.waitForURL('**/espace/contenus/news/marche/');
    await page.setViewportSize({ width: 1280, height: 900 });
    await openMarket(page);
    expect(await strip.isVisible()).toBe(false);
  });

  it('a text can be changed and published without a mouse', async () => {
    page.on('dialog', (dialog) => void dialog.accept());
    await goTo(page, '/collections/news');
    await page.getByRole('link', { name: 'Le marché de Noël' }).waitFor();
    await tabTo(page, 'Le marché de Noël');
    await page.keyboard.press('Enter');
    await field(page, 'Titre').waitFor();
    await field(page, 'Titre').focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' 2026');
    await tabTo(page, 'Enregistrer', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Brouillon enregistré').waitFor();
    await tabTo(page, 'Publier');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Publier maintenant' }).waitFor();
    await tabTo(page, 'Publier maintenant', 'ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Texte publié').waitFor();
    expect(await served.online('content/news/marche.md')).toBe(MARKET.replace('de Noël', 'de Noël 2026'));
  });

  it('the first stop of the keyboard leads to the content', async () => {
    await goTo(page, '/collections/news');
    await page.getByRole('link', { name: 'Le marché de Noël' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });
});

async function seriousFaults(tab: Page): Promise<string[]> {
  await tab.evaluate(SETTLED);
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}\u00A0: ${nodes[0]?.html.slice(0, 200)}`);
}

/** What fades in has its colours afterwards. */
const SETTLED = `Promise.allSettled(
  document.getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    .map(({ finished }) => finished),
)`;
