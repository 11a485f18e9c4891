import { describe, expect, it } from 'vitest';
import { type CalendarDay, calendarDaySchema } from '../../calendar/calendar-day.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import { settingIdSchema } from '../ids.ts';
import type { Item } from '../items/item.ts';
import { annexOf, itemAt, itemOnAgenda, opinionOf } from '../rights/example-subjects.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import type { Opinion } from './opinion.ts';
import { settleOpinions } from './settle-opinions.ts';

const day = (text: string): CalendarDay => calendarDaySchema.parse(text);
const monday = day('2026-03-02');
const wednesday = day('2026-03-04');
const level = 'chef-de-service';

describe('opinions that a rule asks for by itself', () => {
  it('appear when the amount reaches the legal threshold of the day, not one euro below', () => {
    expect(adviceOn({ amount: 30_000 }, '2026-03-02')).toMatchObject([
      {
        id: 'directeur-financier',
        origin: { kind: 'automatic', rule: 'directeur-financier' },
        mandatory: true,
        delay: { unit: 'workingDays', days: 10 },
      },
    ]);
    expect(adviceOn({ amount: 29_999 }, '2026-03-02')).toEqual([]);
    expect(adviceOn({}, '2026-03-02')).toEqual([]);
  });

  it('follow the threshold that was law on the day: 22 000 euros before 2024', () => {
    expect(adviceOn({ amount: 25_000 }, '2023-12-31')).toHaveLength(1);
    expect(adviceOn({ amount: 25_000 }, '2024-01-01')).toEqual([]);
  });

  it('follow the category and the budget flag when a rule names them, all together', () => {
    const settings = withOpinions(({ rules }) => ({
      rules: {
        ...rules,
        urbanisme: {
          ...rules[settingIdSchema.parse('urbanisme')],
          automatic: { categories: ['travaux'], budgetRelated: true },
        },
      },
    }));
    expect(adviceOn({ category: 'travaux', budgetRelated: true }, '2026-03-02', settings)).toHaveLength(1);
    expect(adviceOn({ category: 'travaux' }, '2026-03-02', settings)).toEqual([]);
    expect(adviceOn({ category: 'finances', budgetRelated: true }, '2026-03-02', settings)).toEqual([]);
  });

  it('only between the days of the rule, both included', () => {
    const settings = withOpinions(({ rules }) => ({
      rules: {
        'directeur-financier': {
          ...rules[settingIdSchema.parse('directeur-financier')],
          from: '2026-03-02',
          until: '2026-03-03',
        },
      },
    }));
    const days = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'];
    expect(days.map((one) => adviceOn({ amount: 40_000 }, one, settings).length)).toEqual([0, 1, 1, 0]);
  });

  it('fall when the amount goes down, unless they were answered', () => {
    const dear = settle(undefined, itemAt('validated', { amount: 40_000 }), monday);
    const cheap = { ...dear, amount: 10 };
    expect(settle(dear, cheap, monday).opinions).toEqual([]);
    const answered = withGiven(dear);
    const kept = settle(answered, { ...answered, amount: 10 }, monday);
    expect(kept.opinions).toMatchObject([{ mandatory: false, earlier: [{ value: 'positive' }] }]);
    expect(settle(kept, { ...kept, amount: 5 }, wednesday).opinions).toHaveLength(1);
  });

  it('make mandatory an opinion that was asked before the amount was known', () => {
    const asked = itemAt('draft', {
      opinions: [opinionOf({ id: 'directeur-financier', rule: 'directeur-financier' })],
    });
    const settled = settle(asked, { ...asked, amount: 40_000 }, monday);
    expect(settled.opinions).toMatchObject([{ origin: { kind: 'asked' }, mandatory: true }]);
  });
});

