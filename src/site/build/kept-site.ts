import type { CheckedPages } from '../pages-check/check-pages.ts';
import { keepPageWriter } from './keep-page-writer.ts';
import type { PageWriter } from './write-pages.ts';

/** What a process remembers of one commune's site from one publication to the next, to publish again quickly. */
export interface KeptSite {
  readonly write: PageWriter;
  readonly checked: CheckedPages;
}

export function keepSite(): KeptSite {
  return { write: keepPageWriter(), checked: new Map() };
}
