import { HtmlValidate } from 'html-validate';
import { describe, expect, it, vi } from 'vitest';
import { sitesInMemory } from '../adapters/files/site-memory.ts';
import { type AppSettings, createApp } from './app.ts';
import type { SiteSummary } from './site-summary.ts';

const seneffe: SiteSummary = {
  slug: 'seneffe',
  name: 'Seneffe',
  province: 'Hainaut',
  population: { count: 11480, year: '2020' },
  theme: 'pierre-bleue',
  fictional: false,
  domains: ['www.seneffe.example'],
  state: 'ready',
  problems: [],
};
const floreffe: SiteSummary = { ...seneffe, slug: 'floreffe', name: 'Floreffe', domains: [], theme: 'meuse' };

describe('a commune’s site', () => {
  it('is shown under its short name and under its own domain', async () => {
    for (const host of ['seneffe.localhost:4321', 'www.seneffe.example', 'WWW.SENEFFE.EXAMPLE']) {
      const response = await visit(host, '/');
      expect([response.status, await response.text()], host).toEqual([200, 'Bienvenue à Seneffe']);
    }
  });

  it('is never shown to the visitors of another commune', async () => {
    expect(await (await visit('floreffe.localhost', '/')).text()).toBe('Bienvenue à Floreffe');
    expect((await visit('floreffe.localhost', '/seule/')).status).toBe(404);
  });

  it('has its own files beside those of the server', async () => {
    const icons = await visit('seneffe.localhost', '/_perron/icons.svg');
    expect([icons.status, await icons.text()]).toEqual([200, '<svg></svg>']);
    expect((await visit('seneffe.localhost', '/_server/pages.css')).headers.get('content-type')).toMatch('text/css');
  });

  it('says that it is being built when there is no release yet, and asks to come back', async () => {
    const sites = [{ ...seneffe, slug: 'neuve', name: 'Neuve', state: 'building' as const }];
    const response = await visit('neuve.localhost', '/', { settings: { sites: () => sites } });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await response.text()).toContain('http-equiv="refresh"');
  });

  it('keeps showing the last release of a commune whose new content is wrong', async () => {
    const sites = [{ ...seneffe, state: 'failed' as const, problems: ['communes/seneffe/commune.yaml : erreur'] }];
    const response = await visit('seneffe.localhost', '/', { settings: { sites: () => sites } });
    expect([response.status, await response.text()]).toEqual([200, 'Bienvenue à Seneffe']);
  });

  it('tells visitors nothing of the files when there is nothing to show', async () => {
    const sites = [{ ...seneffe, slug: 'cassee', state: 'failed' as const, problems: ['communes/cassee/secret.yaml'] }];
    const response = await visit('cassee.localhost', '/', { settings: { sites: () => sites } });
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('secret.yaml');
  });

  it('tries the current release again when the one it opened has been removed', async () => {
    const published = sitesInMemory({ seneffe: { 'index.html': 'nouvelle' } });
    let openings = 0;
    const swapped: AppSettings['published'] = {
      open: async (slug) => (openings++ === 0 ? { slug, find: async () => removedFile } : published.open(slug)),
    };
    const response = await visit('seneffe.localhost', '/', { settings: { published: swapped } });
    expect(await response.text()).toBe('nouvelle');
  });
});

describe('other hosts', () => {
  it('gives an unknown host a French page that names no commune', async () => {
    const response = await visit('autre.example', '/');
    expect(response.status).toBe(421);
    const text = await response.text();
    expect(text).toContain('Aucun site à cette adresse');
    expect(text).not.toMatch(/seneffe|floreffe/i);
  });

  it('refuses a malformed host', async () => {
    expect((await visit('..', '/')).status).toBe(400);
  });

  it('answers the health question on any host, once the first builds are over', async () => {
    for (const host of ['localhost', 'seneffe.localhost', 'autre.example', '10.0.0.1:8080']) {
      const response = await visit(host, '/healthz');
      expect([response.status, await response.json()], host).toEqual([200, { status: 'ok', sites: 2 }]);
    }
    const starting = await visit('localhost', '/healthz', { settings: { ready: () => false } });
    expect([starting.status, (await starting.json()).status]).toEqual([503, 'starting']);
  });
});

