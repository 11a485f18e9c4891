import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishDraft } from '../../src/app/editing/publish-draft.ts';
import { startSession } from '../../src/app/sign-in/sessions.ts';
import { addTime } from '../../src/core/calendar/elapsed-time.ts';
import { personIdSchema } from '../../src/core/identity/person-id.ts';
import { launchBrowser } from '../browser/launch.ts';
import { smallControls, whatSticksOut } from '../browser/room.ts';
import { type ServedDesk, serveDesk } from '../browser/serve-desk.ts';
import { exampleAgent, newsText } from '../fixtures/desk-room.ts';
import { someone } from '../fixtures/sign-in-room.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let served: ServedDesk;
let errors: string[];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  served = await serveDesk();
  await fillDesk();
});
afterEach(async () => {
  await context.close();
  await served.stop();
});

describe('by keyboard alone', () => {
  it('someone reads a colleague’s text and publishes it', async () => {
    await comeIn('dana');
    await page.goto(`${served.origin}/espace/`);
    await page.keyboard.press('Tab');
    expect(await focusedText()).toBe('Aller au contenu');
    await tabTo(/^Relire/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/espace/contenus/news/**');
    await tabTo('Valider et publier');
    await page.keyboard.press('Enter');
    await page.waitForURL('**?fait=publie');
    expect(await page.getByRole('status').textContent()).toContain('publié');
    expect(served.room.publications()).toBe(1);
    expect(errors).toEqual([]);
  });

  it('someone sends a text back with a remark, and its author reads it', async () => {
    await comeIn('dana');
    await page.goto(`${served.origin}/espace/contenus/news/marche/`);
    await tabTo('Renvoyer avec une remarque');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Précisez l’heure du marché.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**?fait=renvoye');
    await comeIn('chloe');
    await page.goto(`${served.origin}/espace/`);
    expect(await page.getByText('Précisez l’heure du marché.').isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: '1 texte renvoyé' }).isVisible()).toBe(true);
  });
});

describe('on a phone', () => {
  it('someone approves several texts at once', async () => {
    await comeIn('dana', { width: 360, height: 740 });
    await page.goto(`${served.origin}/espace/`);
    await page.getByLabel('Choisir « Le marché de printemps »').check();
    await page.getByLabel('Choisir « La bibliothèque en été »').check();
    await page.getByRole('button', { name: 'Valider et publier les textes cochés' }).click();
    await page.waitForURL('**?fait=publies');
    expect(await served.room.online('news', 'bibliotheque')).toContain('La bibliothèque en été');
    expect(await page.getByText('Aucun texte n’attend votre validation.').isVisible()).toBe(true);
  });
});

describe('two persons on one text', () => {
  it('bring their work together, field by field, and lose nothing', async () => {
    const { room } = served;
    const chloe = exampleAgent('chloe');
    await room.write(chloe, 'news', 'conflit', newsText('Titre d’avant', 'Un texte.'));
    const base = await draftBlob('conflit');
    await room.write(exampleAgent('bruno'), 'news', 'conflit', newsText('Titre de Bruno', 'Un texte.'));
    await room.desk.autosave.save({
      person: chloe.person.id,
      path: 'communes/exemple/content/news/conflit.md',
      text: newsText('Titre de Chloé', 'Un texte plus long, de Chloé.'),
      base,
      savedAt: room.editing.now(),
    });
    await comeIn('chloe');
    await page.goto(`${served.origin}/espace/contenus/news/conflit/comparer?base=${base}`);
    expect(await page.getByRole('group', { name: 'Titre' }).isVisible()).toBe(true);
    await page.getByLabel('La version de Bruno Exemple').check();
    await picture('comparaison');
    await page.getByRole('button', { name: 'Enregistrer le résultat en brouillon' }).click();
    await page.waitForURL('**?fait=compare');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Titre de Bruno');
    expect(await page.getByText('Un texte plus long, de Chloé.').isVisible()).toBe(true);
  });
});

describe('every page of the desk', () => {
  it('fits a phone and a desk, and passes the accessibility audit, light and dark', async () => {
    await served.room.desk.presence.announce(
      'communes/exemple/content/news/marche.md',
      exampleAgent('chloe').person.id,
      served.room.editing.now(),
      addTime(served.room.editing.now(), 60_000),
    );
    const { room } = served;
    const [chloe, bruno] = [exampleAgent('chloe'), exampleAgent('bruno')];
    await room.write(chloe, 'news', 'fleurs', newsText('Les fleurs'), true);
    await publishDraft(room.editing, exampleAgent('dana'), { collection: 'news', id: 'fleurs' });
    await room.write(chloe, 'news', 'fleurs', newsText('Les fleurs du parc', 'Un texte plus long.'), true);
    await publishDraft(room.editing, exampleAgent('dana'), { collection: 'news', id: 'fleurs' });
    await room.write(chloe, 'news', 'conflit', newsText('Avant'));
    const base = await draftBlob('conflit');
    await room.write(bruno, 'news', 'conflit', newsText('Titre de Bruno', 'Le texte de Bruno.'));
    const typed = {
      person: chloe.person.id,
      path: 'communes/exemple/content/news/conflit.md',
      base,
      savedAt: room.editing.now(),
    };
    await room.desk.autosave.save({ ...typed, text: newsText('Titre de Chloé') });
    await comeIn('alice');
    await page.goto(`${served.origin}/espace/contenus/news/fleurs/historique/`);
    const versions = await page
      .getByRole('link', { name: /^Ce qui a changé/ })
      .first()
      .getAttribute('href');
    const pages: readonly [string, string, 'dana' | 'alice' | 'chloe'][] = [
      ['accueil', '/espace/', 'dana'],
      ['accueil-redaction', '/espace/', 'chloe'],
      ['contenus', '/espace/contenus/?sorte=news', 'dana'],
      ['recherche', '/espace/contenus/?q=introuvable', 'dana'],
      ['brouillon', '/espace/contenus/news/marche/', 'dana'],
      ['brouillon-auteur', '/espace/contenus/news/ecole/', 'chloe'],
      ['en-ligne', '/espace/contenus/events/fete/', 'alice'],
      ['historique', '/espace/contenus/news/fleurs/historique/', 'alice'],
      ['versions', versions ?? '', 'alice'],
      ['comparer', '/espace/contenus/news/conflit/comparer', 'chloe'],
      ['agents', '/espace/agents/', 'alice'],
      ['agent', '/espace/agents/bruno-exemple/', 'alice'],
      ['inviter', '/espace/agents/ajouter', 'alice'],
      ['refus', '/espace/agents/', 'chloe'],
      ['introuvable', '/espace/contenus/news/absent/', 'chloe'],
      ['compte', '/espace/compte', 'alice'],
    ];
    const faults: string[] = [];
    for (const [name, path, person] of pages) {
      await comeIn(person, { width: 1280, height: 900 }, true);
      await page.goto(served.origin + path);
      for (const [width, scheme] of [
        [360, 'light'],
        [360, 'dark'],
        [1280, 'light'],
        [1280, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
        await page.emulateMedia({ colorScheme: scheme });
        await picture(`${name}-${width}-${scheme}`);
        const found = [
          ...(await whatSticksOut(page)),
          ...(await smallControls(page)).filter(isNotBox),
          ...(await accessibilityFaults()),
        ];
        faults.push(...found.map((fault) => `${name} ${width} ${scheme}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });

  it('runs no code nor style that our policy forbids', async () => {
    await comeIn('alice');
    for (const path of ['/espace/', '/espace/contenus/', '/espace/contenus/news/marche/', '/espace/agents/']) {
      const answer = await page.goto(served.origin + path);
      expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    }
    expect(errors).toEqual([]);
  });
});

/** Boxes and buttons of choice are small; their labels, which are as high as a thumb, press them too. */
function isNotBox(fault: string): boolean {
  return !/: (?:22|21) × (?:22|21)$/.test(fault);
}

async function fillDesk(): Promise<void> {
  const { room } = served;
  const [chloe, bruno] = [exampleAgent('chloe'), exampleAgent('bruno')];
  await room.write(
    chloe,
    'news',
    'marche',
    newsText('Le marché de printemps', 'Le marché revient place de l’Hôtel de ville.\n\nDe 8 h à 13 h.'),
    true,
  );
  await room.write(bruno, 'news', 'bibliotheque', newsText('La bibliothèque en été'), true);
  await room.write(chloe, 'news', 'ecole', newsText('Inscriptions à l’école communale'));
  room.tellHealth({
    builtAt: room.editing.now(),
    state: 'published',
    problems: [
      {
        severity: 'warning',
        code: 'review-due',
        file: 'communes/exemple/content/pages/vivre/index.md',
        message: 'Ce texte devait être relu avant le 1er mars 2026.',
        remedy: 'Relisez-le, puis changez « reviewBy ».',
        field: 'reviewBy',
      },
    ],
  });
}

async function draftBlob(id: string) {
  const { store } = served.room.editing;
  const [draft] = (await store.listDrafts('refs/drafts/exemple/news/')).filter(({ ref }) => ref.endsWith(`/${id}`));
  if (draft === undefined) throw new Error(`no draft ${id}`);
  const files = await store.list(draft.tip, '');
  return files.find(({ path }) => path.endsWith(`news/${id}.md`))?.blob;
}

async function comeIn(
  person: 'alice' | 'bruno' | 'chloe' | 'dana',
  viewport = { width: 1280, height: 900 },
  bypassCSP = false,
): Promise<void> {
  await context?.close();
  errors = [];
  context = await browser.newContext({ bypassCSP, reducedMotion: 'reduce', viewport });
  if (bypassCSP) await context.addInitScript({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  const { token } = await startSession(served.room.ports, personIdSchema.parse(`${person}-exemple`), 'demo', someone);
  await context.addCookies([{ name: 'perron-local', value: token, url: served.origin }]);
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
}

async function tabTo(name: string | RegExp): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    const text = await focusedText();
    if (typeof name === 'string' ? text === name : name.test(text)) return;
  }
  throw new Error(`the keyboard never reaches ${name}`);
}

function focusedText(): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}

function accessibilityFaults(): Promise<string[]> {
  return page.evaluate(async () => {
    // Put in the page by the context's initial script.
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
  });
}

/** For whoever wants to look: `PERRON_PICTURES` names a folder. */
async function picture(name: string): Promise<void> {
  const folder = process.env['PERRON_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
