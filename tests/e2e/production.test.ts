import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ProductionAnswer, type ProductionServer, serveInProduction } from '../browser/production-server.ts';
import { softwareAuthenticator } from '../fixtures/software-authenticator.ts';

const HOST = 'www.seneffe.example';
const ORIGIN = `https://${HOST}`;
/** What a browser says of a request made by a page of the same site. */
const own = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' };
const json = { ...own, 'content-type': 'application/json', accept: 'application/json' };
const form = { ...own, 'content-type': 'application/x-www-form-urlencoded' };

let server: ProductionServer;
beforeAll(async () => {
  // None of these opens anything in production.
  server = await serveInProduction('seneffe', {
    NODE_ENV: 'development',
    PERRON_MODE: 'demo',
    PERRON_DEMO: '1',
    DEMO: '1',
  });
});
afterAll(() => server.stop());

describe('npm run serve', () => {
  it('keeps the doors of the demonstration shut, whatever a request says of itself', async () => {
    const hosts = [HOST, 'seneffe.localhost', 'localhost', '127.0.0.1', '[::1]'];
    const lies: Readonly<Record<string, string>>[] = [
      {},
      { 'x-forwarded-for': '127.0.0.1' },
      { 'x-forwarded-for': '', 'x-forwarded-proto': '' },
      { forwarded: 'for=127.0.0.1;host=localhost', 'x-real-ip': '127.0.0.1', 'x-forwarded-host': 'localhost' },
    ];
    for (const host of hosts) {
      for (const headers of lies) {
        const page = await server.ask(host, '/espace/connexion', { headers });
        expect(page.body, host).not.toContain('Alice Exemple');
        expect(page.body, host).not.toContain('/espace/connexion/demo');
        const origin = { ...form, origin: host === HOST ? ORIGIN : `http://${host}` };
        const body = 'personne=alice-exemple';
        const entered = await server.ask(host, '/espace/connexion/demo', {
          method: 'POST',
          headers: { ...origin, ...headers },
          body,
        });
        expect([403, 404, 421], host).toContain(entered.status);
        expect(entered.cookies, host).toEqual([]);
      }
    }
    expect((await server.ask('localhost', '/')).status).toBe(421);
  });

  it('knows its own names only, however they are written', async () => {
    expect(await server.ask('www.valmarin.example', '/espace/')).toMatchObject({ status: 421 });
    expect(await server.ask(HOST.toUpperCase(), '/espace/connexion')).toMatchObject({ status: 200 });
  });

  it('goes from the invitation to the news that subscribers receive, and lets them leave by one press', async () => {
    const printed = await server.invite('--name', 'Emma Exemple', '--email', 'emma@seneffe.example');
    const link = /https:\/\/www\.seneffe\.example(\/espace\/invitation\/[\w-]+)/.exec(printed)?.[1] ?? '';
    const cookie = await makePasskey(link);

    await subscribe('lea@exemple.example');
    await publishNews(cookie, 'marche-de-noel', 'Le marché de Noël revient');
    await expect
      .poll(async () => (await server.ask(HOST, '/actualites/marche-de-noel/')).body, { timeout: 60_000 })
      .toContain('Le marché de Noël revient');

    const told = await letterTo('lea@exemple.example', '/actualites/marche-de-noel/');
    expect(told).toContain(`${ORIGIN}/actualites/marche-de-noel/`);
    expect(told).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const leave = /<https:\/\/[^/]+(\/abonnements\/[\w-]+\/quitter)>/.exec(told.replace(/\n\s+/g, ' '))?.[1] ?? '';
    const left = await server.ask(HOST, leave, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(left.status).toBe(200);
    expect((await server.ask(HOST, leave)).body).toContain('n’existe');
    expect(server.printed()).not.toMatch(/\bError\b/);
  });
});

async function makePasskey(link: string): Promise<string> {
  const options = await server.ask(HOST, `${link}/options`, { method: 'POST', headers: json, body: '{}' });
  const answer = softwareAuthenticator(ORIGIN).register(JSON.parse(options.body));
  const body = JSON.stringify({ answer, label: 'Clé d’essai' });
  const entered = await server.ask(HOST, link, { method: 'POST', headers: json, body });
  expect(entered.status).toBe(200);
  const [set = ''] = entered.cookies;
  expect(set).toMatch(/^__Host-perron=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  return set.split(';')[0] ?? '';
}

async function publishNews(cookie: string, slug: string, title: string): Promise<void> {
  const session = await server.ask(HOST, '/api/content/session', { headers: { ...json, cookie } });
  // Written by our own server.
  const { csrf } = JSON.parse(session.body) as { readonly csrf: string };
  const call = async (action: string, params: object): Promise<ProductionAnswer> => {
    const headers = { ...json, cookie, 'x-perron-csrf': csrf };
    const answer = await server.ask(HOST, '/api/content', {
      method: 'POST',
      headers,
      body: JSON.stringify({ action, params }),
    });
    expect(answer.status, answer.body).toBe(200);
    return answer;
  };
  const today = new Date().toISOString().slice(0, 10);
  const raw = `---\ntitle: ${title}\nsummary: Samedi, sur la place.\ndate: ${today}\ncategory: vie-communale\n---\nVenez nombreux.\n`;
  const path = `communes/seneffe/content/news/${slug}.md`;
  await call('persistEntry', {
    dataFiles: [{ slug, path, raw }],
    assets: [],
    options: { collectionName: 'news', useWorkflow: true, newEntry: true, status: 'draft' },
  });
  await call('publishUnpublishedEntry', { collection: 'news', slug });
}

async function subscribe(email: string): Promise<void> {
  const send = (fields: Readonly<Record<string, string>>) =>
    server.ask(HOST, '/api/subscriptions', {
      method: 'POST',
      headers: form,
      body: String(new URLSearchParams({ courriel: email, sujets: 'actualites', ...fields })),
    });
  const page = await send({});
  const jeton = /name="jeton" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  // A form that comes back within a second and a half is a robot's.
  await new Promise((done) => setTimeout(done, 1_600));
  await send({ jeton, rues: '' });
  const letter = await letterTo(email, '/abonnements/confirmer/');
  const link = /https:\/\/[^/]+(\/abonnements\/confirmer\/[\w-]+)/.exec(letter)?.[1] ?? '';
  const confirmed = await server.ask(HOST, link, { method: 'POST', headers: form, body: '' });
  expect(confirmed.body).toContain('Vous êtes abonné');
}

/** The mail leaves by the outbox, every two seconds. */
async function letterTo(email: string, words: string): Promise<string> {
  const find = async () => (await server.mails()).find((mail) => mail.includes(`To: ${email}`) && mail.includes(words));
  await expect.poll(find, { timeout: 12_000 }).toBeDefined();
  return (await find()) ?? '';
}
