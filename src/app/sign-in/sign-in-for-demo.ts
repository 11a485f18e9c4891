import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import { isActive } from '../../core/identity/agents-file.ts';
import type { Agents } from '../../core/identity/agents-schema.ts';
import { isLoopbackAddress, isLoopbackHost } from '../../core/identity/loopback.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { Caller, SignInPorts } from './ports.ts';
import { type AccountClosed, openAccount, type StartedSession, startSession } from './sessions.ts';

/** What decides whether anyone may play anyone. */
export interface DemoDoor {
  /** The demonstration was started as such; never in production. */
  readonly demo: boolean;
  /** `Host` header. */
  readonly host: string | undefined;
  /** The request passed through a proxy: its network address is then not the visitor's. */
  readonly forwarded: boolean;
}

/** Whether the picker of persons opens: in a demonstration, from this machine, under this machine's own name. */
export function isDemoDoorOpen({ demo, host, forwarded }: DemoDoor, { address }: Caller): boolean {
  return demo && !forwarded && host !== undefined && isLoopbackHost(host) && isLoopbackAddress(address);
}

/** The persons one can play, in the directory without the others. */
export async function listDemoAgents({ agents, now }: SignInPorts): Promise<Agents> {
  const today = belgianDay(now());
  const directory = await agents(today);
  return { ...directory, agents: directory.agents.filter((agent) => isActive(agent, today)) };
}

/** Signs in as anyone, without proof. @returns refusal `demo-closed` unless the door is open */
export async function signInForDemo(
  ports: SignInPorts,
  door: DemoDoor,
  person: string,
  caller: Caller,
): Promise<Result<StartedSession, AccountClosed | { readonly code: 'demo-closed' }>> {
  if (!isDemoDoorOpen(door, caller)) return refuse({ code: 'demo-closed' });
  const account = await openAccount(ports, ({ id }) => id === person);
  return account.ok ? accept(await startSession(ports, account.value.id, 'demo', caller)) : account;
}
