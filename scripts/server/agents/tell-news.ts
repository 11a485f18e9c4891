import { remindOfDelays } from '../../../src/app/college/remind-of-delays.ts';
import { tellActs } from '../../../src/app/college/tell-acts.ts';
import { addTime, belgianTime } from '../../../src/core/calendar/elapsed-time.ts';
import type { CommuneRoom } from './commune-room.ts';
import { now } from './open-sign-in.ts';

/** Milliseconds: what was told half a year ago tells nobody anything any more. */
const NOTICES_LAST = 180 * 86_400_000;
/** Nobody is written to at night. */
const MORNING = '07:00';

/**
 * Tells the people of communes what happens to the assemblies' records.
 *
 * @param onError told of a rewritten history once for each state of it
 */
export function newsTeller(onError: (error: Error) => void) {
  const warned = new Map<string, string | undefined>();
  return {
    async acts({ slug, assemblies }: CommuneRoom): Promise<void> {
      const told = await tellActs(assemblies.notices);
      if (told.ok || warned.get(slug) === told.refusal.head) return;
      warned.set(slug, told.refusal.head);
      onError(
        new Error(
          `${slug}\u00A0: l’historique des dossiers des assemblées a été réécrit (il ne contient plus ${told.refusal.indexed}). Voyez npm run -s college:reindex -- ${slug}`,
        ),
      );
    },

    /** Once a day, whatever the number of calls. */
    async delays({ assemblies, database }: CommuneRoom): Promise<void> {
      const moment = now();
      if (belgianTime(moment).slice(11) < MORNING) return;
      await remindOfDelays(assemblies.notices);
      await database.stores.collegeNotices.removeBefore(addTime(moment, -NOTICES_LAST));
    },
  };
}
