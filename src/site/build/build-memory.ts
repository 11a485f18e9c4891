import type { CheckedPages } from '../pages-check/check-pages.ts';
import { type KeptTemplate, keepTemplate } from './keep-template.ts';
import type { PageWriter } from './write-pages.ts';

/** What a process remembers from one build to the next, to build again quickly. */
export interface BuildMemory {
  /** May serve many communes. */
  readonly write?: PageWriter;
  /** Of one commune. */
  readonly checked?: CheckedPages;
}

/** The memory of one commune's site, for who publishes it again and again. */
export function keepSite({ write }: Pick<KeptTemplate, 'write'> = keepTemplate()): Required<BuildMemory> {
  return { write, checked: new Map() };
}
