import { describe, expect, it } from 'vitest';
import { type CalendarDay, calendarDaySchema } from '../../calendar/calendar-day.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import { itemAt, opinionOf } from '../rights/example-subjects.ts';
import { inheritOpinions } from './inherit-opinions.ts';
import { OPINION_VALUES } from './opinion.ts';
import { citedOpinions, opinionsBlocking, standingOf } from './standing-opinions.ts';

const day = (text: string): CalendarDay => calendarDaySchema.parse(text);
const running = { delay: { unit: 'workingDays', days: 10 }, clock: [{ from: '2026-03-02' }] };
const legality = { id: 'directeur-financier', rule: 'directeur-financier', mandatory: true, ...running };
const given = (more: object = {}) => ({
  given: { value: 'positive', by: 'diane-exemple', at: '2026-03-10T10:00:00.000Z', judged: '0'.repeat(64), ...more },
});
const item = (...opinions: object[]) => itemAt('validated', { amount: 40_000, opinions: opinions.map(opinionOf) });

describe('a mandatory opinion', () => {
  it('keeps the item from a sitting until it is given, with the article that asks for it', () => {
    expect(blocking(item(legality), '2026-03-16')).toEqual(['directeur-financier']);
    const [{ source } = {}] = opinionsBlocking(item(legality), EXAMPLE_SETTINGS, day('2026-03-16'));
    expect(source).toEqual({ article: 'CDLD, art. L1124-40', confidence: 'A' });
    expect(blocking(item({ ...legality, ...given() }), '2026-03-16')).toEqual([]);
  });

  it.each(Object.keys(OPINION_VALUES))('whatever the answer: %s', (value) => {
    expect(blocking(item({ ...legality, ...given({ value }) }), '2026-03-10')).toEqual([]);
  });

  it('lets the item pass once its delay is over unanswered', () => {
    expect(blocking(item(legality), '2026-03-17')).toEqual([]);
  });

  it('still keeps it while the answer is hidden, or the delay has not begun', () => {
    expect(blocking(item({ ...legality, ...given({ hidden: true }) }), '2026-03-10')).toHaveLength(1);
    expect(blocking(item({ ...legality, clock: [] }), '2027-03-10')).toHaveLength(1);
  });

  it('keeps it even before the request is written down, when a rule asks for it on that day', () => {
    expect(blocking(item(), '2026-03-10')).toEqual(['directeur-financier']);
  });

  it('optional, keeps nothing', () => {
    expect(blocking({ ...item(running), amount: 10 }, '2026-03-03')).toEqual([]);
  });
});

describe('the opinions that an act cites', () => {
  it('are those given, and those that expired, cited as not given', () => {
    const cited = citedOpinions(
      item({ ...legality }, { id: 'urbanisme', ...given() }, { id: 'mobilite', clock: [] }),
      EXAMPLE_SETTINGS,
      day('2026-03-20'),
    );
    expect(cited).toMatchObject([
      { kind: 'notGiven', opinion: { id: 'directeur-financier' }, lastDay: '2026-03-16' },
      { kind: 'given', opinion: { id: 'urbanisme' }, day: '2026-03-10' },
    ]);
  });

  it('leave out what is awaited, or still hidden', () => {
    const awaited = item(legality, { id: 'urbanisme', ...given({ hidden: true }), clock: [] });
    expect(citedOpinions(awaited, EXAMPLE_SETTINGS, day('2026-03-10'))).toEqual([]);
  });
});

describe('the alert before the end', () => {
  it('rings from the number of days left that goes with the delay: three for ten days', () => {
    const opinion = opinionOf(legality);
    const near = (today: string) => {
      const standing = standingOf(opinion, item(), EXAMPLE_SETTINGS, day(today));
      return standing.kind === 'running' && standing.near;
    };
    expect(near('2026-03-10')).toBe(false);
    expect(near('2026-03-11')).toBe(true);
    expect(near('2026-03-16')).toBe(true);
  });
});

describe('a copy', () => {
  const original = item(
    { ...legality, ...given() },
    { id: 'urbanisme', rule: 'urbanisme', ...running },
    { id: 'mobilite', ...given({ hidden: true }), clock: [] },
  );

  it('inherits what was given or expired, not what is awaited or hidden', () => {
    const ids = (today: string) => inheritOpinions(original, EXAMPLE_SETTINGS, day(today)).map(({ id }) => id);
    expect(ids('2026-03-10')).toEqual(['directeur-financier']);
    expect(ids('2026-04-10')).toEqual(['directeur-financier', 'urbanisme']);
    expect(inheritOpinions(original, EXAMPLE_SETTINGS, day('2026-03-10'))).toMatchObject([
      { origin: { kind: 'inherited' }, given: { value: 'positive' } },
    ]);
  });

  it('sent to another assembly takes only the opinions of the rules chosen', () => {
    expect(inheritOpinions(original, EXAMPLE_SETTINGS, day('2026-03-10'), ['urbanisme'])).toEqual([]);
  });
});

function blocking(one: Parameters<typeof opinionsBlocking>[0], today: string) {
  return opinionsBlocking(one, EXAMPLE_SETTINGS, day(today)).map(({ opinion }) => opinion.id);
}