describe('the start page', () => {
  it('shows every site with its address on the same port', async () => {
    const text = await (await visit('localhost:4555', '/')).text();
    expect(text).toContain('href="http://seneffe.localhost:4555/"');
    expect(text).toContain('Floreffe');
    expect(text).toMatch(/11\s480/);
    expect(text).not.toContain('http-equiv="refresh"');
  });

  it('reloads itself while a site is built, and links to a site only when it can be visited', async () => {
    const sites = [seneffe, { ...floreffe, state: 'building' as const }];
    const text = await (await visit('localhost', '/', { settings: { sites: () => sites } })).text();
    expect(text).toContain('http-equiv="refresh"');
    expect(text).not.toContain('http://floreffe.localhost');
    expect(text).toContain('1 site prêt, 1 en construction');
  });

  it('shows what is wrong with a commune, harmless whatever it contains', async () => {
    const sites = [{ ...seneffe, state: 'failed' as const, problems: ['communes/x.yaml <script>alert(1)</script>'] }];
    const text = await (await visit('localhost', '/', { settings: { sites: () => sites } })).text();
    expect(text).toContain('communes/x.yaml &lt;script&gt;');
    expect(text).not.toContain('<script');
  });

  it('is not shown in production', async () => {
    const response = await visit('localhost', '/', { settings: { mode: 'production' } });
    expect(response.status).toBe(421);
    expect(await response.text()).not.toContain('Seneffe');
  });

  it('finds its style sheet, its icon and the scenes of the four themes, and nothing else', async () => {
    for (const name of ['pages.css', 'icon.svg', 'meuse.svg', 'terril-dark.svg']) {
      expect((await visit('localhost', `/_server/${name}`)).status, name).toBe(200);
    }
    for (const name of ['start-page.ts', '..%2fapp.ts', '__proto__']) {
      expect((await visit('localhost', `/_server/${name}`)).status, name).toBe(404);
    }
  });

  it('is valid HTML without inline style or script, in every state', async () => {
    const sites = [
      seneffe,
      { ...floreffe, state: 'building' as const },
      { slug: 'x', name: 'x', fictional: true, domains: [], state: 'failed' as const, problems: ['Erreur\nRemède'] },
    ];
    for (const [host, path] of [
      ['localhost', '/'],
      ['localhost', '/absente'],
      ['autre.example', '/'],
    ] as const) {
      const text = await (await visit(host, path, { settings: { sites: () => sites } })).text();
      const report = await htmlRules.validateString(text);
      expect(
        report.results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
      ).toEqual([]);
      expect(text).not.toMatch(/ style=|<style|<script/);
    }
  });
});

describe('every answer', () => {
  const answers = [
    ['localhost', '/', 'GET'],
    ['localhost', '/healthz', 'GET'],
    ['localhost', '/_server/pages.css', 'GET'],
    ['seneffe.localhost', '/', 'GET'],
    ['seneffe.localhost', '/absente', 'GET'],
    ['seneffe.localhost', '/', 'POST'],
    ['seneffe.localhost', '/', 'OPTIONS'],
    ['autre.example', '/', 'GET'],
    ['..', '/', 'GET'],
  ] as const;

  it.each(answers)('carries the security headers and no cookie: %s %s %s', async (host, path, method) => {
    const { headers } = await visit(host, path, { method });
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.has('set-cookie')).toBe(false);
    expect(headers.has('strict-transport-security')).toBe(false);
  });

  it('promises HTTPS in production only, and only to visitors who use it', async () => {
    const secure = { headers: { 'x-forwarded-proto': 'https' } };
    const production = { settings: { mode: 'production' } } as const;
    const hsts = async (options: VisitOptions) =>
      (await visit('seneffe.localhost', '/', options)).headers.has('strict-transport-security');
    expect(await hsts({ ...production, ...secure })).toBe(true);
    expect(await hsts(production)).toBe(false);
    expect(await hsts(secure)).toBe(false);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])('refuses %s and says what is allowed', async (method) => {
    const response = await visit('seneffe.localhost', '/', { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it('sends no body for HEAD', async () => {
    const response = await visit('seneffe.localhost', '/', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('content-length')).toBe('20');
  });

  it('tells the journal of a bug, and the visitor only that it is not their fault', async () => {
    const onError = vi.fn();
    const published: AppSettings['published'] = { open: () => Promise.reject(new Error('/secret/path')) };
    const response = await visit('seneffe.localhost', '/', { settings: { published, onError } });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('/secret/path');
    expect(onError).toHaveBeenCalledOnce();
    expect(response.headers.has('content-security-policy')).toBe(true);
  });
});

/** The page reloads itself only while sites are being built, as nothing on it can be used before. */
const htmlRules = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'doctype-style': 'off', 'meta-refresh': 'off' },
});

const removedFile = {
  version: '1',
  size: 1,
  read: async () => undefined,
  stream: async () => undefined,
};

interface VisitOptions {
  readonly settings?: Partial<AppSettings>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

async function visit(host: string, path: string, options: VisitOptions = {}): Promise<Response> {
  const app = createApp({
    published: sitesInMemory({
      seneffe: {
        'index.html': 'Bienvenue à Seneffe',
        'seule/index.html': 'Seneffe seule',
        '_perron/icons.svg': '<svg></svg>',
      },
      floreffe: { 'index.html': 'Bienvenue à Floreffe' },
    }),
    sites: () => [seneffe, floreffe],
    ready: () => true,
    mode: 'demo',
    onError: (error) => {
      throw error;
    },
    ...options.settings,
  });
  const origin = host === '..' ? 'http://malformed.invalid' : `http://${host}`;
  const request = new Request(origin + path, {
    method: options.method ?? 'GET',
    headers: { host, ...options.headers },
  });
  return app.request(request);
}
