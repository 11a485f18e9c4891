import type { GeoCoordinates, PostalAddress } from 'schema-dts';
import type { Address, Contact, Point } from '../fields/place.ts';

export function describeAddress({ street, postalCode, locality }: Address): PostalAddress {
  return {
    '@type': 'PostalAddress',
    ...(street === undefined ? {} : { streetAddress: street }),
    postalCode,
    addressLocality: locality,
    addressCountry: 'BE',
  };
}

/** WGS84, in degrees. */
export function describePoint({ lat, lon }: Point): GeoCoordinates {
  return { '@type': 'GeoCoordinates', latitude: lat, longitude: lon };
}

/** Telephones and e-mails, to spread into an organisation or a place. */
export function describeContact(contact: Contact | undefined): { telephone?: string[]; email?: string[] } {
  const telephone = contact?.phones?.map(internationalPhone) ?? [];
  const email = contact?.emails ?? [];
  return {
    ...(telephone.length === 0 ? {} : { telephone }),
    ...(email.length === 0 ? {} : { email }),
  };
}

/** A Belgian number as dialled from anywhere, e.g. `+3264000000`. */
export function internationalPhone(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, '');
  return digits.startsWith('0') ? `+32${digits.slice(1)}` : digits;
}
