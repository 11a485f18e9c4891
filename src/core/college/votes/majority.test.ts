import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeMajority } from './majority.ts';
import type { Tally } from './tally.ts';
import type { MajorityRule } from './vote-rules.ts';

const tally = (yes: number, no: number, abstain = 0, blank = 0, invalid = 0): Tally => ({
  yes,
  no,
  abstain,
  blank,
  invalid,
});
const college: MajorityRule = { rule: 'moreYesThanNo', abstentionsCount: false };
const council: MajorityRule = { rule: 'absoluteOfSuffrages', abstentionsCount: false };
const strictCouncil: MajorityRule = { ...council, abstentionsCount: true };

describe('majority', () => {
  it('is more yes than no at the college, whatever the abstentions', () => {
    expect(judgeMajority(tally(2, 1, 2), college)).toBe('carried');
    expect(judgeMajority(tally(1, 2, 2), college)).toBe('rejected');
    expect(judgeMajority(tally(2, 2, 1), college)).toBe('tied');
  });

  it('is more than half of the suffrages at the council: abstentions are none', () => {
    expect(judgeMajority(tally(4, 3, 6), council)).toBe('carried');
    expect(judgeMajority(tally(3, 4, 6), council)).toBe('rejected');
    expect(judgeMajority(tally(4, 4, 5), council)).toBe('tied');
  });

  it('counts abstentions as suffrages where the dated setting says so', () => {
    expect(judgeMajority(tally(4, 3, 6), strictCouncil)).toBe('rejected');
    expect(judgeMajority(tally(7, 3, 3), strictCouncil)).toBe('carried');
    expect(judgeMajority(tally(5, 3, 2), strictCouncil)).toBe('rejected');
  });

  it('leaves out blank and invalid papers', () => {
    expect(judgeMajority(tally(3, 2, 0, 4, 4), council)).toBe('carried');
  });

  it('decides nothing when nobody votes yes or no', () => {
    expect(judgeMajority(tally(0, 0, 5), college)).toBe('noSuffrage');
    expect(judgeMajority(tally(0, 0, 5, 1), strictCouncil)).toBe('noSuffrage');
  });

  it('never carries both a proposal and its opposite', () => {
    const anyRule = fc.constantFrom(college, council, strictCouncil);
    const few = fc.nat({ max: 30 });
    fc.assert(
      fc.property(anyRule, few, few, few, (rule, yes, no, abstain) => {
        const [one, other] = [
          judgeMajority(tally(yes, no, abstain), rule),
          judgeMajority(tally(no, yes, abstain), rule),
        ];
        expect(one === 'carried' && other === 'carried').toBe(false);
        expect(one === 'tied').toBe(other === 'tied');
      }),
    );
  });
});
