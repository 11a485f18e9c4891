import type { SessionStore } from '../session-store.ts';

/** The sessions that someone proved who they are for: those of a demonstration open nothing, whatever store they come from. */
export function withoutDemoSessions(sessions: SessionStore): SessionStore {
  return {
    ...sessions,
    async find(id) {
      const session = await sessions.find(id);
      return session?.method === 'demo' ? undefined : session;
    },
    list: async (person) => (await sessions.list(person)).filter(({ method }) => method !== 'demo'),
  };
}
