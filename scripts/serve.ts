import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { startServer } from '../src/functions/server.ts';
import { explainListenRefusal, readListenAddress } from './server/listen-address.ts';
import { readSites } from './server/read-sites.ts';
import { stopOnSignal } from './server/stop-on-signal.ts';

/** `npm run serve`: shows the built sites to the public. Builds nothing and has no start page. */
const repository = resolve(import.meta.dirname, '..');
const dist = resolve(repository, 'dist');
const environmentFile = resolve(repository, '.env');
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);

const address = readListenAddress(process.env, 'npm run serve');
if (!address.ok) fail(address.refusal);

const identities = await readSites(repository);
const sites = identities.map((identity) => {
  const isBuilt = existsSync(resolve(dist, identity.slug, 'index.html'));
  return { ...identity, state: isBuilt ? 'ready' : 'failed', problems: [] } as const;
});
const missing = sites.filter(({ state }) => state === 'failed').map(({ slug }) => slug);
if (missing.length === sites.length) {
  fail('Aucun site n’est construit. Construisez-les d’abord\u00a0: npm run build -- --all');
}

const started = await startServer({
  ...address.value,
  distRoot: dist,
  mode: 'production',
  sites: () => sites,
  ready: () => true,
  onError: (error) => console.error(error),
});
if (!started.ok) fail(explainListenRefusal(started.refusal, 'npm run serve'));
stopOnSignal(started.value);

if (missing.length > 0)
  console.warn(`Pas encore construits\u00a0: ${missing.join(', ')} (npm run build -- ${missing.join(' ')}).`);
console.log(
  `Perron sert ${sites.length - missing.length} site(s) sur ${address.value.hostname}, port ${started.value.port}.`,
);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
