import { Hono } from 'hono';
import type { PublishedSites } from '../app/ports.ts';
import { securityHeaders } from '../core/content/security-headers.ts';
import { unreachable } from '../core/shared/unreachable.ts';
import { communeAnswers } from './commune-answers.ts';
import { healthResponse } from './health.ts';
import { type HostDirectory, resolveHost } from './host.ts';
import { messageResponse } from './message-page.ts';
import { messages } from './messages.ts';
import { ownFile } from './own-files.ts';
import type { SiteSummary } from './site-summary.ts';
import { startPageResponse } from './start-page/start-page.ts';

export interface AppSettings {
  readonly published: PublishedSites;
  /** Asked at each request: states change while sites are built. The same list means nothing changed. */
  readonly sites: () => readonly SiteSummary[];
  /** Whether the first builds are over. */
  readonly ready: () => boolean;
  /** `demo` shows the start page on `localhost`; for `production` that is an unknown host. */
  readonly mode: 'demo' | 'production';
  /** What answers agents and citizens' forms, before the pages of the sites. */
  readonly before?: readonly Hono[];
  /** Told each bug or broken disk that a visitor met, for the journal. */
  readonly onError: (error: Error) => void;
}

/** Every commune's site by host name, the start page, and the health answer. */
export function createApp(settings: AppSettings): Hono {
  const app = new Hono();
  const answerCommune = communeAnswers(settings.published);

  app.use(async (context, next) => {
    await next();
    const https = settings.mode === 'production' && isEncrypted(context.req.raw);
    const headers = securityHeaders({ path: new URL(context.req.url).pathname, https });
    for (const [name, value] of Object.entries(headers)) {
      // The pages of agents set stricter ones themselves.
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  });

  for (const routes of settings.before ?? []) app.route('/', routes);
  app.get('/healthz', () => healthResponse(settings.ready(), settings.sites()));
  app.get('/_server/:file', async ({ req }) => {
    return (await ownFile(req.param('file'))) ?? messageResponse(404, messages.notFound);
  });
  app.get('*', ({ req }) => {
    const sites = settings.sites();
    const { slugs, domains } = directoryOf(sites);
    const target = resolveHost(hostOf(req.raw), { slugs, domains });
    switch (target.kind) {
      case 'site': {
        const site = slugs.get(target.slug);
        return site ? answerCommune(req.raw, site) : messageResponse(421, messages.unknownHost);
      }
      case 'start-page':
        if (settings.mode === 'production') return messageResponse(421, messages.unknownHost);
        return startPageResponse(new URL(req.url), sites);
      case 'unknown':
        return messageResponse(421, messages.unknownHost);
      case 'malformed':
        return messageResponse(400, messages.malformedHost);
      default:
        return unreachable(target);
    }
  });
  app.options('*', () => new Response(null, { status: 204, headers: allowed }));
  app.all('*', () => messageResponse(405, messages.methodNotAllowed, allowed));
  app.onError((error) => {
    settings.onError(error);
    return messageResponse(500, messages.brokenServer);
  });
  return app;
}

const allowed = { Allow: 'GET, HEAD, OPTIONS' } as const;

/** `app.request()` and HTTP/2 carry the name in the address only. */
function hostOf(request: Request): string {
  return request.headers.get('host') ?? new URL(request.url).host;
}

/** A visitor who lies in `X-Forwarded-Proto` only gets the header back. */
function isEncrypted(request: Request): boolean {
  return request.url.startsWith('https:') || request.headers.get('x-forwarded-proto') === 'https';
}

interface Directory extends HostDirectory {
  readonly slugs: ReadonlyMap<string, SiteSummary>;
}

/** The names to answer to, worked out again only when the list of sites is another one. */
function directoryOf(sites: readonly SiteSummary[]): Directory {
  const known = directories.get(sites);
  if (known !== undefined) return known;
  const directory = {
    slugs: new Map(sites.map((site) => [site.slug, site])),
    domains: new Map(sites.flatMap(({ slug, domains }) => domains.map((domain) => [domain, slug] as const))),
  };
  directories.set(sites, directory);
  return directory;
}

const directories = new WeakMap<readonly SiteSummary[], Directory>();
