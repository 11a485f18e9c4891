import { accept, type Result, refuse } from '../shared/result.ts';

/** The parts of a recurrence rule (`FREQ` → `WEEKLY`), each with a value that the RFC allows. */
export type RecurrenceRule = ReadonlyMap<string, string>;

export type RuleRefusal = { readonly code: 'rule-part'; readonly part: string } | { readonly code: 'rule-two-ends' };

/**
 * Reads a recurrence rule. `UNTIL` is a day, included; times of day always come from the event.
 *
 * @param text e.g. `FREQ=WEEKLY;BYDAY=TH;UNTIL=20261231`
 * @returns refusal `rule-part` with the first part that is unknown, repeated or out of bounds, or
 *   `rule-two-ends` when both `COUNT` and `UNTIL` are given
 * @see RFC 5545, § 3.3.10
 */
export function readRecurrenceRule(text: string): Result<RecurrenceRule, RuleRefusal> {
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    const [name = '', value = ''] = part.split('=');
    if (parts.has(name) || !PARTS[name]?.test(value)) return refuse({ code: 'rule-part', part });
    parts.set(name, value);
  }
  const frequency = parts.get('FREQ');
  if (frequency === undefined) return refuse({ code: 'rule-part', part: text });
  for (const [name, allowed] of Object.entries(ONLY_WITH)) {
    const value = parts.get(name);
    if (value !== undefined && !allowed(frequency, value, parts))
      return refuse({ code: 'rule-part', part: `${name}=${value}` });
  }
  return parts.has('COUNT') && parts.has('UNTIL') ? refuse({ code: 'rule-two-ends' }) : accept(parts);
}

/** Writes the rule back, with another form of `UNTIL` when one is given. */
export function writeRecurrenceRule(rule: RecurrenceRule, until?: (day: string) => string): string {
  return [...rule]
    .map(([name, value]) => `${name}=${name === 'UNTIL' && until !== undefined ? until(value) : value}`)
    .join(';');
}

const listOf = (item: string): RegExp => new RegExp(`^(?:${item})(?:,(?:${item}))*$`);
const WEEKDAY = '(?:MO|TU|WE|TH|FR|SA|SU)';

const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^[1-9]\d{0,3}$/,
  UNTIL: /^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
  WKST: new RegExp(`^${WEEKDAY}$`),
  BYDAY: listOf(`(?:[+-]?[1-9]\\d?)?${WEEKDAY}`),
  BYMONTHDAY: listOf('[+-]?(?:[1-9]|[12]\\d|3[01])'),
  BYMONTH: listOf('[1-9]|1[0-2]'),
  BYWEEKNO: listOf('[+-]?(?:[1-9]|[1-4]\\d|5[0-3])'),
  BYYEARDAY: listOf('[+-]?(?:[1-9]|[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-6])'),
  BYSETPOS: listOf('[+-]?(?:[1-9]|[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-6])'),
};

const ONLY_WITH: Readonly<Record<string, (frequency: string, value: string, rule: RecurrenceRule) => boolean>> = {
  BYDAY: (frequency, value, rule) =>
    !/\d/.test(value) || frequency === 'MONTHLY' || (frequency === 'YEARLY' && !rule.has('BYWEEKNO')),
  BYMONTHDAY: (frequency) => frequency !== 'WEEKLY',
  BYWEEKNO: (frequency) => frequency === 'YEARLY',
  BYYEARDAY: (frequency) => frequency === 'YEARLY',
  BYSETPOS: (_, __, rule) => [...rule.keys()].some((name) => name.startsWith('BY') && name !== 'BYSETPOS'),
};
