import { describe, expect, it } from 'vitest';
import { readRecurrenceRule, writeRecurrenceRule } from './recurrence-rule.ts';

describe('a recurrence rule', () => {
  it.each([
    'FREQ=DAILY',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20261231',
    'FREQ=MONTHLY;BYDAY=-1FR',
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1',
    'FREQ=YEARLY;BYMONTH=9;BYDAY=2SA;COUNT=5',
  ])('reads « %s » and writes it back the same', (text) => {
    const read = readRecurrenceRule(text);
    expect(read.ok && writeRecurrenceRule(read.value)).toBe(text);
  });

  it.each([
    ['FREQ=WEEKLY;BYDAY=XX', 'BYDAY=XX'],
    ['FREQ=WEEKLY;FOO=1', 'FOO=1'],
    ['FREQ=HOURLY', 'FREQ=HOURLY'],
    ['FREQ=DAILY;INTERVAL=0', 'INTERVAL=0'],
    ['FREQ=DAILY;COUNT=abc', 'COUNT=abc'],
    ['FREQ=MONTHLY;BYMONTHDAY=45', 'BYMONTHDAY=45'],
    ['FREQ=WEEKLY;BYDAY=2MO', 'BYDAY=2MO'],
    ['FREQ=WEEKLY;BYMONTHDAY=3', 'BYMONTHDAY=3'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'BYSETPOS=1'],
    ['FREQ=DAILY;UNTIL=20261231T225959Z', 'UNTIL=20261231T225959Z'],
    ['FREQ=DAILY;FREQ=DAILY', 'FREQ=DAILY'],
    ['INTERVAL=2', 'INTERVAL=2'],
  ])('refuses « %s » and names the part', (text, part) => {
    expect(readRecurrenceRule(text)).toEqual({ ok: false, refusal: { code: 'rule-part', part } });
  });

  it('refuses a rule that ends in two ways', () => {
    expect(readRecurrenceRule('FREQ=DAILY;COUNT=3;UNTIL=20261231')).toEqual({
      ok: false,
      refusal: { code: 'rule-two-ends' },
    });
  });
});
