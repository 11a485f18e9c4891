import { html } from 'hono/html';
import { dayOf } from '../../core/calendar/calendar-day.ts';
import { belgianTime } from '../../core/calendar/elapsed-time.ts';
import { formatClock, formatDay } from '../../core/calendar/french-day.ts';
import { type Moment, momentSchema } from '../../core/calendar/moment.ts';
import type { DraftState } from '../../core/editing/draft-state.ts';
import type { Html } from '../../functions/identity/pages/desk-page.ts';

/** The stage of a text in one or two words. */
export function stageWord(state: DraftState | undefined, isOnline: boolean): string {
  if (state === undefined || state.stage === 'online') return isOnline ? 'Publié' : 'Brouillon';
  return STAGE_WORDS[state.stage];
}

/** The stage as a label with its colour; the word says it all without it. */
export function stageTag(state: DraftState | undefined, isOnline: boolean): Html {
  const kind = state === undefined || state.stage === 'online' ? (isOnline ? 'online' : 'draft') : state.stage;
  return html`<span class="tag stage-${kind}">${stageWord(state, isOnline)}</span>`;
}

/** « 3 mars 2026 à 9 h », in Belgian time. @param at ISO 8601, any offset */
export function sayMoment(at: string): string {
  const time = belgianTime(momentOf(at));
  return `${formatDay(dayOf(time))} à ${formatClock(time.slice(11))}`;
}

/** A time that machines read too. */
export function timeTag(at: string): Html {
  return html`<time datetime="${at}">${sayMoment(at)}</time>`;
}

/** Git writes moments to the second, with an offset. */
export function momentOf(at: string): Moment {
  return momentSchema.parse(new Date(at).toISOString());
}

const STAGE_WORDS: Readonly<Record<Exclude<DraftState['stage'], 'online'>, string>> = {
  draft: 'Brouillon',
  submitted: 'À valider',
  returned: 'Renvoyé',
  scheduled: 'Programmé',
};
