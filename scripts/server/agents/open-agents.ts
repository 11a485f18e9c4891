import type { Hono } from 'hono';
import { agentsInGit } from '../../../src/adapters/agents/agents-in-git.ts';
import { sitesInFolder } from '../../../src/adapters/files/site-folder.ts';
import type { NativeStore } from '../../../src/adapters/git/native-store.ts';
import { bundleAdmin } from '../../../src/admin/build/bundle-admin.ts';
import { openBundle } from '../../../src/admin/build/open-bundle.ts';
import { NO_DIRECTORY } from '../../../src/app/agents/agents-file.ts';
import type { ContentStore } from '../../../src/app/content-store.ts';
import type { SiteReport } from '../../../src/app/desk/site-health.ts';
import type { SitePublisher } from '../../../src/app/site-publisher.ts';
import { communeSlugSchema } from '../../../src/core/commune/commune-slug.ts';
import { emailAddressSchema } from '../../../src/core/identity/agents-schema.ts';
import { EXAMPLE_AGENTS } from '../../../src/core/identity/example-agents.ts';
import { accept, type Result } from '../../../src/core/shared/result.ts';
import { citizenRoutes } from '../../../src/functions/citizens/citizen-routes.ts';
import { contentRoutes } from '../../../src/functions/content/content-routes.ts';
import type { ContentCommune } from '../../../src/functions/content/environment.ts';
import { deskRoutes } from '../../../src/functions/desk/desk-routes.ts';
import { editorRoutes } from '../../../src/functions/editor/editor-routes.ts';
import { identityRoutes } from '../../../src/functions/identity/identity-routes.ts';
import { nodeAddress } from '../../../src/functions/identity/node-address.ts';
import { previewRoutes } from '../../../src/functions/preview/preview-routes.ts';
import { sharedPreviewRoutes } from '../../../src/functions/preview/shared-preview.ts';
import type { SiteIdentity } from '../read-sites.ts';
import { beginExampleCollege, EXAMPLE_COMMUNE } from './begin-college.ts';
import { type CommuneRoom, openRoom } from './commune-room.ts';
import { openRecords } from './open-repositories.ts';
import { now } from './open-sign-in.ts';
import { openStores, senderOf } from './open-stores.ts';
import { publishAndReport, tellSubscribers } from './publish-and-report.ts';
import type { OidcOf } from './read-oidc.ts';
import type { OriginOf } from './read-origins.ts';
import { roomsByHost } from './rooms-by-host.ts';
import { runClock } from './run-clock.ts';
import { deriveKey, readSecret } from './secret.ts';
import type { Environment, ServerMode } from './server-mode.ts';
import { signingKeyOf } from './signing-key.ts';
import { warmPreviews } from './warm-previews.ts';

export interface AgentsSettings {
  readonly sites: readonly SiteIdentity[];
  readonly texts: { readonly store: NativeStore };
  readonly publisher: SitePublisher;
  /** Absolute path of the folder of built sites. */
  readonly dist: string;
  /** Absolute path of the working data (`PERRON_DATA`). */
  readonly data: string;
  readonly mode: ServerMode;
  /** Address of a commune's site, where its agents sign in too; a commune without one has no desk. */
  readonly originOf: OriginOf;
  readonly oidcOf?: OidcOf;
  /** A proxy of ours stands before the server. */
  readonly behindProxy: boolean;
  readonly environment: Environment;
  readonly onError: (error: Error) => void;
}

export interface Agents {
  /** What answers before the pages of the sites. */
  readonly routes: readonly Hono[];
  /** Tells the agents of a commune how the last building of its site went, and its subscribers what is new. */
  tellReport(slug: string, report: SiteReport): void;
  close(): Promise<void>;
}

