import ICAL from 'ical.js';
import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { CommuneConfig } from '../../commune/commune-config.ts';
import { absoluteAddress } from '../absolute-address.ts';
import type { DirectoryEntry } from '../collections/directory.ts';
import { writeComponent } from '../icalendar/write-component.ts';
import { withPreposition } from '../placeholders.ts';
import { addressOf } from '../registry.ts';
import { internationalPhone } from '../structured-data/describe-place.ts';
import type { Item } from '../upcoming.ts';

/**
 * An entry of the directory to keep in one's contacts (vCard 4.0).
 *
 * @param day of the build, which dates an entry that does not say when it was revised
 * @see RFC 6350
 */
export function writeDirectoryCard(
  config: CommuneConfig,
  { id, data }: Item<DirectoryEntry>,
  day: CalendarDay,
): string {
  const page = absoluteAddress(config.url, addressOf('directory', id) ?? '/');
  const properties: unknown[] = [
    ['version', {}, 'text', '4.0'],
    ['uid', {}, 'text', `directory-${id}@${config.slug}.commune`],
    ['kind', {}, 'text', data.kind === 'place' ? 'location' : 'org'],
    ['fn', {}, 'text', data.title],
    ...(data.kind === 'service' || data.kind === 'function'
      ? [['org', {}, 'text', [`Commune ${withPreposition('de', config.name)}`, data.title]]]
      : []),
    ['note', {}, 'text', data.summary],
    ...(data.contact?.phones ?? []).map((phone) => ['tel', {}, 'uri', `tel:${internationalPhone(phone)}`]),
    ...(data.contact?.emails ?? []).map((email) => ['email', {}, 'text', email]),
    ...(data.address === undefined
      ? []
      : [
          [
            'adr',
            {},
            'text',
            ['', '', data.address.street ?? '', data.address.locality, '', data.address.postalCode, 'Belgique'],
          ],
        ]),
    ...(data.point === undefined ? [] : [['geo', {}, 'uri', `geo:${data.point.lat},${data.point.lon}`]]),
    ['url', {}, 'uri', data.contact?.website ?? page],
    ['source', {}, 'uri', absoluteAddress(config.url, `/annuaire/${id}.vcf`)],
    ['rev', {}, 'timestamp', `${data.updated ?? day}T00:00:00Z`],
  ];
  return writeComponent(['vcard', properties, []], CARD_DESIGN);
}

/** The library escapes commas in addresses of the web too, which address books then read as they stand. */
const CARD_DESIGN = { ...ICAL.design.vcard, value: { ...ICAL.design.vcard.value, uri: { matches: /.*/ } } };
