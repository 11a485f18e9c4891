import type { LoadedCommune } from './loaded-commune.ts';
import { checkAddresses } from './checks/addresses.ts';
import { checkLanguages } from './checks/languages.ts';
import { checkLegalCalendarFields } from './checks/publication-proof.ts';
import { checkMedia } from './checks/media.ts';
import { checkRecurrences } from './checks/recurrences.ts';
import { checkReferences } from './checks/references.ts';
import { checkTexts } from './checks/texts.ts';
import type { Problem } from './problem.ts';
import { checkRedirects } from './redirects.ts';

/** The checks that need the whole commune, not one file: they run before any page is made. */
export function checkCommune(commune: LoadedCommune, root: string): Problem[] {
  const { addresses, problems } = checkAddresses(commune);
  return [
    ...problems,
    ...checkReferences(commune, root),
    ...checkRecurrences(commune),
    ...checkTexts(commune, addresses),
    ...checkMedia(commune),
    ...checkLanguages(commune, root),
    ...checkLegalCalendarFields(commune),
    ...checkRedirects(commune.redirects, `${root}/redirects.csv`, addresses),
  ];
}
