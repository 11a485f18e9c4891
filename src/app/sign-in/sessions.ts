import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import { isActive } from '../../core/identity/agents-file.ts';
import type { Agent, Service } from '../../core/identity/agents-schema.ts';
import { describeBrowser } from '../../core/identity/describe-browser.ts';
import type { PersonId } from '../../core/identity/person-id.ts';
import type { ActingPerson } from '../../core/identity/rights.ts';
import type { SessionId } from '../../core/identity/session.ts';
import { isLive, isWorthNoting } from '../../core/identity/session-life.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { SessionRecord } from '../session-store.ts';
import type { Caller, SignInPorts } from './ports.ts';
import { makeSecret, sessionIdOf } from './secret.ts';

type SessionPorts = Pick<SignInPorts, 'commune' | 'agents' | 'sessions' | 'now' | 'randomBytes'>;

/** A session just begun; only the browser gets the token. */
export interface StartedSession {
  readonly token: string;
  readonly session: SessionRecord;
}

/** Who makes a request, as the directory knows them at that moment. */
export interface SignedIn {
  readonly person: ActingPerson;
  readonly agent: Agent;
  /** The commune's services, to name those of the agent. */
  readonly services: readonly Service[];
  readonly session: SessionRecord;
}

export interface AccountClosed {
  readonly code: 'account-closed';
}

/** The account of a person, when it opens today. */
export async function openAccount(
  { agents, now }: Pick<SessionPorts, 'agents' | 'now'>,
  isTheirs: (agent: Agent) => boolean,
): Promise<Result<Agent, AccountClosed>> {
  const today = belgianDay(now());
  const agent = (await agents(today)).agents.find(isTheirs);
  return agent !== undefined && isActive(agent, today) ? accept(agent) : refuse({ code: 'account-closed' });
}

/** Begins a session under a new token, and ends the one that the browser had. */
export async function startSession(
  ports: SessionPorts,
  person: PersonId,
  method: SessionRecord['method'],
  caller: Caller,
): Promise<StartedSession> {
  if (caller.sessionToken !== undefined) await ports.sessions.revoke(await sessionIdOf(caller.sessionToken));
  const token = makeSecret(ports.randomBytes);
  const startedAt = ports.now();
  const session: SessionRecord = {
    id: await sessionIdOf(token),
    person,
    method,
    startedAt,
    lastSeenAt: startedAt,
    csrf: makeSecret(ports.randomBytes),
    agent: describeBrowser(caller.userAgent),
  };
  await ports.sessions.insert(session);
  return { token, session };
}

/**
 * Who holds a session's token. Rights are read from the directory at each request: a closed account or a
 * role taken away counts at once.
 *
 * @returns refusal `no-session` (none, unknown, revoked), `session-over` (idle or too long), `account-closed`
 */
export async function recogniseSession(
  ports: SessionPorts,
  token: string | undefined,
): Promise<Result<SignedIn, { readonly code: 'no-session' | 'session-over' } | AccountClosed>> {
  if (token === undefined) return refuse({ code: 'no-session' });
  const session = await ports.sessions.find(await sessionIdOf(token));
  if (session === undefined) return refuse({ code: 'no-session' });
  const now = ports.now();
  if (!isLive(session, now)) {
    await ports.sessions.revoke(session.id);
    return refuse({ code: 'session-over' });
  }
  const account = await openAccount(ports, ({ id }) => id === session.person);
  if (!account.ok) {
    await ports.sessions.revokeAll(session.person);
    return account;
  }
  if (isWorthNoting(session, now)) await ports.sessions.touch(session.id, now);
  const { id, roles } = account.value;
  const person: ActingPerson = { id, commune: ports.commune.slug, content: roles?.content ?? [] };
  const { services } = await ports.agents(belgianDay(now));
  return accept({ person, agent: account.value, services, session });
}

/** The person's sessions that still live, the last seen first. */
export async function listSessions(
  { sessions, now }: SessionPorts,
  person: PersonId,
): Promise<readonly SessionRecord[]> {
  const moment = now();
  return (await sessions.list(person)).filter((session) => isLive(session, moment));
}

/** Ends one session, only when it is this person's. @returns whether it was */
export async function endSession({ sessions }: SessionPorts, person: PersonId, id: SessionId): Promise<boolean> {
  const session = await sessions.find(id);
  if (session?.person !== person) return false;
  await sessions.revoke(id);
  return true;
}
