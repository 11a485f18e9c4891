import { oldestIdle } from '../../core/identity/session-life.ts';
import type { SignInPorts } from './ports.ts';

/** Forgets sessions and one-time secrets that no longer open anything; worth doing once an hour. @returns how many */
export async function forgetExpired({
  sessions,
  tokens,
  now,
}: Pick<SignInPorts, 'sessions' | 'tokens' | 'now'>): Promise<number> {
  const moment = now();
  return (await sessions.removeExpired(oldestIdle(moment))) + (await tokens.removeExpired(moment));
}
