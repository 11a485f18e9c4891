import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { EXAMPLE_COUNCIL } from '../examples/example-council.ts';
import { mandateOf } from '../examples/example-mandates.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import { checkQuorum, quorumRule } from './quorum.ts';

const day = calendarDaySchema.parse('2026-03-17');
const members = (count: number) => Array.from({ length: count }, () => mandateOf('Alice'));
const rule = (assembly: AssemblySettings, rank = 1, timesListed = 1) =>
  quorumRule(EXAMPLE_SETTINGS, assembly, day, { rank, timesListed });
const holds = (assembly: AssemblySettings, present: number, inOffice: number, rank = 1, timesListed = 1) =>
  checkQuorum({ present: members(present), inOffice: members(inOffice) }, rule(assembly, rank, timesListed)).ok;

describe('quorum', () => {
  it('needs more than half of the college', () => {
    expect(holds(EXAMPLE_COLLEGE, 3, 5)).toBe(true);
    expect(holds(EXAMPLE_COLLEGE, 2, 5)).toBe(false);
    expect(holds(EXAMPLE_COLLEGE, 3, 6)).toBe(false);
    expect(holds(EXAMPLE_COLLEGE, 4, 6)).toBe(true);
  });

  it('needs the majority of the councillors in office', () => {
    expect(holds(EXAMPLE_COUNCIL, 7, 13)).toBe(true);
    expect(holds(EXAMPLE_COUNCIL, 6, 13)).toBe(false);
    expect(holds(EXAMPLE_COUNCIL, 6, 12)).toBe(false);
  });

  it('says how many are present and needed, and by which article', () => {
    expect(checkQuorum({ present: members(6), inOffice: members(13) }, rule(EXAMPLE_COUNCIL))).toEqual({
      ok: false,
      refusal: {
        code: 'quorum-missing',
        facts: { present: 6, inOffice: 13, needed: 7 },
        source: { article: 'CDLD, art. L1122-17', confidence: 'B' },
      },
    });
  });

  it('lets any number of councillors decide, at the third notice, what it lists for the third time', () => {
    expect(holds(EXAMPLE_COUNCIL, 2, 13, 3, 3)).toBe(true);
    expect(holds(EXAMPLE_COUNCIL, 0, 13, 3, 3)).toBe(false);
  });

  it('keeps the quorum for an item that the third notice lists for the first or second time', () => {
    expect(holds(EXAMPLE_COUNCIL, 2, 13, 3, 1)).toBe(false);
    expect(holds(EXAMPLE_COUNCIL, 2, 13, 3, 2)).toBe(false);
    expect(holds(EXAMPLE_COUNCIL, 2, 13, 2, 3)).toBe(false);
  });

  it('never lets any number decide at the college', () => {
    expect(holds(EXAMPLE_COLLEGE, 2, 5, 3, 3)).toBe(false);
  });

  it('follows another assembly’s own rule', () => {
    const own = (quorum: 'moreThanHalf' | 'none'): AssemblySettings => ({
      ...EXAMPLE_COUNCIL,
      lawOf: 'none',
      sittings: { ...EXAMPLE_COUNCIL.sittings, ownRules: { ...OWN_RULES, quorum } },
    });
    expect(holds(own('none'), 1, 9)).toBe(true);
    expect(holds(own('moreThanHalf'), 4, 9)).toBe(false);
    expect(holds(own('moreThanHalf'), 5, 9)).toBe(true);
  });
});

const OWN_RULES = {
  noticeClearDays: 3,
  majority: 'moreYesThanNo',
  abstentionsCount: false,
  tie: 'castingVote',
} as const;