describe('the delay', () => {
  const asked = { opinions: [opinionOf({ delay: { unit: 'workingDays', days: 10 } })] };

  it('starts when the item enters a stage where advisers may answer', () => {
    const draft = settle(undefined, itemAt('draft', asked), monday);
    expect(clockOf(draft)).toEqual([]);
    const review = settle(draft, { ...draft, stage: 'review', level: settingIdSchema.parse(level) }, wednesday);
    expect(clockOf(review)).toEqual([{ from: wednesday }]);
  });

  it('goes on from one such stage to the next', () => {
    const review = settle(undefined, itemAt('review', asked), monday);
    const { level: _left, ...rest } = review.stage === 'review' ? review : never();
    expect(clockOf(settle(review, { ...rest, stage: 'validated' }, wednesday))).toEqual([{ from: monday }]);
  });

  it('pauses when the item leaves them, and when it is given back for correction', () => {
    const { item } = itemOnAgenda('presented', 'frozen', asked);
    const presented = settle(undefined, item, monday);
    const { item: returned } = itemOnAgenda('correction', 'frozen');
    const correction = settle(presented, { ...returned, opinions: presented.opinions }, wednesday);
    expect(clockOf(correction)).toEqual([{ from: monday, to: wednesday }]);
  });

  it('begins again when the item goes back to its author, if the settings say so', () => {
    const review = settle(undefined, itemAt('review', asked), monday);
    expect(clockOf(settle(review, itemAt('draft', { opinions: review.opinions }), wednesday))).toEqual([]);
    const kept = withOpinions(() => ({ resetOn: [] }));
    const paused = settle(review, itemAt('draft', { opinions: review.opinions }), wednesday, kept);
    expect(clockOf(paused)).toEqual([{ from: monday, to: wednesday }]);
  });

  it('does not begin again on going back to a level, or for correction, unless the settings say so', () => {
    const settings = withOpinions(() => ({ resetOn: ['toLevel'] }));
    const validated = settle(undefined, itemAt('validated', asked), monday);
    const back = itemAt('review', { opinions: validated.opinions });
    expect(clockOf(settle(validated, back, wednesday))).toEqual([{ from: monday }]);
    expect(clockOf(settle(validated, back, wednesday, settings))).toEqual([{ from: wednesday }]);
  });

  it('does not begin again on the way forward, from one level to the next', () => {
    const settings = withOpinions(() => ({ resetOn: ['toLevel'] }));
    const first = settle(undefined, itemAt('review', asked), monday);
    const second = itemAt('review', { level: 'direction-generale', opinions: first.opinions });
    expect(clockOf(settle(first, second, wednesday, settings))).toEqual([{ from: monday }]);
  });

  it('once expired, does not run any more on a later passage', () => {
    const review = settle(undefined, itemAt('review', asked), monday);
    const late = day('2026-05-04');
    const draft = settle(review, itemAt('draft', { opinions: review.opinions }), late);
    const again = settle(draft, itemAt('review', { opinions: draft.opinions }), day('2026-05-11'));
    expect(clockOf(again)).toEqual([{ from: monday, to: late }]);
  });

  it('never begins again once the opinion is given, or has expired', () => {
    const review = settle(undefined, itemAt('review', asked), monday);
    const late = day('2026-05-04');
    expect(clockOf(settle(review, itemAt('draft', { opinions: review.opinions }), late))).toEqual([
      { from: monday, to: late },
    ]);
    const given = settle(review, withGiven(review), wednesday);
    const back = settle(given, { ...itemAt('draft'), opinions: given.opinions }, wednesday);
    expect(clockOf(back)).toEqual([{ from: monday, to: wednesday }]);
  });

  it('stops when the opinion is given, and runs on while the answer is still hidden', () => {
    const validated = settle(undefined, itemAt('validated', asked), monday);
    expect(clockOf(settle(validated, withGiven(validated), wednesday))).toEqual([{ from: monday, to: wednesday }]);
    expect(clockOf(settle(validated, withGiven(validated, { hidden: true }), wednesday))).toEqual([{ from: monday }]);
  });

  it('stops for good when the item is decided', () => {
    const { item } = itemOnAgenda('presented', 'held', asked);
    const presented = settle(undefined, item, monday);
    const decided = { ...itemOnAgenda('decided', 'held').item, opinions: presented.opinions };
    expect(clockOf(settle(presented, decided, wednesday))).toEqual([{ from: monday, to: wednesday }]);
  });
});

