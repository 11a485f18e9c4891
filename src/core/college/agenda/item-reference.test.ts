import { describe, expect, it } from 'vitest';
import { localDateTimeSchema } from '../../calendar/calendar-day.ts';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { presentedItem } from '../examples/example-items.ts';
import { FROZEN_COLLEGE, HELD_COLLEGE, itemNumber, PLANNED_COLLEGE } from '../examples/example-sittings.ts';
import { itemIdSchema } from '../ids.ts';
import type { AgendaLine, SittingAt } from '../sittings/sitting.ts';
import { itemReference } from './item-reference.ts';
import { globalNumber, numberItems, numberOf } from './number-items.ts';

const rank = { number: 9, before: 100 };
const { numbering } = EXAMPLE_COLLEGE;

describe('the reference of an item', () => {
  it('is empty until the agenda is frozen', () => {
    expect(itemReference(point(3), PLANNED_COLLEGE, rank, numbering)).toBe('');
    expect(itemReference(point(3), FROZEN_COLLEGE, rank, numbering)).toBe('COL/20260302-3');
    expect(itemReference(point(3), HELD_COLLEGE, rank, numbering)).toBe('COL/20260302-3');
  });

  it('follows moves, removals and the date of the sitting', () => {
    const agenda: AgendaLine[] = [{ item: itemNumber(1) }, { item: itemNumber(3), under: true }];
    const moved = { ...FROZEN_COLLEGE, at: localDateTimeSchema.parse('2026-03-09T09:00'), agenda };
    expect(itemReference(point(3), moved, rank, numbering)).toBe('COL/20260309-1.1');
  });

  it('is empty for an item that left the agenda', () => {
    expect(itemReference(presentedItem({ id: '20260301-ailleurs' }), FROZEN_COLLEGE, rank, numbering)).toBe('');
  });

  it.each([
    ['{year}/{sitting}/{number}', '2026/9/2'],
    ['{day}.{month}.{year}-{global}', '02.03.2026-102'],
    ['{category}/{service}/{global}', 'MARCHES-PUBLICS/TRAVAUX/102'],
  ])('takes what the pattern %s asks', (reference, expected) => {
    const item = presentedItem({ id: itemNumber(2), category: 'marches-publics' });
    expect(itemReference(item, FROZEN_COLLEGE, rank, { ...numbering, reference })).toBe(expected);
  });

  it('is fixed for ever once the sitting is closed', () => {
    const closed: SittingAt<'closed'> = {
      ...HELD_COLLEGE,
      stage: 'closed',
      closedAt: HELD_COLLEGE.openedAt,
      closedBy: presentedItem().author,
      references: { [itemNumber(3)]: 'COL/20260302-7' },
      numbers: { [itemNumber(3)]: '7' },
      minutesDigest: '0'.repeat(64),
    };
    const changed = { ...numbering, reference: 'AUTRE/{number}' };
    expect(itemReference(point(3), closed, { number: 1, before: 0 }, changed)).toBe('COL/20260302-7');
    expect(numberOf(itemNumber(3), closed)).toBe('7');
  });
});

describe('the number of an item', () => {
  it('is 0 as long as the item is on no agenda', () => {
    expect(numberOf(itemNumber(3), undefined)).toBe('0');
    expect(numberOf(itemIdSchema.parse('20260301-ailleurs'), PLANNED_COLLEGE)).toBe('0');
    expect(numberOf(itemNumber(3), PLANNED_COLLEGE)).toBe('3');
  });

  it('counts sub-numbers under their master', () => {
    const [one, two, three] = [itemNumber(1), itemNumber(2), itemNumber(3)];
    const agenda: AgendaLine[] = [{ item: one }, { item: two, under: true }, { item: three }];
    expect([...numberItems(agenda)]).toEqual([
      [one, '1'],
      [two, '1.1'],
      [three, '2'],
    ]);
  });

  it('continues over the sittings of the year', () => {
    expect(globalNumber('2', 100)).toBe('102');
    expect(globalNumber('2.10', 100)).toBe('102.10');
    expect(globalNumber('0', 100)).toBe('0');
  });
});

function point(number: number) {
  return presentedItem({ id: itemNumber(number) });
}
