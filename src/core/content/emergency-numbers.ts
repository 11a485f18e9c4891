import { internationalPhone } from './structured-data/describe-place.ts';

/** A number to call, as people read it. */
export interface PhoneLine {
  readonly label: string;
  readonly number: string;
}

/**
 * National numbers that hold in every commune, the vital ones first.
 *
 * @see https://www.112.be, https://www.1722.be, https://www.centreantipoisons.be, https://www.1733.be
 */
export const EMERGENCY_NUMBERS: readonly PhoneLine[] = [
  { label: 'Pompiers, ambulance, police\u00A0: danger de mort', number: '112' },
  { label: 'Police, intervention urgente', number: '101' },
  { label: 'Pompiers, dégâts de tempête ou d’inondation sans danger de mort', number: '1722' },
  { label: 'Centre antipoisons, jour et nuit', number: '070\u00A0245\u00A0245' },
  { label: 'Médecin de garde, le soir, la nuit, le week-end et les jours fériés', number: '1733' },
];

/** The commune's own numbers first; a national number that it repeats keeps the commune's words. */
export function crisisNumbers(own: readonly PhoneLine[]): PhoneLine[] {
  const known = new Set(own.map(({ number }) => callAddress(number)));
  return [...own, ...EMERGENCY_NUMBERS.filter(({ number }) => !known.has(callAddress(number)))];
}

/** `tel:` address of a number written for people; short numbers stay as they are. */
export function callAddress(number: string): string {
  return `tel:${internationalPhone(number)}`;
}
