import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { EXAMPLE_COUNCIL } from '../examples/example-council.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import { settingIdSchema } from '../ids.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import { secrecyOf } from './secrecy.ts';

const personnel = settingIdSchema.parse('personnel');
const day = calendarDaySchema.parse('2026-03-17');
const must = (assembly: AssemblySettings, item: Parameters<typeof secrecyOf>[0]) =>
  secrecyOf(item, assembly, EXAMPLE_SETTINGS, day).must;

function appointmentsIn(assembly: AssemblySettings): AssemblySettings {
  const category = { label: 'Personnel', enabled: true, secretMatter: 'appointments' } as const;
  return { ...assembly, categories: { ...assembly.categories, [personnel]: category } };
}

describe('the secrecy of a ballot', () => {
  it('is the law at a council that appoints, whatever the item asks for', () => {
    const item = { category: personnel, pollType: 'public' } as const;
    expect(secrecyOf(item, appointmentsIn(EXAMPLE_COUNCIL), EXAMPLE_SETTINGS, day)).toEqual({
      must: 'secret',
      source: { article: 'CDLD, art. L1122-27 et L1122-28', confidence: 'B' },
    });
  });

  it('ends with the law that asks for it', () => {
    const [law] = EXAMPLE_SETTINGS.legal.secretBallot;
    if (law === undefined) throw new Error('Le réglage d’exemple manque.');
    const settings = {
      ...EXAMPLE_SETTINGS,
      legal: { ...EXAMPLE_SETTINGS.legal, secretBallot: [{ ...law, matters: ['discipline' as const] }] },
    };
    expect(secrecyOf({ category: personnel }, appointmentsIn(EXAMPLE_COUNCIL), settings, day).must).toBe('public');
  });

  it('is refused to a council on other matters, unless the item asks for it', () => {
    expect(must(EXAMPLE_COUNCIL, {})).toBe('public');
    expect(must(EXAMPLE_COUNCIL, { pollType: 'secret' })).toBe('secret');
  });

  it('is left to the item at the college', () => {
    expect(must(appointmentsIn(EXAMPLE_COLLEGE), { category: personnel })).toBe('either');
    expect(must(EXAMPLE_COLLEGE, { pollType: 'secret' })).toBe('secret');
    expect(must(EXAMPLE_COLLEGE, { pollType: 'public' })).toBe('public');
  });
});
