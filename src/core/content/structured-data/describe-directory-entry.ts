import type { GovernmentOffice, LocalBusiness, Organization, Place } from 'schema-dts';
import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { CommuneConfig } from '../../commune/commune-config.ts';
import { absoluteAddress } from '../absolute-address.ts';
import type { DirectoryEntry } from '../collections/directory.ts';
import { communeReference } from './describe-commune.ts';
import { describeHours } from './describe-hours.ts';
import { describeAddress, describeContact, describePoint } from './describe-place.ts';

/**
 * A service, a shop, an association or a place. A function says nothing of the person who holds it.
 *
 * @param address of the page on the site
 * @param day of the build: exceptions to opening hours are given from that day on
 */
export function describeDirectoryEntry(
  config: CommuneConfig,
  address: string,
  entry: DirectoryEntry,
  day: CalendarDay,
): GovernmentOffice | LocalBusiness | Organization | Place {
  const url = absoluteAddress(config.url, address);
  const website = entry.contact?.website;
  const identity = {
    '@id': url,
    url,
    name: entry.title,
    description: entry.summary,
    ...(entry.address === undefined ? {} : { address: describeAddress(entry.address) }),
    ...(website === undefined ? {} : { sameAs: website }),
  };
  const contact = describeContact(entry.contact);
  const somewhere = {
    ...(entry.point === undefined ? {} : { geo: describePoint(entry.point) }),
    ...(entry.hours === undefined ? {} : { openingHoursSpecification: describeHours(entry.hours, day) }),
  };
  switch (entry.kind) {
    case 'service':
      return {
        '@type': 'GovernmentOffice',
        ...identity,
        ...contact,
        ...somewhere,
        parentOrganization: communeReference(config),
      };
    case 'function':
      return { '@type': 'Organization', ...identity, ...contact, parentOrganization: communeReference(config) };
    case 'association':
      return { '@type': 'Organization', ...identity, ...contact };
    case 'shop':
      return { '@type': 'LocalBusiness', ...identity, ...contact, ...somewhere };
    case 'place':
      return {
        '@type': 'Place',
        ...identity,
        ...somewhere,
        ...(contact.telephone === undefined ? {} : { telephone: contact.telephone }),
        ...(entry.wheelchair === 'yes' || entry.wheelchair === 'no'
          ? {
              amenityFeature: {
                '@type': 'LocationFeatureSpecification',
                name: 'Accès en fauteuil roulant',
                value: entry.wheelchair === 'yes',
              },
            }
          : {}),
      };
  }
}
