import type { SitePublisher } from '../../../src/app/site-publisher.ts';
import { announce } from '../../../src/app/subscriptions/announce.ts';
import type { CommuneRoom } from './commune-room.ts';
import { now } from './open-sign-in.ts';

/** Shows what was just published, tells the desk how it went, then subscribers what is new. */
export async function publishAndReport(
  publisher: SitePublisher,
  room: CommuneRoom | undefined,
  onError: (error: Error) => void,
): Promise<void> {
  if (room === undefined) return;
  try {
    const shown = await publisher.publish(room.slug);
    const problems = shown.ok ? shown.value.warnings : shown.refusal;
    room.tellReport({ builtAt: now(), state: shown.ok ? 'published' : 'failed', problems });
    if (shown.ok) await announce(room.citizens);
  } catch (error) {
    onError(error instanceof Error ? error : new Error(String(error)));
  }
}

/** Tells subscribers what the site shows and they have not been told. */
export async function tellSubscribers(room: CommuneRoom, onError: (error: Error) => void): Promise<void> {
  await announce(room.citizens).catch(onError);
}
