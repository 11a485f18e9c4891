import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { accept, refuse } from '../src/core/shared/result.ts';
import { todayInBelgium } from '../src/site/build/today.ts';
import { reportBuildEvent, reportBuildSummary } from './build/report.ts';
import { readOidc } from './server/agents/read-oidc.ts';
import { readOrigins } from './server/agents/read-origins.ts';
import { readListenAddress } from './server/listen-address.ts';
import { openPerron } from './server/open-perron.ts';

/**
 * `npm run serve`: shows the sites to the public behind a proxy that holds the certificates, and opens the agents'
 * desk of each commune under its own address. Sites that changed since their last building are built again at the
 * start, and every night: what is to come depends on the day. Meanwhile visitors see the version that they had.
 */
const product = resolve(import.meta.dirname, '..');
const environmentFile = resolve(product, '.env');
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);

const address = readListenAddress(process.env, 'npm run serve');
if (!address.ok) fail([address.refusal]);

const opened = await openPerron({
  product,
  dist: resolve(product, process.env['PERRON_DIST']?.trim() || 'dist'),
  data: resolve(product, process.env['PERRON_DATA']?.trim() || '.perron'),
  mode: 'production',
  address: address.value,
  environment: process.env,
  command: 'npm run serve',
  agentsOf(sites) {
    const origins = readOrigins(process.env, sites);
    const oidc = readOidc(
      process.env,
      sites.map(({ slug }) => slug),
    );
    if (!origins.ok || !oidc.ok)
      return refuse([...(origins.ok ? [] : origins.refusal), ...(oidc.ok ? [] : oidc.refusal)]);
    for (const site of sites) {
      if (origins.value(site) === undefined)
        console.warn(
          `${site.slug}\u00A0: pas d’espace agents, faute d’adresse en https:// («\u202Furl\u202F» dans commune.yaml, ou PERRON_ORIGIN).`,
        );
    }
    return accept({ originOf: origins.value, oidcOf: oidc.value });
  },
});
if (!opened.ok) fail(opened.refusal);
const { port, sites, kept, buildChanged, declareReady } = opened.value;
for (const path of kept)
  console.log(`Gardé tel que vos agents l’ont écrit, malgré la version livrée avec Perron\u00A0: ${path}`);
if ((process.env['SMTP_URL'] ?? '') === '')
  console.warn(
    'Aucun courrier ne part\u00A0: il s’écrit dans le dossier «\u202Fmail\u202F» des données. Donnez SMTP_URL pour l’envoyer.',
  );
console.log(`Perron sert ${sites.length} site(s) sur ${address.value.hostname}, port ${port}.`);

let builtOn = todayInBelgium();
await buildAgain();
declareReady();
console.log('Perron est prêt.');
setInterval(() => {
  const today = todayInBelgium();
  if (today === builtOn) return;
  builtOn = today;
  buildAgain().catch((error: unknown) => console.error(error));
}, 600_000).unref();

async function buildAgain(): Promise<void> {
  reportBuildSummary(await buildChanged(reportBuildEvent()));
}

function fail(problems: readonly string[]): never {
  console.error(problems.join('\n'));
  process.exit(1);
}
