import { agentsInGit } from '../../../src/adapters/agents/agents-in-git.ts';
import { rateLimitsInMemory } from '../../../src/adapters/database/memory/rate-limits.ts';
import { sharpWorkshop } from '../../../src/adapters/pictures/sharp-workshop.ts';
import type { CitizenPorts } from '../../../src/app/citizens/citizen-ports.ts';
import type { CommuneDatabase } from '../../../src/app/commune-database.ts';
import type { ContentStore, RecordStore } from '../../../src/app/content-store.ts';
import type { SiteReport } from '../../../src/app/desk/site-health.ts';
import type { OidcProvider } from '../../../src/app/oidc-provider.ts';
import type { PublishedSites } from '../../../src/app/ports.ts';
import type { SignInPorts } from '../../../src/app/sign-in/ports.ts';
import { reviewPolicyFor } from '../../../src/core/commune/review-policy.ts';
import type { Desk } from '../../../src/functions/desk/environment.ts';
import type { SiteIdentity } from '../read-sites.ts';
import { type Assemblies, openAssemblies } from './open-assemblies.ts';
import { drawBytes, now, openSignIn } from './open-sign-in.ts';
import type { ServerMode } from './server-mode.ts';

/** Everything that works for one commune. */
export interface CommuneRoom {
  readonly slug: string;
  readonly site: SiteIdentity;
  readonly database: CommuneDatabase;
  readonly signIn: SignInPorts;
  readonly oidc: OidcProvider | undefined;
  readonly desk: Desk;
  readonly citizens: CitizenPorts;
  readonly assemblies: Assemblies;
  tellReport(report: SiteReport): void;
}

export interface RoomParts {
  readonly site: SiteIdentity;
  /** Where agents sign in and citizens read. */
  readonly origin: string;
  readonly mode: ServerMode;
  readonly oidc: OidcProvider | undefined;
  readonly database: CommuneDatabase;
  readonly texts: ContentStore;
  readonly records: RecordStore;
  readonly published: PublishedSites;
  /** Address that the commune's mail comes from. */
  readonly sender: string;
  readonly formKey: Uint8Array<ArrayBuffer>;
  readonly onPublished: (slug: string) => void;
  readonly onError: (error: Error) => void;
}

/** Wires the adapters of one commune together. */
export function openRoom(parts: RoomParts): CommuneRoom {
  const { site, origin, mode, oidc, database, texts, records, published, sender, formKey } = parts;
  const { slug } = site;
  const commune = { slug, name: site.name };
  const { stores } = database;
  const from = { name: `Commune de ${site.name}`, address: sender };
  const limits = rateLimitsInMemory();
  const agentsFile = agentsInGit(records);
  const signIn = openSignIn({ commune, origin, mode, database, agentsFile, limits, from });
  const { agents } = signIn;
  let report: SiteReport | undefined;
  return {
    slug,
    site,
    database,
    signIn,
    oidc,
    desk: {
      editing: {
        commune: slug,
        store: texts,
        pictures: sharpWorkshop,
        policyOf: (collection) => reviewPolicyFor(site.workflow, collection),
        now,
      },
      presence: stores.presence,
      autosave: stores.autosave,
      health: { read: async () => report },
      feedback: stores.feedback,
      agentsFile,
      notices: [],
      onPublished: () => parts.onPublished(slug),
    },
    citizens: { commune, origin, database, published, limits, sender: from, formKey, now, randomBytes: drawBytes },
    assemblies: openAssemblies({ commune, origin, database, texts, records, agents, from, onError: parts.onError }),
    tellReport(next) {
      report = next;
    },
  };
}
