import { BRUSSELS } from '../../calendar/brussels-time.ts';

/** A property as RFC 7265 (jCal) writes it: name, parameters, type, values. */
export type JcalProperty = readonly [
  name: string,
  parameters: Readonly<Record<string, string>>,
  type: string,
  ...values: readonly unknown[],
];
export type JcalComponent = [name: string, properties: JcalProperty[], components: JcalComponent[]];

/** Belgium's time zone since the European summer time (Directive 2000/84/EC). */
export const BRUSSELS_TIME_ZONE: JcalComponent = [
  'vtimezone',
  [['tzid', {}, 'text', BRUSSELS]],
  [
    change('standard', '1996-10-27T03:00:00', 10, '+02:00', '+01:00', 'CET'),
    change('daylight', '1997-03-30T02:00:00', 3, '+01:00', '+02:00', 'CEST'),
  ],
];

function change(
  name: string,
  start: string,
  month: number,
  from: string,
  to: string,
  abbreviation: string,
): JcalComponent {
  return [
    name,
    [
      ['dtstart', {}, 'date-time', start],
      ['rrule', {}, 'recur', { freq: 'YEARLY', bymonth: month, byday: '-1SU' }],
      ['tzoffsetfrom', {}, 'utc-offset', from],
      ['tzoffsetto', {}, 'utc-offset', to],
      ['tzname', {}, 'text', abbreviation],
    ],
    [],
  ];
}
