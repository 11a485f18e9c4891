import { describe, expect, it } from 'vitest';
import { eventSchema } from '../collections/events.ts';
import type { Entry, LoadedCommune } from '../loaded-commune.ts';
import { checkRecurrences } from './recurrences.ts';

describe('a repeated event', () => {
  it('passes when its first date follows a readable rule', () => {
    expect(check('2026-03-05', 'FREQ=WEEKLY;BYDAY=TH', ['2026-03-12'])).toEqual([]);
  });

  it('is refused when a part of its rule cannot be read', () => {
    expect(check('2026-03-05', 'FREQ=WEEKLY;BYDAY=JE')).toEqual([
      expect.objectContaining({
        code: 'recurrence-rule',
        severity: 'error',
        file: 'marche.md',
        line: 7,
        field: 'recurrence.rule',
      }),
    ]);
  });

  it('is refused when its first date is not one that the rule gives', () => {
    expect(check('2026-03-06', 'FREQ=WEEKLY;BYDAY=TH')).toEqual([
      expect.objectContaining({ code: 'recurrence-start', severity: 'error', field: 'when.from' }),
    ]);
  });

  it('is told when a day is excepted on which nothing takes place', () => {
    expect(check('2026-03-05', 'FREQ=WEEKLY;BYDAY=TH', ['2026-03-12', '2026-03-13'])).toEqual([
      expect.objectContaining({ code: 'recurrence-exception', severity: 'warning', field: 'recurrence.except.1' }),
    ]);
  });
});

function check(from: string, rule: string, except?: readonly string[]) {
  const data = eventSchema.parse({
    title: 'Marché',
    summary: 'Exemple.',
    when: { kind: 'days', from },
    recurrence: { rule, ...(except === undefined ? {} : { except }) },
    category: 'marche',
    free: true,
    wheelchair: 'yes',
  });
  const entry: Entry<'events'> = {
    collection: 'events',
    id: 'marche',
    address: '/agenda/marche/',
    data,
    body: '',
    format: 'md',
    file: 'marche.md',
    bodyLine: 1,
    placeOf: () => ({ file: 'marche.md', line: 7 }),
    shared: false,
  };
  // The check reads events only.
  return checkRecurrences({ entries: { events: [entry] } } as unknown as Pick<LoadedCommune, 'entries'>);
}
