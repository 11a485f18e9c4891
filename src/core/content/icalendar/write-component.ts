import ICAL from 'ical.js';

/** The library doesn't count the space that begins a folded line, which the limit of 75 octets includes (RFC 5545, § 3.1). */
ICAL.foldLength = 74;

/** Rules that write the values of a component. */
export type ComponentDesign = typeof ICAL.design.icalendar;

/**
 * Writes a component of jCal or jCard with its lines folded and ended as the RFCs want.
 *
 * @see RFC 7265 and RFC 7095
 */
export function writeComponent(component: readonly unknown[], design: ComponentDesign = ICAL.design.icalendar): string {
  return `${ICAL.stringify.component([...component], design)}\r\n`;
}
