import type { ShareImages } from '../../src/site/share-images/plan-share-images.ts';

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

/** Which of the site's share images a page without picture takes. */
export function sharePart(kind: PageKind | undefined): keyof ShareImages {
  switch (kind) {
    case 'procedure':
      return 'procedures';
    case 'event':
      return 'events';
    case 'notice':
      return 'notices';
    case 'decision':
    case 'person':
      return 'politics';
    case 'news':
    case 'directory':
      return kind;
    default:
      return 'site';
  }
}
