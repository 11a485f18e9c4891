import { randomBytes, randomUUID } from 'node:crypto';
import { agentsInGit } from '../../../src/adapters/agents/agents-in-git.ts';
import { rateLimitsInMemory } from '../../../src/adapters/database/memory/rate-limits.ts';
import { webAuthn } from '../../../src/adapters/passkeys/web-authn.ts';
import { sharpWorkshop } from '../../../src/adapters/pictures/sharp-workshop.ts';
import { agentsDirectory } from '../../../src/app/agents/agents-directory.ts';
import type { CitizenPorts } from '../../../src/app/citizens/citizen-ports.ts';
import type { CommuneDatabase } from '../../../src/app/commune-database.ts';
import type { ContentStore, RecordStore } from '../../../src/app/content-store.ts';
import type { SiteReport } from '../../../src/app/desk/site-health.ts';
import { enqueueMail } from '../../../src/app/mail-job.ts';
import type { PublishedSites } from '../../../src/app/ports.ts';
import type { SignInPorts } from '../../../src/app/sign-in/ports.ts';
import { type Moment, momentSchema } from '../../../src/core/calendar/moment.ts';
import type { Desk } from '../../../src/functions/desk/environment.ts';
import type { SiteIdentity } from '../read-sites.ts';

/** The job that answers someone who asked for a sign-in link. */
export const INVITATION_JOB = 'invitation';

/** Everything that works for one commune. */
export interface CommuneRoom {
  readonly slug: string;
  readonly database: CommuneDatabase;
  readonly signIn: SignInPorts;
  readonly desk: Desk;
  readonly citizens: CitizenPorts;
  tellReport(report: SiteReport): void;
}

export interface RoomParts {
  readonly site: SiteIdentity;
  /** Where agents sign in and citizens read. */
  readonly origin: string;
  readonly database: CommuneDatabase;
  readonly texts: ContentStore;
  readonly records: RecordStore;
  readonly published: PublishedSites;
  /** Address that the commune's mail comes from. */
  readonly sender: string;
  readonly formKey: Uint8Array<ArrayBuffer>;
  readonly onPublished: (slug: string) => void;
}

/** Wires the adapters of one commune together. */
export function openRoom(parts: RoomParts): CommuneRoom {
  const { site, origin, database, texts, records, published, sender, formKey } = parts;
  const { slug } = site;
  const commune = { slug, name: site.name };
  const { stores } = database;
  const from = { name: `Commune de ${site.name}`, address: sender };
  const limits = rateLimitsInMemory();
  const agentsFile = agentsInGit(records);
  let report: SiteReport | undefined;

  const signIn: SignInPorts = {
    commune,
    origin,
    agents: agentsDirectory(agentsFile),
    sessions: stores.sessions,
    passkeys: stores.passkeys,
    tokens: stores.tokens,
    limits,
    ceremonies: webAuthn,
    async postLetter({ to, subject, text }) {
      const mail = { id: randomUUID(), from, to: { address: to }, subject, text };
      const posted = await enqueueMail(stores.outbox, mail, now());
      if (!posted.ok) throw new Error(`Courriel refusé (${posted.refusal.code}).`);
    },
    async deferInvitation({ email }) {
      const id = randomUUID();
      const at = now();
      await stores.outbox.enqueue({
        id,
        kind: INVITATION_JOB,
        payload: { email },
        idempotencyKey: `${INVITATION_JOB}/${id}`,
        enqueuedAt: at,
        dueAt: at,
      });
    },
    now,
    randomBytes: drawBytes,
  };
  return {
    slug,
    database,
    signIn,
    desk: {
      editing: { commune: slug, store: texts, pictures: sharpWorkshop, policyOf: () => site.workflow ?? 'review', now },
      presence: stores.presence,
      autosave: stores.autosave,
      health: { read: async () => report },
      agentsFile,
      notices: [],
      onPublished: () => parts.onPublished(slug),
    },
    citizens: {
      commune,
      origin,
      database,
      published,
      limits,
      sender: from,
      formKey,
      now,
      randomBytes: drawBytes,
    },
    tellReport(next) {
      report = next;
    },
  };
}

export function now(): Moment {
  return momentSchema.parse(new Date().toISOString());
}

function drawBytes(count: number): Uint8Array {
  return new Uint8Array(randomBytes(count));
}
