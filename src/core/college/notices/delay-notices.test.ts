import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { momentSchema } from '../../calendar/moment.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import type { CollegeGrant } from '../person.ts';
import { itemAt, opinionOf, personWith } from '../rights/example-subjects.ts';
import { composeDelayNotices } from './delay-notices.ts';
import { sayNotice } from './notice-messages.ts';

const grants = {
  finance: { role: 'adviser', services: ['direction-financiere'] },
  author: { role: 'author', services: ['travaux'] },
};
// Grants are written with plain ids, which are those of the example settings.
const people = [
  personWith([grants.finance as CollegeGrant], 'Hugo Exemple'),
  personWith([grants.author as CollegeGrant], 'Alice Exemple'),
];
/** Ten working days from Monday 2 March: until Monday 16, with an alert three days before. */
const item = itemAt('validated', {
  opinions: [
    opinionOf({
      id: 'directeur-financier',
      rule: 'directeur-financier',
      adviser: { kind: 'service', service: 'direction-financiere' },
      delay: { unit: 'workingDays', days: 10 },
      clock: [{ from: '2026-03-02' }],
    }),
  ],
});

describe('the delay of an opinion', () => {
  it('that comes near its end is told to the adviser on that day, with its last day', () => {
    expect(told('2026-03-09', '2026-03-10')).toEqual([]);
    const [notice] = told('2026-03-10', '2026-03-11');
    expect(notice).toMatchObject({ kind: 'opinionNearlyExpired', person: 'hugo-exemple' });
    expect(notice && sayNotice(notice)).toContain('encore attendu jusqu’au lundi 16\u00A0mars\u00A02026');
  });

  it('is told once, not each day', () => {
    expect(told('2026-03-11', '2026-03-12')).toEqual([]);
  });

  it('that has expired is told to the author the day after its last', () => {
    expect(told('2026-03-13', '2026-03-16')).toEqual([]);
    expect(told('2026-03-16', '2026-03-17')).toMatchObject([{ kind: 'opinionExpired', person: 'alice-exemple' }]);
  });

  it('is told even when days were left out', () => {
    expect(told('2026-03-06', '2026-03-20')).toMatchObject([{ kind: 'opinionExpired' }]);
  });
});

function told(since: string, today: string) {
  const state = { items: new Map([[item.id, item]]), sittings: new Map(), mandates: new Map(), standIns: new Map() };
  return composeDelayNotices(state, calendarDaySchema.parse(since), {
    settings: EXAMPLE_SETTINGS,
    people,
    now: momentSchema.parse(`${today}T07:00:00.000Z`),
  });
}