describe('an answer on a text that changes', () => {
  const answered = withGiven(itemAt('validated', { opinions: [opinionOf()] }));

  it('lapses if the settings say so: it is kept, and asked again with a whole delay', () => {
    const [opinion] = settle(answered, { ...answered, decision: 'De ne rien faire.' }, wednesday).opinions ?? [];
    expect(opinion).toMatchObject({ askedAgain: true, earlier: [{ value: 'positive' }], clock: [{ from: wednesday }] });
    expect(opinion?.given).toBeUndefined();
  });

  it('lapses as well when an annex is joined, but not for an annex to an opinion', () => {
    const joined = { ...answered, annexes: [annexOf()] };
    expect(givenOf(settle(answered, joined, wednesday))).toBeUndefined();
    const note = { ...answered, annexes: [annexOf({ type: 'annexe-avis' })] };
    expect(givenOf(settle(answered, note, wednesday))).toBe('positive');
  });

  it('lapses with the amount, but not for the signed copy', () => {
    expect(givenOf(settle(answered, { ...answered, amount: 900 }, wednesday))).toBeUndefined();
    const signed = { ...answered, annexes: [annexOf({ signed: true })] };
    expect(givenOf(settle(answered, signed, wednesday))).toBe('positive');
  });

  it('does not lapse while it is still hidden: it will judge the text when it is shown', () => {
    const drafted = withGiven(answered, { hidden: true });
    const [opinion] = settle(drafted, { ...drafted, decision: 'De ne rien faire.' }, wednesday).opinions ?? [];
    expect(opinion).toMatchObject({ given: { hidden: true } });
    expect(opinion?.earlier).toBeUndefined();
  });

  it('holds when something else changes', () => {
    expect(givenOf(settle(answered, { ...answered, toDiscuss: true }, wednesday))).toBe('positive');
  });

  it('holds where the commune does not want it to lapse, and while the item is decided in its sitting', () => {
    const changed = { ...answered, decision: 'De ne rien faire.' };
    const settings = withOpinions(() => ({ invalidateOnChange: false }));
    expect(givenOf(settle(answered, changed, wednesday, settings))).toBe('positive');
    const held = settleOpinions(answered, changed, { settings: EXAMPLE_SETTINGS, today: wednesday, isHeld: true });
    expect(givenOf(held)).toBe('positive');
  });
});

function settle(before: Item | undefined, after: Item, today: CalendarDay, settings = EXAMPLE_SETTINGS): Item {
  return settleOpinions(before, after, { settings, today });
}

function adviceOn(more: object, today: string, settings = EXAMPLE_SETTINGS): readonly Opinion[] {
  return settle(undefined, itemAt('draft', more), day(today), settings).opinions ?? [];
}

function withGiven(item: Item, more: object = {}): Item {
  const given = {
    value: 'positive',
    by: 'diane-exemple',
    at: '2026-03-04T10:00:00.000Z',
    judged: '0'.repeat(64),
    ...more,
  };
  return { ...item, opinions: (item.opinions ?? []).map((opinion) => opinionOf({ ...opinion, given })) };
}

function clockOf({ opinions = [] }: Item) {
  return opinions[0]?.clock;
}

function givenOf({ opinions = [] }: Item) {
  return opinions[0]?.given?.value;
}

/** Another version of the college's rules on opinions. */
function withOpinions(change: (opinions: AssemblySettings['opinions']) => object): CollegeSettings {
  const assemblies = [...EXAMPLE_SETTINGS.assemblies].map(
    // The changes keep to the shape that the schema would read.
    ([id, assembly]) =>
      [
        id,
        { ...assembly, opinions: { ...assembly.opinions, ...change(assembly.opinions) } } as AssemblySettings,
      ] as const,
  );
  return { ...EXAMPLE_SETTINGS, assemblies: new Map(assemblies) };
}

function never(): never {
  throw new Error('Le point est à un niveau.');
}
