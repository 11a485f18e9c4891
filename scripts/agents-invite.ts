import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { explainFirstAdministrator, tellInvited } from './agents-invite/messages.ts';
import { openInvitations } from './agents-invite/open-invitations.ts';
import { readSites } from './server/read-sites.ts';

/**
 * `npm run agents:invite -- <commune> --name "…" --email …`: invites the person who will invite the others, and begins
 * the commune's directory of agents if need be. Asks for what is not said, on a terminal.
 */
const product = resolve(import.meta.dirname, '..');
const environmentFile = resolve(product, '.env');
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);

const usage = 'Emploi\u00A0: npm run agents:invite -- <commune> --name "Prénom Nom" --email adresse@commune.be';
const { values, positionals } = readArguments();
const sites = await readSites(product);
const known = sites.map(({ slug }) => slug).join(', ');
const slug = positionals[0] ?? (await ask(`Commune (${known})\u00A0: `));
const site = sites.find((candidate) => candidate.slug === slug);
if (site === undefined) fail(`Commune inconnue\u00A0: ${slug}. Communes présentes\u00A0: ${known}.`);
const person = {
  name: values.name ?? (await ask('Prénom et nom\u00A0: ')),
  email: values.email ?? (await ask('Adresse e-mail\u00A0: ')),
};

const invitations = await openInvitations({
  site,
  sites,
  data: resolve(product, process.env['PERRON_DATA']?.trim() || '.perron'),
  environment: process.env,
});
if (!invitations.ok) fail(invitations.refusal);
const invited = await invitations.value.invite(person);
await invitations.value.close();
if (!invited.ok) fail(explainFirstAdministrator(invited.refusal, site.name));
console.log(tellInvited(invited.value, site.name));

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { name: { type: 'string' }, email: { type: 'string' } } });
  } catch {
    return fail(usage);
  }
}

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) return fail(usage);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = (await terminal.question(question)).trim();
  terminal.close();
  return answer;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
