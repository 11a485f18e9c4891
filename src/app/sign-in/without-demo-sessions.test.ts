import { expect, it } from 'vitest';
import { signInRoom, someone } from '../../../tests/fixtures/sign-in-room.ts';
import { personIdSchema } from '../../core/identity/person-id.ts';
import { listSessions, recogniseSession, startSession } from './sessions.ts';
import { withoutDemoSessions } from './without-demo-sessions.ts';

const alice = personIdSchema.parse('alice-exemple');

it('recognises nobody by a session of a demonstration, and shows them none', async () => {
  const { ports } = signInRoom();
  const played = await startSession(ports, alice, 'demo', someone);
  const proven = await startSession(ports, alice, 'passkey', someone);
  const real = { ...ports, sessions: withoutDemoSessions(ports.sessions) };
  expect(await recogniseSession(ports, played.token)).toMatchObject({ ok: true });
  expect(await recogniseSession(real, played.token)).toEqual({ ok: false, refusal: { code: 'no-session' } });
  expect(await recogniseSession(real, proven.token)).toMatchObject({ ok: true });
  expect(await listSessions(real, alice)).toMatchObject([{ method: 'passkey' }]);
});
