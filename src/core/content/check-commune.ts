import type { CalendarDay } from '../calendar/calendar-day.ts';
import { checkAddresses } from './checks/addresses.ts';
import { checkLanguages } from './checks/languages.ts';
import { checkLegalCalendar } from './checks/legal-calendar.ts';
import { checkLinkFields } from './checks/link-fields.ts';
import { checkMedia } from './checks/media.ts';
import { checkRecurrences } from './checks/recurrences.ts';
import { checkReferences } from './checks/references.ts';
import { checkTexts } from './checks/texts.ts';
import type { LegalSettings } from './legal-settings.ts';
import type { LoadedCommune, UnreadEntry } from './loaded-commune.ts';
import type { Problem } from './problem.ts';
import { checkRedirects } from './redirects.ts';

/** What the checks know beside the commune itself. */
export interface CheckContext {
  /** Path of the commune's folder from the repository's root. */
  readonly root: string;
  /** Entries told broken elsewhere, or hidden. */
  readonly unread: readonly UnreadEntry[];
  /** Undefined when the shared settings could not be read: the legal calendar is then not checked. */
  readonly legal: LegalSettings | undefined;
  readonly buildDay: CalendarDay;
}

/** The checks that need the whole commune, not one file: they run before any page is made. */
export function checkCommune(commune: LoadedCommune, { root, unread, legal, buildDay }: CheckContext): Problem[] {
  const { addresses, problems } = checkAddresses(commune, unread);
  return [
    ...problems,
    ...checkReferences(commune, root, unread),
    ...checkTexts(commune, addresses),
    ...checkLinkFields(commune, root, addresses),
    ...checkRecurrences(commune),
    ...checkMedia(commune, root),
    ...checkLanguages(commune, root),
    ...(legal === undefined ? [] : checkLegalCalendar(commune, legal, buildDay)),
    ...checkRedirects(commune.redirects, `${root}/redirects.csv`, addresses),
  ];
}
