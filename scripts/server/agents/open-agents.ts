import type { Hono } from 'hono';
import { explainDatabaseRefusal } from '../../../src/adapters/database/database-refusal.ts';
import { readDatabaseSettings } from '../../../src/adapters/database/database-settings.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { sitesInFolder } from '../../../src/adapters/files/site-folder.ts';
import { openMailer } from '../../../src/adapters/mail/open-mailer.ts';
import { bundleAdmin } from '../../../src/admin/build/bundle-admin.ts';
import { openBundle } from '../../../src/admin/build/open-bundle.ts';
import type { SiteReport } from '../../../src/app/desk/site-health.ts';
import type { SitePublisher } from '../../../src/app/site-publisher.ts';
import { communeSlugSchema } from '../../../src/core/commune/commune-slug.ts';
import { EXAMPLE_AGENTS } from '../../../src/core/identity/example-agents.ts';
import { accept, type Result, refuse } from '../../../src/core/shared/result.ts';
import { citizenRoutes } from '../../../src/functions/citizens/citizen-routes.ts';
import { contentRoutes } from '../../../src/functions/content/content-routes.ts';
import type { ContentCommune } from '../../../src/functions/content/environment.ts';
import { deskRoutes } from '../../../src/functions/desk/desk-routes.ts';
import { editorRoutes } from '../../../src/functions/editor/editor-routes.ts';
import { identityRoutes } from '../../../src/functions/identity/identity-routes.ts';
import { nodeAddress } from '../../../src/functions/identity/node-address.ts';
import { previewRoutes } from '../../../src/functions/preview/preview-routes.ts';
import type { SiteIdentity } from '../read-sites.ts';
import { type CommuneRoom, openRoom } from './commune-room.ts';
import { beginAgents, openRecords, type Texts } from './open-repositories.ts';
import { publishAndReport } from './publish-and-report.ts';
import { runClock } from './run-clock.ts';
import { deriveKey, readSecret } from './secret.ts';

export interface AgentsSettings {
  readonly sites: readonly SiteIdentity[];
  readonly texts: Texts;
  readonly publisher: SitePublisher;
  /** Absolute path of the folder of built sites. */
  readonly dist: string;
  /** Absolute path of the working data (`PERRON_DATA`). */
  readonly data: string;
  /** `demo`: example agents whom one picks, on this machine only. */
  readonly mode: 'demo' | 'production';
  /** Address of a commune's site, where its agents sign in too. */
  readonly originOf: (site: SiteIdentity) => string;
  /** A proxy of ours stands before the server. */
  readonly behindProxy: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onError: (error: Error) => void;
}

export interface Agents {
  /** What answers before the pages of the sites. */
  readonly routes: readonly Hono[];
  /** Tells the agents of a commune how the last building of its site went. */
  tellReport(slug: string, report: SiteReport): void;
  close(): Promise<void>;
}

/** Opens what agents and citizens work with: database, mail, private records, and the routes over them. */
export async function openAgents(settings: AgentsSettings): Promise<Result<Agents, string>> {
  const { sites, texts, publisher, dist, data, mode, originOf, behindProxy, environment, onError } = settings;
  const databaseSettings = readDatabaseSettings(environment, data, onError);
  if (!databaseSettings.ok) return refuse(explainDatabaseRefusal(databaseSettings.refusal));
  const opened = await openDatabase(databaseSettings.value);
  if (!opened.ok) return refuse(explainDatabaseRefusal(opened.refusal));
  const database = opened.value;
  const mailer = openMailer(environment, data);
  if (!mailer.ok) return refuse('SMTP_URL n’est pas une adresse de serveur de courrier (smtp:// ou smtps://).');

  const secret = await readSecret(environment, data);
  const published = sitesInFolder(dist);
  const rooms = new Map<string, CommuneRoom>();
  const records = await Promise.all(sites.map(({ slug }) => openRecords(data, slug)));
  for (const [index, site] of sites.entries()) {
    const own = records[index];
    if (own === undefined) continue;
    if (mode === 'demo') await beginAgents(own, EXAMPLE_AGENTS);
    const room = openRoom({
      site,
      origin: originOf(site),
      database: database.forCommune(communeSlugSchema.parse(site.slug)),
      texts: texts.store,
      records: own,
      published,
      sender: environment['MAIL_FROM'] ?? `ne-pas-repondre@${new URL(originOf(site)).hostname}`,
      formKey: deriveKey(secret, `forms ${site.slug}`),
      onPublished: (slug) => void publishAndReport(publisher, rooms.get(slug), onError),
    });
    rooms.set(site.slug, room);
  }

  const byHost = new Map(
    sites.flatMap((site) => {
      const room = rooms.get(site.slug);
      return room === undefined ? [] : [[new URL(originOf(site)).host, { room, theme: site.theme }] as const];
    }),
  );
  const roomOf = (request: Request) => byHost.get(request.headers.get('host') ?? new URL(request.url).host);
  const addressOf = nodeAddress(behindProxy);
  const identity = {
    communeOf: (request: Request) => {
      const found = roomOf(request);
      return found && { ports: found.room.signIn, theme: found.theme };
    },
    addressOf,
    demo: mode === 'demo',
  };
  const bundle = bundleAdmin(data).then(openBundle);
  bundle.catch(onError);
  const deskOf = (slug: string) => rooms.get(slug)?.desk;
  const clock = runClock([...rooms.values()], {
    mailer: mailer.value,
    onPublished: (slug) => void publishAndReport(publisher, rooms.get(slug), onError),
    onError,
  });
  return accept({
    // Each set of routes brings its own variables; the server only mounts them.
    routes: [
      identityRoutes(identity),
      previewRoutes({ ...identity, deskOf, publisher, dist }),
      deskRoutes({ ...identity, deskOf }),
      editorRoutes({ ...identity, bundle }),
      contentRoutes({ communeOf: (request) => contentCommune(roomOf(request)?.room), onError }),
      citizenRoutes({ communeOf: (request) => roomOf(request)?.room.citizens, addressOf }),
    ] as unknown as Hono[],
    tellReport: (slug, report) => rooms.get(slug)?.tellReport(report),
    async close() {
      await clock.stop();
      await database.close();
      await Promise.all(records.map((store) => store.close()));
    },
  });
}

/** What the page editor works with. */
function contentCommune(room: CommuneRoom | undefined): ContentCommune | undefined {
  if (room === undefined) return undefined;
  const { signIn, desk } = room;
  return {
    ports: signIn,
    room: desk.editing,
    siteUrl: signIn.origin,
    onPublished: desk.onPublished,
    previewOf: ({ collection, id }) => `/espace/apercu/${collection}/${id.replaceAll('/', '~')}/`,
  };
}
