import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { accept, type Result, refuse } from '../../src/core/shared/result.ts';
import { startServer } from '../../src/functions/server.ts';
import type { BuildEvent, BuildSummary } from '../../src/site/build/build-events.ts';
import { buildSites } from '../../src/site/build/build-sites.ts';
import { todayInBelgium } from '../../src/site/build/today.ts';
import { publishedWorkspace, publishFromGit } from '../../src/site/publish/publish-from-git.ts';
import { claimData } from './agents/claim-data.ts';
import { openAgents } from './agents/open-agents.ts';
import { openTexts } from './agents/open-repositories.ts';
import { now } from './agents/open-sign-in.ts';
import type { OidcOf } from './agents/read-oidc.ts';
import type { OriginOf } from './agents/read-origins.ts';
import type { Environment, ServerMode } from './agents/server-mode.ts';
import { checkSigningKey, signingKeyOf } from './agents/signing-key.ts';
import { checkDist } from './check-dist.ts';
import { explainListenRefusal, type ListenAddress } from './listen-address.ts';
import { publishedMeanwhile } from './published-meanwhile.ts';
import { readSites, type SiteIdentity } from './read-sites.ts';
import { type SiteStates, trackSites } from './site-states.ts';
import { stopOnSignal } from './stop-on-signal.ts';

export interface PerronSettings {
  /** Absolute path of the product: template, code, what it delivers of the communes. */
  readonly product: string;
  /** Absolute paths of the built sites and of the working data. */
  readonly dist: string;
  readonly data: string;
  readonly mode: ServerMode;
  readonly address: ListenAddress;
  readonly environment: Environment;
  /** What the person typed, such as `npm start`. */
  readonly command: string;
  /** Where each commune's agents sign in, once the communes are known. @returns French sentences on wrong settings */
  readonly agentsOf: (sites: readonly SiteIdentity[]) => Result<AgentsOf, readonly string[]>;
}

export interface AgentsOf {
  readonly originOf: OriginOf;
  readonly oidcOf?: OidcOf;
}

/** The one server of all communes, open. */
export interface Perron {
  readonly port: number;
  readonly sites: readonly SiteIdentity[];
  readonly states: SiteStates;
  /** Files that agents changed and that an update of the product changed too: the agents' stay. */
  readonly kept: readonly string[];
  /** Builds the sites that changed from what is published in git, and tells the desks how it went. */
  buildChanged(onProgress: (event: BuildEvent) => void): Promise<BuildSummary>;
  /** From now on every site answers, or is known to have failed. */
  declareReady(): void;
}

/**
 * Opens what `npm start` and `npm run serve` share: sites by host name, agents' desk, page editor, citizens' forms,
 * clock, and publication from git. Ends with the process, in good order.
 *
 * @returns French sentences when it can't be opened
 */
export async function openPerron(settings: PerronSettings): Promise<Result<Perron, readonly string[]>> {
  const { product, dist, data, mode, address, environment, command } = settings;
  const claimed = await claimData(data, mode);
  if (!claimed.ok) return refuse([claimed.refusal]);
  const places = await checkDist(product, dist);
  if (!places.ok) return refuse([places.refusal]);
  const onError = (error: Error) => console.error(error);

  // Agents write in git: sites are built from what is published there.
  const key = await checkSigningKey(environment);
  if (!key.ok) return refuse([key.refusal]);
  const texts = await openTexts(product, data, signingKeyOf(environment));
  const repository = await publishedWorkspace(product, texts.store);
  const chosen = chooseSites(await readSites(repository), environment);
  if (!chosen.ok) return refuse([chosen.refusal]);
  const sites = chosen.value;
  const agentsOf = settings.agentsOf(sites);
  if (!agentsOf.ok) return agentsOf;
  const writer = await publishFromGit({ store: texts.store, product, dist, data, today: todayInBelgium });
  const { publisher, catchUp } = publishedMeanwhile(writer);
  const agents = await openAgents({
    ...agentsOf.value,
    sites,
    texts,
    publisher,
    dist,
    data,
    mode,
    // In production TLS ends at a proxy; the demonstration is for this machine only.
    behindProxy: mode === 'production',
    environment,
    onError,
  });
  if (!agents.ok) return refuse([agents.refusal]);

  const shown = new Set(sites.map(({ slug }) => slug).filter((slug) => existsSync(resolve(dist, slug, 'index.html'))));
  const states = trackSites(sites, mode === 'production' ? shown : undefined);
  let isReady = mode === 'production' && shown.size === sites.length;
  const started = await startServer({
    ...address,
    distRoot: dist,
    mode,
    sites: states.list,
    ready: () => isReady,
    before: agents.value.routes,
    onError,
  });
  if (!started.ok) return refuse([explainListenRefusal(started.refusal, command)]);
  stopOnSignal(started.value, async () => {
    await publisher.close();
    await agents.value.close();
    await texts.store.close();
  });

  return accept({
    port: started.value.port,
    sites,
    states,
    kept: texts.kept,
    buildChanged: (onProgress) =>
      catchUp(() =>
        buildSites({
          repository,
          dist,
          data,
          slugs: 'changed',
          among: sites.map(({ slug }) => slug),
          onProgress(event) {
            states.apply(event);
            onProgress(event);
            const builtAt = now();
            if (event.kind === 'built')
              agents.value.tellReport(event.slug, { builtAt, state: 'published', problems: event.warnings });
            if (event.kind === 'failed')
              agents.value.tellReport(event.slug, { builtAt, state: 'failed', problems: event.problems });
            if (event.kind === 'planned')
              for (const slug of event.skipped)
                agents.value.tellReport(slug, { builtAt, state: 'published', problems: [] });
          },
        }),
      ),
    declareReady() {
      isReady = true;
    },
  });
}

/** @param environment `PERRON_COMMUNES`: folders of the communes that this server shows, all of them when not said */
function chooseSites(
  sites: readonly SiteIdentity[],
  environment: Environment,
): Result<readonly SiteIdentity[], string> {
  const wanted = environment['PERRON_COMMUNES']?.split(/[\s,]+/).filter(Boolean) ?? [];
  if (wanted.length === 0) return accept(sites);
  const unknown = wanted.filter((slug) => sites.every((site) => site.slug !== slug));
  if (unknown.length === 0) return accept(sites.filter(({ slug }) => wanted.includes(slug)));
  return refuse(
    `PERRON_COMMUNES nomme des communes inconnues\u00A0: ${unknown.join(', ')}. Communes présentes\u00A0: ${sites.map(({ slug }) => slug).join(', ')}.`,
  );
}
