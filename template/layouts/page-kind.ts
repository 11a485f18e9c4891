/** What a page is, for the filters of the search. */
export const PAGE_KINDS = {
  procedure: 'Démarches',
  page: 'Pages',
  news: 'Actualités',
  event: 'Agenda',
  directory: 'Annuaire',
  person: 'Personnes',
  decision: 'Décisions',
  notice: 'Avis',
  publication: 'Publications',
} as const;
export type PageKind = keyof typeof PAGE_KINDS;
