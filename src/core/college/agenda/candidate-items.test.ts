import { describe, expect, it } from 'vitest';
import { localDateTimeSchema } from '../../calendar/calendar-day.ts';
import { draftItem, presentedItem, validatedItem } from '../examples/example-items.ts';
import { HELD_COLLEGE, PLANNED_COLLEGE, PLANNED_COUNCIL } from '../examples/example-sittings.ts';
import { sittingIdSchema } from '../ids.ts';
import type { Sitting } from '../sittings/sitting.ts';
import { candidateItems } from './candidate-items.ts';

const earlier: Sitting = other('20260105-avant', '2026-02-23T09:00');
const later: Sitting = other('20260105-apres', '2026-03-09T09:00');
const sittings = new Map([earlier, later, PLANNED_COLLEGE].map((sitting) => [sitting.id, sitting]));

const items = [
  validatedItem({ id: '20260220-libre' }),
  validatedItem({ id: '20260220-celleci', preferredSitting: PLANNED_COLLEGE.id }),
  validatedItem({ id: '20260220-avant', preferredSitting: earlier.id }),
  validatedItem({ id: '20260220-apres', preferredSitting: later.id }),
  validatedItem({ id: '20260220-effacee', preferredSitting: sittingIdSchema.parse('20260101-effacee') }),
  validatedItem({ id: '20260220-conseil', assembly: PLANNED_COUNCIL.assembly }),
  draftItem({ id: '20260220-brouillon' }),
  presentedItem({ id: '20260220-inscrit' }),
];

describe('items that a sitting may receive', () => {
  it('are validated, and prefer none, this or an earlier sitting', () => {
    expect(namesFor(PLANNED_COLLEGE)).toEqual(['libre', 'celleci', 'avant', 'effacee']);
  });

  it('once it is frozen, only those that prefer this or an earlier one', () => {
    expect(namesFor(HELD_COLLEGE)).toEqual(['celleci', 'avant']);
  });

  it('none once it is closed', () => {
    const closed = { ...HELD_COLLEGE, stage: 'closed' as const, closedAt: HELD_COLLEGE.openedAt };
    const fixed = { closedBy: draftItem().author, references: {}, numbers: {}, minutesDigest: '0'.repeat(64) };
    expect(namesFor({ ...closed, ...fixed })).toEqual([]);
  });
});

function namesFor(sitting: Sitting): readonly string[] {
  return candidateItems(items, sitting, sittings).map(({ id }) => id.slice(9));
}

function other(id: string, at: string): Sitting {
  return { ...PLANNED_COLLEGE, id: sittingIdSchema.parse(id), at: localDateTimeSchema.parse(at) };
}
