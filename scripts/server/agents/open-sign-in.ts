import { randomBytes, randomUUID } from 'node:crypto';
import { webAuthn } from '../../../src/adapters/passkeys/web-authn.ts';
import { agentsDirectory } from '../../../src/app/agents/agents-directory.ts';
import type { AgentsFile } from '../../../src/app/agents/agents-file.ts';
import type { CommuneDatabase } from '../../../src/app/commune-database.ts';
import { enqueueMail } from '../../../src/app/mail-job.ts';
import type { RateLimitStore } from '../../../src/app/rate-limit-store.ts';
import type { SignInPorts } from '../../../src/app/sign-in/ports.ts';
import { withoutDemoSessions } from '../../../src/app/sign-in/without-demo-sessions.ts';
import { type Moment, momentSchema } from '../../../src/core/calendar/moment.ts';
import type { MailAddress } from '../../../src/core/mail/mail.ts';
import type { ServerMode } from './server-mode.ts';

/** The job that answers someone who asked for a sign-in link. */
export const INVITATION_JOB = 'invitation';

export interface SignInParts {
  readonly commune: SignInPorts['commune'];
  /** Where agents sign in. */
  readonly origin: string;
  readonly mode: ServerMode;
  readonly database: CommuneDatabase;
  readonly agentsFile: AgentsFile;
  readonly limits: RateLimitStore;
  readonly from: MailAddress;
}

/** Wires what the agents of one commune sign in with. */
export function openSignIn({ commune, origin, mode, database, agentsFile, limits, from }: SignInParts): SignInPorts {
  const { stores } = database;
  return {
    commune,
    origin,
    agents: agentsDirectory(agentsFile),
    sessions: mode === 'production' ? withoutDemoSessions(stores.sessions) : stores.sessions,
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
}

export function now(): Moment {
  return momentSchema.parse(new Date().toISOString());
}

export function drawBytes(count: number): Uint8Array {
  return new Uint8Array(randomBytes(count));
}
