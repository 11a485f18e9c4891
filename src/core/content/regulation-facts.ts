import { formatDay } from '../calendar/french-day.ts';
import { ASSEMBLIES, type Regulation } from './collections/assemblies.ts';

export const REGULATION_STATUSES = {
  adopted: 'Adopté',
  approved: 'Approuvé par la tutelle',
  inForce: 'En vigueur',
  amended: 'Modifié',
  repealed: 'Abrogé',
} as const satisfies Record<Regulation['status'], string>;

/** What proves that a regulation binds: who adopted it, when, how it was published, what supervision said. */
export function regulationFacts(regulation: Regulation): readonly { term: string; text: string; note?: string }[] {
  const { status, assembly, adopted, published, supervision, validUntil } = regulation;
  return [
    { term: 'Statut', text: REGULATION_STATUSES[status] },
    { term: 'Adopté', text: formatDay(adopted), note: ASSEMBLIES[assembly].label },
    published === undefined
      ? { term: 'Publié', text: 'Pas encore publié' }
      : { term: 'Publié', text: formatDay(published.on), note: `${published.proof} (CDLD, art.\u00A0L1133-1)` },
    ...(supervision === undefined
      ? []
      : [{ term: 'Tutelle', text: supervision.decision, note: formatDay(supervision.on) }]),
    ...(validUntil === undefined ? [] : [{ term: 'Jusqu’au', text: formatDay(validUntil) }]),
  ];
}
