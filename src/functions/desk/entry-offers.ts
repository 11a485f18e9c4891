import type { EntryState } from '../../app/editing/read-entry-state.ts';
import { type Offer, offersFor } from '../../core/editing/draft-offers.ts';
import type { Visit } from './visit.ts';

/** What this person can ask about a text now: the page shows these, and its forms do nothing else. */
export function entryOffers({ desk: { editing }, agent }: Visit, entry: EntryState): readonly Offer[] {
  const { person } = agent;
  return offersFor({
    person,
    by: person.id,
    now: editing.now(),
    policy: editing.policyOf(entry.collection),
    target: entry.target,
    state: entry.state,
    isOnline: entry.online !== undefined,
  });
}
