import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import type { CollegeState } from '../state.ts';
import type { CollegeSettings } from './college-settings.ts';
import { simulateSettings } from './simulate-settings.ts';
import { applyForReal } from './simulation/apply-for-real.ts';
import { CHANGES, changed, PEOPLE } from './simulation/example-changes.ts';
import { type Draw, draw, recordsOf } from './simulation/example-records.ts';

const today = calendarDaySchema.parse('2026-03-02');

function simulated(after: CollegeSettings, state: CollegeState) {
  return simulateSettings({ before: EXAMPLE_SETTINGS, after }, state, PEOPLE, today);
}

/** A plain item on a planned agenda. */
const onAgenda: Draw = {
  where: 4,
  service: 'travaux',
  copy: false,
  category: 'travaux',
  privacy: 'open',
  title: 'Achat',
  amount: 0,
  under: false,
};

describe('settings tried before they are adopted', () => {
  it('list exactly the items that differ once they are applied for real on a copy', () => {
    fc.assert(
      fc.property(
        fc.subarray(Object.keys(CHANGES), { minLength: 1, maxLength: 3 }),
        fc.array(draw, { maxLength: 14 }),
        (names, draws) => {
          const [after, state] = [changed(names), recordsOf(draws)];
          const [was, is] = [applyForReal(EXAMPLE_SETTINGS, state), applyForReal(after, state)];
          const real = [...was].flatMap(([id, facts]) =>
            (['stage', 'rights', 'order', 'reference', 'document'] as const)
              .filter((aspect) => facts[aspect] !== is.get(id)?.[aspect])
              .map((aspect) => `${id} ${aspect}`),
          );
          const told = simulated(after, state).flatMap(({ item, changes }) =>
            changes.map(({ aspect }) => `${item} ${aspect}`),
          );
          expect(told.toSorted()).toEqual(real.toSorted());
        },
      ),
      { numRuns: 60 },
    );
  });

  it('tell nothing when nothing changes', () => {
    fc.assert(
      fc.property(fc.array(draw, { maxLength: 20 }), (draws) => {
        expect(simulated(changed([]), recordsOf(draws))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('say what an item was and what it would be', () => {
    const draws = [
      { ...onAgenda, where: 8, title: 'Achat' },
      { ...onAgenda, where: 3, title: 'Bail' },
      { ...onAgenda, where: 2, title: 'Réfection' },
    ];
    const told = simulated(changed(['turns a level off', 'changes the reference']), recordsOf(draws));
    expect(told.map(({ title, changes }) => ({ title, changes }))).toEqual([
      {
        title: 'Bail',
        changes: [{ aspect: 'reference', before: ['COL/20260309-1'], after: ['C-2026-3-1'] }],
      },
      {
        title: 'Réfection',
        changes: [{ aspect: 'reference', before: ['COL/20260223-1'], after: ['C-2026-2-1'] }],
      },
    ]);
    const draft = simulated(changed(['turns a level off']), recordsOf([{ ...onAgenda, where: 5 }]));
    expect(draft[0]?.changes).toEqual([
      {
        aspect: 'stage',
        before: ['Étapes à venir\u00A0: Chef de service → Direction générale → validé'],
        after: ['Étapes à venir\u00A0: Chef de service → validé'],
      },
    ]);
  });

  it('lay each agenda out anew by the rules, equals in their order of arrival', () => {
    // The first one is late: it comes last before, by its list, and among its equals after, by its title.
    const draws = ['Bail', 'Achat', 'Bail'].map((title): Draw => ({ ...onAgenda, title }));
    const told = simulated(changed(['orders by title']), recordsOf(draws));
    const places = told.map(({ item, changes }) => [item, ...changes.flatMap(({ before, after }) => [before, after])]);
    expect(places).toEqual([
      ['20260201-point0', ['Place à l’ordre du jour\u00A0: 3'], ['Place à l’ordre du jour\u00A0: 2']],
      ['20260201-point2', ['Place à l’ordre du jour\u00A0: 2'], ['Place à l’ordre du jour\u00A0: 3']],
    ]);
  });

  it('name the role and what it would gain or lose', () => {
    const [item] = simulated(changed(['lets members read from validation on']), recordsOf([{ ...onAgenda, where: 8 }]));
    const rights = item?.changes.find(({ aspect }) => aspect === 'rights');
    expect(rights?.before).toEqual([]);
    expect(rights?.after).toContain('Membre d’assemblée\u00A0: Lire un point');
  });
});
