import type { Moment } from '../../core/calendar/moment.ts';
import type { EmailAddress } from '../../core/identity/agents-schema.ts';
import type { AgentsDirectory } from '../agents/agents-directory.ts';
import type { OneTimeTokenStore } from '../one-time-token-store.ts';
import type { PasskeyCeremonies } from '../passkey-ceremonies.ts';
import type { PasskeyStore } from '../passkey-store.ts';
import type { RateLimitStore } from '../rate-limit-store.ts';
import type { SessionStore } from '../session-store.ts';
import type { Letter } from './letters.ts';

/** What signing in needs of the outside world, for one commune. */
export interface SignInPorts {
  readonly commune: { readonly slug: string; readonly name: string };
  /** Where agents sign in, for instance `https://www.exemple.example`: the one that passkeys belong to. */
  readonly origin: string;
  readonly agents: AgentsDirectory;
  readonly sessions: SessionStore;
  readonly passkeys: PasskeyStore;
  readonly tokens: OneTimeTokenStore;
  readonly limits: RateLimitStore;
  readonly ceremonies: PasskeyCeremonies;
  /** Hands an e-mail over to whoever sends it. */
  readonly postLetter: (letter: Letter) => Promise<void>;
  /** Puts a request for a link aside; `answerInvitationRequest` deals with it later. */
  readonly deferInvitation: (request: InvitationRequest) => Promise<void>;
  readonly now: () => Moment;
  /** From a source fit for secrets. */
  readonly randomBytes: (count: number) => Uint8Array;
}

/** Someone asked for a sign-in link; nobody has looked yet whether the address is known. */
export interface InvitationRequest {
  readonly email: EmailAddress;
}

/** What is known of whoever asks. */
export interface Caller {
  /** Network address. */
  readonly address: string;
  /** `User-Agent` header. */
  readonly userAgent?: string | undefined;
  /** Token of the session that the browser already has: it ends when another one begins. */
  readonly sessionToken?: string | undefined;
}