/** Opens what agents and citizens work with: database, mail, private records, and the routes over them. */
export async function openAgents(settings: AgentsSettings): Promise<Result<Agents, string>> {
  const { sites, texts, publisher, dist, data, mode, originOf, oidcOf, behindProxy, environment, onError } = settings;
  const readFirst = await readSecret(environment, data, mode);
  if (!readFirst.ok) return readFirst;
  const secret = readFirst.value;
  const stores = await openStores(environment, data, onError);
  if (!stores.ok) return stores;
  const { database, mailer } = stores.value;

  const published = sitesInFolder(dist);
  const rooms = new Map<string, CommuneRoom>();
  /** What is still being played for the demonstration. */
  const examples: Promise<void>[] = [];
  const onPublished = (slug: string) => void publishAndReport(publisher, rooms.get(slug), onError);
  const opened = await Promise.all(
    sites.flatMap((site) => {
      const origin = originOf(site);
      return origin === undefined ? [] : [openOne(site, origin)];
    }),
  );
  async function openOne(site: SiteIdentity, origin: string) {
    const records = await openRecords(data, site.slug, signingKeyOf(environment));
    if (mode === 'demo') await beginExample(records);
    const room = openRoom({
      site,
      origin,
      mode,
      oidc: oidcOf?.(site.slug),
      database: database.forCommune(communeSlugSchema.parse(site.slug)),
      texts: texts.store,
      records,
      published,
      sender: senderOf(environment, origin),
      formKey: deriveKey(secret, `forms ${site.slug}`),
      onPublished,
      onError,
    });
    rooms.set(site.slug, room);
    if (mode === 'demo' && site.slug === EXAMPLE_COMMUNE)
      examples.push(beginExampleCollege(records, now()).then(() => {}, onError));
    return records;
  }

  const { roomOf, citizensOf, toTheDesk } = roomsByHost([...rooms.values()]);
  const addressOf = nodeAddress(behindProxy);
  const identity = {
    communeOf: (request: Request) => {
      const room = roomOf(request);
      return room && { ports: room.signIn, theme: room.site.theme, oidc: room.oidc };
    },
    addressOf,
    demo: mode === 'demo',
  };
  const bundle = bundleAdmin(data).then(openBundle);
  bundle.catch(onError);
  const warm = warmPreviews(publisher, texts.store, onError);
  const deskOf = (slug: string) => {
    warm(slug);
    return rooms.get(slug)?.desk;
  };
  const linksOf = (commune: string) => ({ commune, key: deriveKey(secret, `preview ${commune}`), now });
  const previews = { ...identity, deskOf, publisher, dist, linksOf };
  const clock = runClock([...rooms.values()], { mailer, repositories: [texts.store, ...opened], onPublished, onError });
  return accept({
    // Each set of routes brings its own variables; the server only mounts them.
    routes: [
      toTheDesk,
      identityRoutes(identity),
      previewRoutes(previews),
      sharedPreviewRoutes(previews),
      deskRoutes({ ...identity, deskOf }),
      editorRoutes({ ...identity, bundle }),
      contentRoutes({ communeOf: (request) => contentCommune(roomOf(request)), onError }),
      citizenRoutes({ communeOf: citizensOf, addressOf }),
    ] as unknown as Hono[],
    tellReport(slug, report) {
      const room = rooms.get(slug);
      room?.tellReport(report);
      if (room !== undefined && report.state === 'published') void tellSubscribers(room, onError);
    },
    async close() {
      await clock.stop();
      await Promise.all(examples);
      await mailer.close();
      await database.close();
      await Promise.all(opened.map((records) => records.close()));
    },
  });
}

/** The example's agents, in a demonstration that begins. */
async function beginExample(records: ContentStore): Promise<void> {
  const author = { name: 'Perron', email: emailAddressSchema.parse('perron@exemple.example') };
  const first = { text: EXAMPLE_AGENTS, version: NO_DIRECTORY, author, message: 'Premiers agents', at: now() };
  const file = agentsInGit(records);
  if ((await file.read()) === undefined) await file.write(first);
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
