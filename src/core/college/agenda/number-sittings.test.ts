import { describe, expect, it } from 'vitest';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { itemNumber } from '../examples/example-sittings.ts';
import { sittingIdSchema } from '../ids.ts';
import { type AgendaLine, type Sitting, sittingSchema } from '../sittings/sitting.ts';
import { numberSittings } from './number-sittings.ts';

const { numbering } = EXAMPLE_COLLEGE;
const agenda: AgendaLine[] = [{ item: itemNumber(1) }, { item: itemNumber(2), under: true }, { item: itemNumber(3) }];

describe('numbers of sittings and of items in the year', () => {
  const sittings = [on('2026-01-12'), on('2025-12-22'), on('2025-12-15'), on('2026-01-05')];

  it('begin again on 1 January, in the order of dates', () => {
    expect(ranks(sittings)).toEqual({
      '2025-12-15': { number: 1, before: 0 },
      '2025-12-22': { number: 2, before: 2 },
      '2026-01-05': { number: 1, before: 0 },
      '2026-01-12': { number: 2, before: 2 },
    });
  });

  it('go on over the years where the settings want it', () => {
    const endless = { ...numbering, sittingsRestartYearly: false, itemsRestartYearly: false };
    expect(ranks(sittings, endless)['2026-01-12']).toEqual({ number: 4, before: 6 });
  });

  it('of sittings begin again with a new series, those of items do not', () => {
    const series = [on('2026-01-05'), on('2026-01-12', true), on('2026-01-19')];
    expect(ranks(series)).toEqual({
      '2026-01-05': { number: 1, before: 0 },
      '2026-01-12': { number: 1, before: 2 },
      '2026-01-19': { number: 2, before: 4 },
    });
  });

  it('do not depend on the order in which sittings are given', () => {
    expect(ranks(sittings.toReversed())).toEqual(ranks(sittings));
  });
});

function ranks(sittings: readonly Sitting[], rules = numbering) {
  const found = numberSittings(sittings, rules);
  return Object.fromEntries(sittings.map(({ id, at }) => [at.slice(0, 10), found.get(sittingIdSchema.parse(id))]));
}

function on(day: string, firstOfSeries?: true): Sitting {
  return sittingSchema.parse({
    id: `20250101-s${day.replaceAll('-', '')}`,
    assembly: 'college',
    at: `${day}T09:00`,
    place: 'Salle du Collège',
    noticeRank: 1,
    agenda,
    attendance: [],
    votes: [],
    stage: 'planned',
    ...(firstOfSeries === undefined ? {} : { firstOfSeries }),
  });
}
