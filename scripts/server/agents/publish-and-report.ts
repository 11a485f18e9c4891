import type { SitePublisher } from '../../../src/app/site-publisher.ts';
import { type CommuneRoom, now } from './commune-room.ts';

/** Shows what was just published, and tells the desk how it went. */
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
  } catch (error) {
    onError(error instanceof Error ? error : new Error(String(error)));
  }
}
