import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDay, calendarDaySchema, type LocalDateTime } from '../../calendar/calendar-day.ts';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { EXAMPLE_COUNCIL } from '../examples/example-council.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import { PLANNED_COLLEGE, PLANNED_COUNCIL } from '../examples/example-sittings.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import { checkCouncillorItem, checkNotice } from './check-notice.ts';
import { deadlinesOf, legalDeadlinesOf } from './deadlines.ts';
import type { Sitting } from './sitting.ts';

const day = (text: string): CalendarDay => calendarDaySchema.parse(text);
const onTime = (received: string, sitting: Sitting, assembly: AssemblySettings) =>
  checkNotice(day(received), sitting, assembly, EXAMPLE_SETTINGS).ok;

describe('notice', () => {
  it('reaches a council seven clear days before, both end days excluded', () => {
    expect(onTime('2026-03-09', PLANNED_COUNCIL, EXAMPLE_COUNCIL)).toBe(true);
    expect(onTime('2026-03-10', PLANNED_COUNCIL, EXAMPLE_COUNCIL)).toBe(false);
  });

  it('gives the last valid day of receipt and the article when it is too late', () => {
    expect(checkNotice(day('2026-03-12'), PLANNED_COUNCIL, EXAMPLE_COUNCIL, EXAMPLE_SETTINGS)).toEqual({
      ok: false,
      refusal: {
        code: 'notice-too-late',
        facts: { lastDay: '2026-03-09', clearDays: 7, day: '2026-03-17' },
        source: { article: 'CDLD, art. L1122-13', confidence: 'A' },
      },
    });
  });

  it('needs two clear days for the second and the third notice of a council', () => {
    for (const noticeRank of [2, 3]) {
      expect(onTime('2026-03-14', { ...PLANNED_COUNCIL, noticeRank }, EXAMPLE_COUNCIL)).toBe(true);
      expect(onTime('2026-03-15', { ...PLANNED_COUNCIL, noticeRank }, EXAMPLE_COUNCIL)).toBe(false);
    }
  });

  it('is not due for an ordinary sitting of the college', () => {
    expect(onTime('2026-03-02', PLANNED_COLLEGE, EXAMPLE_COLLEGE)).toBe(true);
  });

  it('reaches an extraordinary college two clear days before, unless it is urgent', () => {
    const extraordinary = { ...PLANNED_COLLEGE, extraordinary: true };
    expect(onTime('2026-02-27', extraordinary, EXAMPLE_COLLEGE)).toBe(true);
    expect(onTime('2026-02-28', extraordinary, EXAMPLE_COLLEGE)).toBe(false);
    expect(onTime('2026-03-02', { ...extraordinary, urgency: 'Crue de la rivière' }, EXAMPLE_COLLEGE)).toBe(true);
  });

  it('follows another assembly’s own rule', () => {
    const ownRules = {
      noticeClearDays: 4,
      quorum: 'moreThanHalf',
      majority: 'moreYesThanNo',
      abstentionsCount: false,
      tie: 'rejected',
    } as const;
    const own = { ...EXAMPLE_COLLEGE, lawOf: 'none', sittings: { ...EXAMPLE_COLLEGE.sittings, ownRules } } as const;
    expect(onTime('2026-02-25', PLANNED_COLLEGE, own)).toBe(true);
    expect(onTime('2026-02-26', PLANNED_COLLEGE, own)).toBe(false);
  });

  it('agrees with counting the days one by one over ten years', () => {
    const anyDay = fc.integer({ min: 0, max: 3653 }).map((offset) => addDays(day('2024-01-01'), offset));
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 3 }),
        (held, before, noticeRank) => {
          const received = addDays(held, -before);
          const sitting = { ...PLANNED_COUNCIL, at: `${held}T19:30` as LocalDateTime, noticeRank };
          let between = 0;
          for (let each = addDays(received, 1); each < held; each = addDays(each, 1)) between += 1;
          const isInTime = received < held && between >= (noticeRank === 1 ? 7 : 2);
          expect(checkNotice(received, sitting, EXAMPLE_COUNCIL, EXAMPLE_SETTINGS).ok).toBe(isInTime);
          const isItemInTime = received < held && between >= 5;
          expect(checkCouncillorItem(received, sitting, EXAMPLE_SETTINGS).ok).toBe(isItemInTime);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a councillor’s item', () => {
  it('is handed in five clear days before', () => {
    expect(checkCouncillorItem(day('2026-03-11'), PLANNED_COUNCIL, EXAMPLE_SETTINGS).ok).toBe(true);
    expect(checkCouncillorItem(day('2026-03-12'), PLANNED_COUNCIL, EXAMPLE_SETTINGS)).toMatchObject({
      refusal: { code: 'councillor-item-too-late', facts: { lastDay: '2026-03-11', clearDays: 5 } },
    });
  });
});

describe('deadlines', () => {
  it('derive from the date of the sitting: « 5 days before, 09:30 »', () => {
    const sittings = {
      ...EXAMPLE_COLLEGE.sittings,
      deadlines: {
        gel: { label: 'Gel', daysBefore: 0, time: '08:00' },
        validation: { label: 'Validation', daysBefore: 5, time: '09:30' },
      },
    };
    const assembly = { ...EXAMPLE_COLLEGE, sittings };
    expect(deadlinesOf(PLANNED_COLLEGE, assembly)).toEqual([
      { id: 'validation', label: 'Validation', at: '2026-02-25T09:30' },
      { id: 'gel', label: 'Gel', at: '2026-03-02T08:00' },
    ]);
    const moved = { ...PLANNED_COLLEGE, at: '2026-03-05T09:00' as LocalDateTime };
    expect(deadlinesOf(moved, assembly)[0]?.at).toBe('2026-02-28T09:30');
  });

  it('of the law are the last days of notice, councillors’ items, drafts online and earlier minutes', () => {
    expect(
      legalDeadlinesOf(PLANNED_COUNCIL, EXAMPLE_COUNCIL, EXAMPLE_SETTINGS).map(({ kind, lastDay }) => [kind, lastDay]),
    ).toEqual([
      ['notice', '2026-03-09'],
      ['councillorItem', '2026-03-11'],
      ['draftsOnline', '2026-03-11'],
      ['minutesAvailable', '2026-03-09'],
    ]);
    expect(legalDeadlinesOf(PLANNED_COLLEGE, EXAMPLE_COLLEGE, EXAMPLE_SETTINGS)).toEqual([]);
  });

  it('ask for no drafts online of a council that sat before the law did', () => {
    const legal = EXAMPLE_SETTINGS.legal.draftsOnline.map((version) => ({ ...version, validFrom: day('2026-03-18') }));
    const settings = { ...EXAMPLE_SETTINGS, legal: { ...EXAMPLE_SETTINGS.legal, draftsOnline: legal } };
    const kinds = legalDeadlinesOf(PLANNED_COUNCIL, EXAMPLE_COUNCIL, settings).map(({ kind }) => kind);
    expect(kinds).toEqual(['notice', 'councillorItem', 'minutesAvailable']);
  });

  it('agree with going back day by day over ten years', () => {
    const anyDay = fc.integer({ min: 0, max: 3653 }).map((offset) => addDays(day('2024-01-01'), offset));
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 40 }), (held, daysBefore) => {
        const deadlines = { gel: { label: 'Gel', daysBefore, time: '12:00' } };
        const assembly = { ...EXAMPLE_COLLEGE, sittings: { ...EXAMPLE_COLLEGE.sittings, deadlines } };
        let back = held;
        for (let step = 0; step < daysBefore; step += 1) back = addDays(back, -1);
        const sitting = { ...PLANNED_COLLEGE, at: `${held}T09:00` as LocalDateTime };
        expect(deadlinesOf(sitting, assembly)[0]?.at).toBe(`${back}T12:00`);
      }),
      { numRuns: 500 },
    );
  });
});
