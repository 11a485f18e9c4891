import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarDay, calendarDaySchema } from '../../calendar/calendar-day.ts';
import { type CandidatesBallot, electCandidates } from './ballot-election.ts';

const RULE = { runOff: true, equalRunOff: 'eldest' } as const;
type Scores = Readonly<Record<string, number | readonly [votes: number, born: string]>>;

function ballot(scores: Scores, more: Partial<CandidatesBallot> = {}): CandidatesBallot {
  const candidates = Object.entries(scores).map(([name, score]) =>
    typeof score === 'number' ? { name, votes: score } : { name, votes: score[0], birthDate: day(score[1]) },
  );
  const voters = candidates.reduce((sum, { votes }) => sum + votes, 0);
  return { kind: 'candidates', voters, seats: 1, round: 'first', candidates, ...more };
}
const day = (text: string): CalendarDay => calendarDaySchema.parse(text);

describe('a choice between candidates', () => {
  it('elects at the first round whoever has more than half of the valid papers', () => {
    expect(electCandidates(ballot({ Alice: 7, Bruno: 6 }), RULE)).toEqual({ elected: ['Alice'] });
  });

  it('elects nobody with exactly half', () => {
    expect(electCandidates(ballot({ Alice: 6, Bruno: 4, Chloé: 2 }), RULE).elected).toEqual([]);
  });

  it('leaves blank and invalid papers out of the half', () => {
    const withBlanks = ballot({ Alice: 6, Bruno: 5 }, { voters: 13, blank: 1, invalid: 1 });
    expect(electCandidates(withBlanks, RULE)).toEqual({ elected: ['Alice'] });
  });

  it('calls a run-off between the two best placed when nobody has it', () => {
    expect(electCandidates(ballot({ Alice: 5, Bruno: 2, Chloé: 6 }), RULE)).toEqual({
      elected: [],
      runOff: { candidates: ['Chloé', 'Alice'], seats: 1 },
    });
  });

  it('keeps twice as many names as seats left', () => {
    const twoSeats = ballot({ Alice: 9, Bruno: 5, Chloé: 4, Denis: 3 }, { seats: 2, voters: 13 });
    expect(electCandidates(twoSeats, RULE)).toEqual({
      elected: ['Alice'],
      runOff: { candidates: ['Bruno', 'Chloé'], seats: 1 },
    });
  });

  it('keeps four names for two seats when nobody is elected', () => {
    const open = ballot({ Alice: 6, Bruno: 5, Chloé: 4, Denis: 3, Emma: 2 }, { seats: 2, voters: 13 });
    expect(electCandidates(open, RULE).runOff).toEqual({ candidates: ['Alice', 'Bruno', 'Chloé', 'Denis'], seats: 2 });
  });

  it('elects at the run-off by most votes', () => {
    expect(electCandidates(ballot({ Alice: 4, Bruno: 6 }, { round: 'runOff', voters: 13, blank: 3 }), RULE)).toEqual({
      elected: ['Bruno'],
    });
  });

  it('prefers the eldest of equal candidates at the run-off', () => {
    const equal = ballot({ Alice: [6, '1980-05-04'], Bruno: [6, '1971-02-01'] }, { round: 'runOff' });
    expect(electCandidates(equal, RULE)).toEqual({ elected: ['Bruno'] });
    expect(electCandidates(equal, { ...RULE, equalRunOff: 'youngest' })).toEqual({ elected: ['Alice'] });
  });

  it('asks for the dates of birth when it needs them, or for lots where that is the rule', () => {
    const equal = ballot({ Alice: 6, Bruno: 6 }, { round: 'runOff' });
    expect(electCandidates(equal, RULE).equal).toEqual({
      candidates: ['Alice', 'Bruno'],
      places: 1,
      needs: 'birthDates',
    });
    expect(electCandidates(equal, { ...RULE, equalRunOff: 'drawLots' }).equal?.needs).toBe('drawLots');
  });

  it('leaves to lots two candidates born on the same day', () => {
    const twins = ballot({ Alice: [6, '1980-05-04'], Bruno: [6, '1980-05-04'] }, { round: 'runOff' });
    expect(electCandidates(twins, RULE)).toEqual({
      elected: [],
      equal: { candidates: ['Alice', 'Bruno'], places: 1, needs: 'drawLots' },
    });
  });

  it('elects by most votes at once where the law knows no run-off', () => {
    expect(electCandidates(ballot({ Alice: 5, Bruno: 2, Chloé: 6 }), { ...RULE, runOff: false })).toEqual({
      elected: ['Chloé'],
    });
  });

  it('never elects more than the seats, nor anyone below someone left out', () => {
    const anyBallot = fc.record({
      votes: fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 6 }),
      seats: fc.integer({ min: 1, max: 3 }),
      round: fc.constantFrom('first' as const, 'runOff' as const),
    });
    fc.assert(
      fc.property(anyBallot, ({ votes, seats, round }) => {
        const scores = Object.fromEntries(votes.map((count, index) => [`C${index}`, count]));
        const { elected } = electCandidates(ballot(scores, { seats, round }), RULE);
        expect(elected.length).toBeLessThanOrEqual(seats);
        const lowest = Math.min(...elected.map((name) => Number(scores[name])));
        for (const [name, count] of Object.entries(scores))
          if (!elected.includes(name) && elected.length > 0) expect(Number(count)).toBeLessThanOrEqual(lowest);
      }),
    );
  });
});
