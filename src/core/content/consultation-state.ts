import type { CalendarDay } from '../calendar/calendar-day.ts';
import type { Consultation } from './collections/publications.ts';
import type { Item } from './upcoming.ts';

/** In the order in which lists show them. */
export const CONSULTATION_STATES = {
  open: { label: 'Ouverte', section: 'En cours' },
  coming: { label: 'À venir', section: 'Bientôt' },
  closed: { label: 'Terminée', section: 'Terminées' },
} as const;
export type ConsultationState = keyof typeof CONSULTATION_STATES;

/** Whether one may take part on a day; the first and the last day count. */
export function consultationState(
  { from, to }: Pick<Consultation, 'from' | 'to'>,
  day: CalendarDay,
): ConsultationState {
  if (day < from) return 'coming';
  return day <= to ? 'open' : 'closed';
}

/** Consultations by state on a day: those that close first lead, those that closed last lead. */
export function consultationsByState<Entry extends Item<Consultation>>(
  entries: readonly Entry[],
  day: CalendarDay,
): Record<ConsultationState, readonly Entry[]> {
  const sorted = entries.toSorted((a, b) => (a.data.to < b.data.to ? -1 : 1));
  const of = (state: ConsultationState) => sorted.filter(({ data }) => consultationState(data, day) === state);
  return { open: of('open'), coming: of('coming'), closed: of('closed').toReversed() };
}
