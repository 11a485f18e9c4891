import type { GovernmentOrganization, WebSite } from 'schema-dts';
import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { CommuneConfig } from '../../commune/commune-config.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { withPreposition } from '../placeholders.ts';
import { describeHours } from './describe-hours.ts';
import { describeAddress, describeContact, describePoint } from './describe-place.ts';

/** The commune as the author and provider of everything on its site: a reference, defined on the home page. */
export function communeReference({ url }: Pick<CommuneConfig, 'url'>): { '@id': string } {
  return { '@id': absoluteAddress(url, '/#commune') };
}

/**
 * The commune itself, for its home page.
 *
 * @param logo address of its drawing, if it has one
 * @param day of the build: exceptions to opening hours are given from that day on
 */
export function describeCommune(
  config: CommuneConfig,
  logo: string | undefined,
  day: CalendarDay,
): GovernmentOrganization {
  const { townHall } = config;
  return {
    '@type': 'GovernmentOrganization',
    ...communeReference(config),
    name: `Administration communale ${withPreposition('de', config.name)}`,
    alternateName: config.name,
    url: absoluteAddress(config.url, '/'),
    ...(logo === undefined ? {} : { logo: absoluteAddress(config.url, logo) }),
    ...(config.nis === undefined
      ? {}
      : { identifier: { '@type': 'PropertyValue', propertyID: 'NIS', value: config.nis } }),
    areaServed: {
      '@type': 'AdministrativeArea',
      name: config.name,
      ...(config.centre === undefined ? {} : { geo: describePoint(config.centre) }),
    },
    ...(townHall.address === undefined ? {} : { address: describeAddress(townHall.address) }),
    ...describeContact(townHall.contact),
    location: {
      '@type': 'CityHall',
      name: townHall.name,
      ...(townHall.address === undefined ? {} : { address: describeAddress(townHall.address) }),
      ...(townHall.point === undefined ? {} : { geo: describePoint(townHall.point) }),
      ...(townHall.hours === undefined ? {} : { openingHoursSpecification: describeHours(townHall.hours, day) }),
    },
    ...(config.social === undefined || config.social.length === 0
      ? {}
      : { sameAs: config.social.map((link) => link.to) }),
  };
}

/** The site and its search page. */
export function describeSite(config: CommuneConfig): WebSite {
  return {
    '@type': 'WebSite',
    '@id': absoluteAddress(config.url, '/#site'),
    url: absoluteAddress(config.url, '/'),
    name: config.name,
    inLanguage: config.languages,
    publisher: communeReference(config),
  };
}
