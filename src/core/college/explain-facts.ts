import { CONFIDENCE, type LegalSource } from './legal-source.ts';
import type { CollegeRefusal } from './refusal.ts';

/** One fact of a refusal as words; empty when it has none of that name. */
export function factText({ facts }: CollegeRefusal, name: string): string {
  const fact = facts[name];
  return fact === undefined ? '' : [fact].flat().join(', ');
}

/** A fact that holds several words. */
export function factList({ facts }: CollegeRefusal, name: string): readonly string[] {
  const fact = facts[name];
  return fact === undefined ? [] : [fact].flat().map(String);
}

/** « (CDLD, art. L1122-17 ; tenu pour exact) » after a space, or nothing: the doubt is said, a read source is not. */
export function citeSource(source: LegalSource | undefined): string {
  if (source === undefined) return '';
  const doubt = source.confidence === 'A' ? '' : `\u202F; ${CONFIDENCE[source.confidence]}`;
  return ` (${source.article}${doubt})`;
}
