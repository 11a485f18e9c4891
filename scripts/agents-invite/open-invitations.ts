import { randomUUID } from 'node:crypto';
import { agentsInGit } from '../../src/adapters/agents/agents-in-git.ts';
import { rateLimitsInMemory } from '../../src/adapters/database/memory/rate-limits.ts';
import {
  type FirstAdministrator,
  type FirstAdministratorRefusal,
  inviteFirstAdministrator,
} from '../../src/app/agents/invite-first-administrator.ts';
import { communeSlugSchema } from '../../src/core/commune/commune-slug.ts';
import { accept, type Result, refuse } from '../../src/core/shared/result.ts';
import { claimData } from '../server/agents/claim-data.ts';
import { openRecords } from '../server/agents/open-repositories.ts';
import { openSignIn } from '../server/agents/open-sign-in.ts';
import { openStores, senderOf } from '../server/agents/open-stores.ts';
import { readOrigins } from '../server/agents/read-origins.ts';
import type { Environment } from '../server/agents/server-mode.ts';
import { signingKeyOf } from '../server/agents/signing-key.ts';
import type { SiteIdentity } from '../server/read-sites.ts';

export interface InvitationsSettings {
  readonly site: SiteIdentity;
  readonly sites: readonly SiteIdentity[];
  /** Absolute path of the working data (`PERRON_DATA`). */
  readonly data: string;
  readonly environment: Environment;
}

/** How the invitation left: by mail, or as a link to hand over because mail goes to a folder. */
export interface Invited extends FirstAdministrator {
  readonly link: string | undefined;
}

export interface Invitations {
  invite(person: {
    readonly name: string;
    readonly email: string;
  }): Promise<Result<Invited, FirstAdministratorRefusal | MailRefused>>;
  close(): Promise<void>;
}

export interface MailRefused {
  readonly code: 'mail-refused';
  readonly reason: string;
}

/**
 * What inviting a commune's first administrator works with, beside a server that runs or not. The letter leaves at
 * once: whoever types the command learns whether it did.
 *
 * @returns a French sentence when it can't be opened
 */
export async function openInvitations(settings: InvitationsSettings): Promise<Result<Invitations, string>> {
  const { site, sites, data, environment } = settings;
  const origins = readOrigins(environment, sites);
  if (!origins.ok) return refuse(origins.refusal.join('\n'));
  const origin = origins.value(site);
  if (origin === undefined)
    return refuse(
      `${site.name} n’a pas d’adresse en https://, et son espace agents non plus. Écrivez-la dans communes/${site.slug}/commune.yaml («\u202Furl\u202F»), ou donnez PERRON_ORIGIN.`,
    );
  const claimed = await claimData(data, 'production');
  if (!claimed.ok) return claimed;
  const stores = await openStores(environment, data, (error) => console.error(error));
  if (!stores.ok) return stores;
  const { database, mailer } = stores.value;
  const records = await openRecords(data, site.slug, signingKeyOf(environment));
  const agentsFile = agentsInGit(records);
  const from = { name: `Commune de ${site.name}`, address: senderOf(environment, origin) };
  const isSent = (environment['SMTP_URL'] ?? '') !== '';

  return accept({
    async invite(person) {
      let link: string | undefined;
      let refused: MailRefused | undefined;
      const signIn = openSignIn({
        commune: { slug: site.slug, name: site.name },
        origin,
        mode: 'production',
        database: database.forCommune(communeSlugSchema.parse(site.slug)),
        agentsFile,
        limits: rateLimitsInMemory(),
        from,
      });
      const ports = {
        ...signIn,
        agentsFile,
        async postLetter({ to, subject, text }: { to: string; subject: string; text: string }) {
          link = /https:\/\/\S+\/espace\/invitation\/[\w-]+/.exec(text)?.[0];
          const mail = { id: randomUUID(), from, to: { address: to }, subject, text };
          const sent = await mailer.send(mail).catch(unreachableServer);
          if (!sent.ok)
            refused = {
              code: 'mail-refused',
              reason: sent.refusal.code === 'mail-rejected' ? sent.refusal.reply : sent.refusal.reason,
            };
        },
      };
      const invited = await inviteFirstAdministrator(ports, person);
      if (!invited.ok) return invited;
      if (refused !== undefined) return refuse(refused);
      return accept({ ...invited.value, link: isSent ? undefined : link });
    },
    async close() {
      await mailer.close();
      await database.close();
      await records.close();
    },
  });
}

/** A server that does not answer, for the person at the terminal. */
function unreachableServer(error: unknown) {
  return refuse({ code: 'mail-rejected', reply: error instanceof Error ? error.message : String(error) } as const);
}
