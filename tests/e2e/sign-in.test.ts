import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openIdConnect } from '../../src/adapters/oidc/open-id-connect.ts';
import { answerInvitationRequest, inviteAgent } from '../../src/app/sign-in/invite.ts';
import { OIDC_CALLBACK } from '../../src/app/sign-in/sign-in-by-oidc.ts';
import { personIdSchema } from '../../src/core/identity/person-id.ts';
import { launchBrowser } from '../browser/launch.ts';
import { smallControls, whatSticksOut } from '../browser/room.ts';
import { type ServedSignIn, serveSignIn } from '../browser/serve-sign-in.ts';
import { PROVIDER_CLIENT, type RealProvider, startRealProvider } from '../fixtures/real-openid-provider.ts';
import { administrator } from '../fixtures/sign-in-room.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let served: ServedSignIn;
let errors: string[];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  served = await serveSignIn();
  await freshBrowser();
});
afterEach(async () => {
  await context.close();
  await served.stop();
});

describe('with a passkey, in a real browser', () => {
  it('one comes in from the letter, leaves, and comes back without a name nor a password', async () => {
    await plugDevice();
    await page.goto(await invitation());
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Bienvenue, Bruno Exemple');
    await page.getByLabel('Nom de cet appareil').fill('Ordinateur du bureau');
    await page.getByRole('button', { name: 'Créer ma clé d’accès' }).click();
    await page.waitForURL(`${served.origin}/espace/`);

    await page.goto(`${served.origin}/espace/compte`);
    expect(await page.getByText('Ordinateur du bureau', { exact: true }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.waitForURL('**/espace/connexion');
    await page.goto(`${served.origin}/espace/compte`);
    await page.waitForURL('**/espace/connexion?retour=*');
    await page.getByRole('button', { name: 'Me connecter' }).press('Enter');
    await page.waitForURL('**/espace/compte');
    expect(await page.getByText('Cette session').isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });

  it('one learns why when the device does not recognise its holder', async () => {
    await plugDevice({ isUserVerified: false });
    await page.goto(await invitation());
    await page.getByRole('button', { name: 'Créer ma clé d’accès' }).click();
    const alert = page.getByRole('alert');
    await alert.filter({ hasText: /./ }).waitFor();
    expect(await alert.textContent()).toContain('Rien n’a été fait');
    expect(await page.getByRole('button', { name: 'Créer ma clé d’accès' }).isEnabled()).toBe(true);
  });

  it('one removes a key and is asked twice when it is the last', async () => {
    await plugDevice();
    await page.goto(await invitation());
    await page.getByRole('button', { name: 'Créer ma clé d’accès' }).click();
    await page.waitForURL(`${served.origin}/espace/`);
    await page.goto(`${served.origin}/espace/compte`);
    await page.getByRole('button', { name: /^Retirer/ }).click();
    await page.getByRole('button', { name: 'Retirer quand même' }).click();
    expect(await page.getByRole('status').textContent()).toBe(
      'La clé d’accès est retirée, et vos autres sessions sont fermées.',
    );
  });
});

describe('without a passkey', () => {
  it('one asks for a link and is invited', async () => {
    await page.goto(`${served.origin}/espace/connexion`);
    await page.getByText('Première fois').click();
    await page.getByLabel('Votre courriel professionnel').fill('chloe@exemple.example');
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Demande reçue');
    for (const request of served.room.requests) await answerInvitationRequest(served.room.ports, request);
    expect(served.room.letters[0]).toMatchObject({ to: 'chloe@exemple.example' });
  });

  it('one plays someone in the demonstration', async () => {
    await page.goto(`${served.origin}/espace/connexion?retour=/espace/compte`);
    await page.getByRole('button', { name: /Dana Exemple/ }).click();
    await page.waitForURL('**/espace/compte');
    expect(await page.locator('.facts').textContent()).toContain('f.f.');
  });

  it('one comes in by the commune’s own account and back to the page asked for', async () => {
    await served.stop();
    let provider: RealProvider | undefined;
    served = await serveSignIn((origin) => ({
      oidc: {
        label: 'Compte de la commune',
        begin: async (uri) => (await real(origin)).begin(uri),
        finish: async (...given) => (await real(origin)).finish(...given),
      },
    }));
    let known: ReturnType<typeof openIdConnect> | undefined;
    async function real(origin: string) {
      provider ??= await startRealProvider([`${origin}${OIDC_CALLBACK}`]);
      known ??= openIdConnect({ label: '', issuer: provider.issuer, allowHttp: true, ...PROVIDER_CLIENT });
      return known;
    }
    await (await real(served.origin)).begin(`${served.origin}${OIDC_CALLBACK}`);
    provider?.signsIn({ subject: 'c', email: 'chloe@exemple.example', emailVerified: true });
    await page.goto(`${served.origin}/espace/connexion?retour=/espace/compte`);
    await page.getByRole('link', { name: 'Compte de la commune' }).click();
    await page.waitForURL('**/espace/compte');
    expect(await page.locator('.facts').textContent()).toContain('Chloé Exemple');
    expect(await page.getByText('avec le compte de la commune').isVisible()).toBe(true);
    await provider?.stop();
  });
});

describe('every page of coming in', () => {
  it('fits a phone and a desk, and passes the accessibility audit, light and dark', async () => {
    const { token } = await served.room.enrol('bruno-exemple');
    await freshBrowser(true);
    await context.addInitScript({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
    await context.addCookies([{ name: 'perron-local', value: token, url: served.origin }]);
    const account = `${served.origin}/espace/compte?fait=cle-ajoutee`;
    const invited = await invitation('chloe-exemple');
    for (const address of [account, invited, 'dehors', `${served.origin}/espace/invitation/${'a'.repeat(43)}`]) {
      if (address === 'dehors') await context.clearCookies();
      await page.goto(address === 'dehors' ? `${served.origin}/espace/connexion?raison=fin` : address);
      for (const [width, colorScheme] of [
        [360, 'light'],
        [1280, 'dark'],
        [1280, 'light'],
        [360, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        const name = `${address} ${width} ${colorScheme}`;
        expect(await whatSticksOut(page), name).toEqual([]);
        expect(await smallControls(page), name).toEqual([]);
        expect(await accessibilityFaults(), name).toEqual([]);
        await keepPicture(`${new URL(page.url()).pathname.split('/')[2]}-${width}-${colorScheme}`);
      }
    }
  });
});

async function freshBrowser(bypassCSP = false): Promise<void> {
  await context?.close();
  errors = [];
  context = await browser.newContext({ bypassCSP, reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // The desk itself is not served here.
    if (message.type() === 'error' && !message.location().url.endsWith('/espace/')) errors.push(message.text());
  });
}

/** A device that keeps discoverable passkeys and verifies its holder. */
async function plugDevice({ isUserVerified = true } = {}): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  });
}

async function invitation(person = 'bruno-exemple'): Promise<string> {
  await inviteAgent(served.room.ports, administrator(), personIdSchema.parse(person));
  return `${served.origin}/espace/invitation/${served.room.lastSecret()}`;
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
async function keepPicture(name: string): Promise<void> {
  const folder = process.env['PERRON_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
