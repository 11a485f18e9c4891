import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { administrator, type RoomOptions, signInRoom, someone } from '../../../tests/fixtures/sign-in-room.ts';
import { softwareAuthenticator } from '../../../tests/fixtures/software-authenticator.ts';
import { answerInvitationRequest, inviteAgent } from '../../app/sign-in/invite.ts';
import { startSession } from '../../app/sign-in/sessions.ts';
import { EXAMPLE_AGENTS } from '../../core/identity/example-agents.ts';
import { personIdSchema } from '../../core/identity/person-id.ts';
import { identityRoutes } from './identity-routes.ts';

const COOKIE = '__Host-perron';
const bruno = personIdSchema.parse('bruno-exemple');

interface VisitOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly token?: string;
}

/** A commune, its routes, and a browser that says honestly where its requests come from. */
function site(options: RoomOptions & { readonly demo?: boolean; readonly address?: string } = {}) {
  const room = signInRoom(options);
  const { origin } = room.ports;
  const app = identityRoutes({
    communeOf: ({ url }) => (new URL(url).origin === origin ? { ports: room.ports } : undefined),
    addressOf: () => options.address ?? '192.0.2.1',
    demo: options.demo ?? false,
  });
  const cookieName = origin.startsWith('https:') ? COOKIE : 'perron-local';
  const visit = async (path: string, { method, headers, form, json, token }: VisitOptions = {}) => {
    const body = form ? new URLSearchParams(form) : json === undefined ? undefined : JSON.stringify(json);
    const isWrite = method !== undefined || body !== undefined;
    return app.request(path.startsWith('http') ? path : origin + path, {
      method: method ?? (isWrite ? 'POST' : 'GET'),
      headers: {
        host: new URL(origin).host,
        ...(isWrite ? { origin, 'sec-fetch-site': 'same-origin' } : {}),
        ...(json === undefined ? {} : { 'content-type': 'application/json', accept: 'application/json' }),
        ...(token === undefined ? {} : { cookie: `${cookieName}=${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
  };
  return { ...room, visit };
}

async function signedIn(options: RoomOptions = {}) {
  const place = site(options);
  const { token, session } = await startSession(place.ports, bruno, 'passkey', someone);
  return { ...place, token, session };
}

function cookieOf(response: Response): string {
  return response.headers.get('set-cookie') ?? '';
}

describe('coming in with a passkey', () => {
  it('goes from the letter to the account page, with one cookie that scripts can’t read', async () => {
    const { visit, ports, lastSecret } = site();
    await inviteAgent(ports, administrator(), bruno);
    const address = `/espace/invitation/${lastSecret()}`;
    expect(await (await visit(address)).text()).toContain('Bienvenue, Bruno Exemple');
    const device = softwareAuthenticator(ports.origin);
    const options = await (await visit(`${address}/options`, { json: {} })).json();
    const made = await visit(address, { json: { answer: device.register(options), label: 'Téléphone' } });
    expect([made.status, await made.json()]).toEqual([200, { to: '/espace/' }]);
    expect(cookieOf(made)).toMatch(/^__Host-perron=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);

    const challenge = await (await visit('/espace/connexion/cle/options', { json: {} })).json();
    const answer = device.signIn(challenge);
    const back = await visit('/espace/connexion/cle', { json: { answer, returnTo: '/espace/compte' } });
    expect(await back.json()).toEqual({ to: '/espace/compte' });
    const token = /=([\w-]{43})/.exec(cookieOf(back))?.[1] ?? '';
    expect(await (await visit('/espace/compte', { token })).text()).toContain('Téléphone');
    expect((await visit('/espace/connexion?retour=/espace/compte', { token })).headers.get('location')).toBe(
      '/espace/compte',
    );

    const replayed = await visit('/espace/connexion/cle', { json: { answer } });
    expect([replayed.status, (await replayed.json()).code]).toEqual([401, 'challenge-gone']);
    expect(replayed.headers.has('set-cookie')).toBe(false);
  });

  it('says of an unknown or used link only that it is dead, and asks for no account', async () => {
    const { visit } = site();
    const response = await visit(`/espace/invitation/${'a'.repeat(43)}`);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('Ce lien ne marche plus');
    expect((await visit('/espace/invitation/court')).status).toBe(404);
  });

  it.each(['https://attaquant.example', '//attaquant.example', '/\\attaquant.example', 'javascript:alert(1)'])(
    'leads nowhere else, whatever the address asks: %s',
    async (target) => {
      const { visit, token } = await signedIn();
      const page = await (await visit(`/espace/connexion?retour=${encodeURIComponent(target)}`)).text();
      expect(page).toContain('name="retour" value="/espace/"');
      expect(page).not.toContain('attaquant');
      const already = await visit(`/espace/connexion?retour=${encodeURIComponent(target)}`, { token });
      expect(already.headers.get('location')).toBe('/espace/');
    },
  );
});

describe('asking for a link', () => {
  it('gives a known and an unknown address the very same page', async () => {
    const answers = await Promise.all(
      ['bruno@exemple.example', 'inconnu@exemple.example'].map(async (courriel) => {
        const { visit } = site();
        const response = await visit('/espace/connexion/lien', { form: { courriel } });
        return [response.status, [...response.headers], await response.text()];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  it('sends nothing to an address that carries headers', async () => {
    const { visit, requests } = site();
    const courriel = 'bruno@exemple.example\r\nBcc: tous@exemple.example';
    expect((await visit('/espace/connexion/lien', { form: { courriel } })).status).toBe(400);
    expect(requests).toEqual([]);
  });

  it('writes only the address of the directory in the letter', async () => {
    const { visit, requests, letters, ports } = site();
    await visit('/espace/connexion/lien', { form: { courriel: 'BRUNO@exemple.example' } });
    for (const request of requests) await answerInvitationRequest(ports, request);
    expect(letters.map(({ to }) => to)).toEqual(['bruno@exemple.example']);
    for (const { subject } of letters) expect(subject).not.toMatch(/[\r\n]/);
  });
});

describe('a write', () => {
  const foreign: [string, Record<string, string>][] = [
    ['from another site', { origin: 'https://attaquant.example', 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour host', { origin: 'https://autre.exemple.example', 'sec-fetch-site': 'same-site' }],
    ['from a page without origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['with an origin that only begins like ours', { origin: 'https://www.exemple.example.attaquant.example' }],
    ['typed or linked', { origin: 'https://www.exemple.example', 'sec-fetch-site': 'none' }],
    ['in clear', { origin: 'http://www.exemple.example' }],
  ];
  it.each(foreign)('%s is refused everywhere', async (_case, headers) => {
    const { visit, token, session, ports } = await signedIn();
    for (const path of [
      '/espace/connexion/lien',
      '/espace/connexion/cle/options',
      '/espace/deconnexion',
      '/espace/compte/cles',
    ]) {
      const response = await visit(path, { headers, token, form: { csrf: session.csrf, courriel: 'a@b.example' } });
      expect(response.status, path).toBe(403);
    }
    expect(await ports.sessions.find(session.id)).toBeDefined();
  });

  it('without either header that browsers send is refused', async () => {
    const { ports, token } = await signedIn();
    const app = identityRoutes({ communeOf: () => ({ ports }), addressOf: () => '', demo: false });
    const headers = { cookie: `${COOKIE}=${token}` };
    const response = await app.request(`${ports.origin}/espace/deconnexion`, { method: 'POST', headers });
    expect(response.status).toBe(403);
  });

  it.each([
    ['without its secret', {}],
    ['with an empty secret', { csrf: '' }],
    ['with a guess', { csrf: 'a'.repeat(43) }],
  ])('of a session %s is refused', async (_case, form) => {
    const { visit, token, session, ports } = await signedIn();
    const response = await visit('/espace/compte/sessions/fermer-autres', { token, form });
    expect(response.status).toBe(403);
    expect((await visit('/espace/deconnexion', { token, form })).status).toBe(403);
    expect(await ports.sessions.find(session.id)).toBeDefined();
  });

  it('with the secret of another session is refused, even of the same person', async () => {
    const { visit, token, ports } = await signedIn();
    const other = await startSession(ports, bruno, 'passkey', someone);
    const response = await visit('/espace/deconnexion', { token, form: { csrf: other.session.csrf } });
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('Page trop ancienne')]);
  });

  it('with the secret of its session is done', async () => {
    const { visit, token, session, ports } = await signedIn();
    const response = await visit('/espace/deconnexion', { token, form: { csrf: session.csrf } });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/espace/connexion']);
    expect(cookieOf(response)).toContain('Max-Age=0');
    expect(await ports.sessions.find(session.id)).toBeUndefined();
  });

  it('is bounded in size, and anything but what our pages send is refused', async () => {
    const { visit } = site();
    expect((await visit('/espace/connexion/cle', { json: { answer: 'x'.repeat(70_000) } })).status).toBe(400);
    for (const json of [null, [], { answer: {}, autre: 1 }, 'texte']) {
      expect((await visit('/espace/connexion/cle', { json })).status).toBe(400);
    }
    const broken = { headers: { 'content-type': 'application/json' }, method: 'POST' };
    expect((await visit('/espace/connexion/cle', broken)).status).toBe(400);
  });
});

describe('a session’s cookie', () => {
  it('of one commune opens nothing in another', async () => {
    const { token } = await signedIn();
    const neighbour = site({ slug: 'voisine' });
    const response = await neighbour.visit('/espace/compte', { token });
    expect(response.headers.get('location')).toBe('/espace/connexion?retour=%2Fespace%2Fcompte');
  });

  it.each([
    ['another name', 'perron-local=TOKEN'],
    ['a name without its prefix', 'perron=TOKEN'],
    ['a name in other letters', '__host-perron=TOKEN'],
  ])('is not read under %s', async (_case, cookie) => {
    const { visit, token } = await signedIn();
    const response = await visit('/espace/compte', { headers: { cookie: cookie.replace('TOKEN', token) } });
    expect(response.status).toBe(303);
  });

  it('chosen by someone else is never taken over', async () => {
    const planted = 'b'.repeat(43);
    const { visit, ports, enrol } = site();
    const { device } = await enrol('bruno-exemple');
    const challenge = await (await visit('/espace/connexion/cle/options', { json: {}, token: planted })).json();
    const back = await visit('/espace/connexion/cle', { json: { answer: device.signIn(challenge) }, token: planted });
    expect(cookieOf(back)).not.toContain(planted);
    expect((await visit('/espace/compte', { token: planted })).status).toBe(303);
    expect(ports.origin).toMatch(/^https:/);
  });

  it('over plain HTTP on this machine has another name', async () => {
    const { visit } = site({ origin: 'http://exemple.localhost:4321', demo: true, address: '127.0.0.1' });
    const response = await visit('/espace/connexion/demo', { form: { personne: 'alice-exemple' } });
    expect(response.status).toBe(303);
    expect(cookieOf(response)).toMatch(/^perron-local=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('is taken back once the session is over, and the page asked for is remembered', async () => {
    const { visit, token, wait } = await signedIn();
    wait(31 * 60_000);
    const response = await visit('/espace/compte?fait=cle-ajoutee', { token });
    expect(response.headers.get('location')).toBe(
      '/espace/connexion?retour=%2Fespace%2Fcompte%3Ffait%3Dcle-ajoutee&raison=fin',
    );
    expect(cookieOf(response)).toContain('Max-Age=0');
    const script = await visit('/espace/compte/cles/options', { token, json: {} });
    expect([script.status, (await script.json()).code]).toEqual([401, 'no-session']);
  });
});

describe('the picker of the demonstration', () => {
  const form = { personne: 'alice-exemple' };
  const local = { origin: 'http://exemple.localhost:4321', demo: true, address: '127.0.0.1' };

  it('shows on this machine who can be played', async () => {
    const page = await (await site(local).visit('/espace/connexion')).text();
    expect(page).toContain('Alice Exemple');
    expect(page).toContain('Validation (Événements, Culture)');
  });

  it.each([
    ['in production', { ...local, demo: false }, {}],
    ['from another machine', { ...local, address: '10.0.0.2' }, {}],
    ['under another name that leads here', local, { host: 'attaquant.example:4321' }],
    ['through a proxy', local, { 'x-forwarded-for': '198.51.100.1' }],
  ])('neither shows nor opens %s', async (_case, options, headers) => {
    const { visit } = site(options);
    expect(await (await visit('/espace/connexion', { headers })).text()).not.toContain('Démonstration');
    const response = await visit('/espace/connexion/demo', { form, headers });
    expect(response.status).toBe(404);
    expect(response.headers.has('set-cookie')).toBe(false);
  });
});

describe('my account', () => {
  it('asks before the last key goes', async () => {
    const { visit, ports, enrol } = site();
    const { token, session, device } = await enrol('bruno-exemple');
    const form = { csrf: session.csrf, cle: device.credentialId };
    const asked = await visit('/espace/compte/cles/retirer', { token, form });
    expect([asked.status, await asked.text()]).toEqual([409, expect.stringContaining('Retirer votre seule clé')]);
    const done = await visit('/espace/compte/cles/retirer', { token, form: { ...form, confirme: 'oui' } });
    expect(done.headers.get('location')).toBe('/espace/compte?fait=cle-retiree');
    expect(await ports.passkeys.list(bruno)).toEqual([]);
  });

  it('adds a key', async () => {
    const { visit, ports, token, session } = await signedIn();
    const headers = { 'x-perron-csrf': session.csrf };
    const options = await (await visit('/espace/compte/cles/options', { token, json: {}, headers })).json();
    const answer = softwareAuthenticator(ports.origin).register(options);
    const made = await visit('/espace/compte/cles', { token, headers, json: { answer, label: 'Portable' } });
    expect(await made.json()).toEqual({ to: '/espace/compte?fait=cle-ajoutee' });
  });

  it('closes my sessions, never someone else’s', async () => {
    const { visit, ports, token, session } = await signedIn();
    const theirs = await startSession(ports, personIdSchema.parse('chloe-exemple'), 'passkey', someone);
    const mine = await startSession(ports, bruno, 'passkey', someone);
    for (const { id } of [theirs.session, mine.session]) {
      await visit('/espace/compte/sessions/fermer', { token, form: { csrf: session.csrf, session: id } });
    }
    expect(await ports.sessions.find(theirs.session.id)).toBeDefined();
    expect(await ports.sessions.find(mine.session.id)).toBeUndefined();
  });

  it('shows names as text, whatever they contain', async () => {
    const { visit, ports, token } = await signedIn({
      agents: EXAMPLE_AGENTS.replace('name: Bruno Exemple', 'name: "<img src=x onerror=alert(1)>"'),
    });
    await ports.passkeys.insert({
      credentialId: 'a',
      person: bruno,
      publicKey: 'a',
      counter: 0,
      transports: [],
      backedUp: false,
      label: '"><script>alert(1)</script>',
      createdAt: ports.now(),
    });
    const page = await (await visit('/espace/compte', { token })).text();
    expect(page).not.toMatch(/<img src=x|<script>alert/);
  });
});

describe('every answer', () => {
  const paths = [
    ['/espace/connexion', 'GET'],
    ['/espace/compte', 'GET'],
    ['/espace/invitation/court', 'GET'],
    ['/espace/fichiers/connexion.css', 'GET'],
    ['/espace/deconnexion', 'POST'],
    ['https://autre.example/espace/connexion', 'GET'],
  ] as const;
  it.each(paths)('forbids foreign code, frames and caches: %s %s', async (path, method) => {
    const { headers } = await site().visit(path, { method });
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'; script-src 'self';.*frame-ancestors 'none'/,
    );
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('cache-control')).toMatch(/no-store|no-cache/);
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  it('serves its style and scripts, and nothing else', async () => {
    const { visit } = site();
    for (const name of ['connexion.css', 'passkey.js', 'webauthn.js']) {
      expect((await visit(`/espace/fichiers/${name}`)).status, name).toBe(200);
    }
    for (const name of ['identity-routes.ts', '..%2fapp.ts', '__proto__']) {
      expect((await visit(`/espace/fichiers/${name}`)).status, name).toBe(404);
    }
  });

  it('is valid HTML with no code in it', async () => {
    const { visit, ports, enrol, lastSecret } = site({
      origin: 'http://exemple.localhost:4321',
      demo: true,
      address: '127.0.0.1',
    });
    const { token, session, device } = await enrol('bruno-exemple');
    const removal = { csrf: session.csrf, cle: device.credentialId };
    await inviteAgent(ports, administrator(), bruno);
    const link = { form: { courriel: 'a@b.example' } };
    const pages = [
      await visit('/espace/connexion?raison=fin'),
      await visit('/espace/connexion/lien', link),
      await visit(`/espace/invitation/${lastSecret()}`),
      await visit('/espace/compte/cles/retirer', { token, form: removal }),
      await visit(`/espace/invitation/${'a'.repeat(43)}`),
      await visit('/espace/compte?fait=cle-ajoutee', { token }),
      await visit('/espace/deconnexion', { token, form: { csrf: 'faux' } }),
    ];
    for (const page of pages) {
      const text = await page.text();
      const { results } = await htmlRules.validateString(text);
      expect(results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`))).toEqual([]);
      expect(text).not.toMatch(/ style=|<style|<script>| on[a-z]+=/);
      expect(text.replace(/<[^>]*>/g, '')).not.toMatch(/ [?!;:»]|« /);
    }
  });
});

/** A button of a form submits it; parts that are not shown leave blank lines. */
const htmlRules = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'doctype-style': 'off', 'no-implicit-button-type': 'off', 'no-trailing-whitespace': 'off' },
});
