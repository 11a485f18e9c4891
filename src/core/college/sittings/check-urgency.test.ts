import { describe, expect, it } from 'vitest';
import { momentSchema } from '../../calendar/moment.ts';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { EXAMPLE_COUNCIL } from '../examples/example-council.ts';
import { presentedItem } from '../examples/example-items.ts';
import { mandateOf } from '../examples/example-mandates.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import { HELD_COUNCIL } from '../examples/example-sittings.ts';
import { checkUrgency, needsUrgency } from './check-urgency.ts';

const COUNCIL = ['Alice', 'Bruno', 'Chloé', 'Denis', 'Gaëlle', 'Hugo', 'Inès', 'Jules', 'Karim', 'Léa'];

function recognise(recognising: readonly string[], present: readonly string[] = COUNCIL) {
  const presence = { present: present.map(mandateOf), inOffice: COUNCIL.map(mandateOf) };
  return checkUrgency(
    recognising.map((name) => mandateOf(name).id),
    presence,
    HELD_COUNCIL,
    EXAMPLE_SETTINGS,
  );
}

describe('an urgent item at a council', () => {
  it('needs two thirds of those present, rounded up', () => {
    expect(recognise(COUNCIL.slice(0, 7)).ok).toBe(true);
    expect(recognise(COUNCIL.slice(0, 6))).toMatchObject({
      refusal: { code: 'urgency-not-recognised', facts: { recognised: 6, present: 10, needed: 7 } },
    });
    expect(recognise(COUNCIL.slice(0, 6), COUNCIL.slice(0, 9)).ok).toBe(true);
  });

  it('counts each member once, and only those present', () => {
    expect(recognise([...COUNCIL.slice(0, 6), 'Alice']).ok).toBe(false);
    expect(recognise(COUNCIL.slice(0, 7), COUNCIL.slice(1))).toMatchObject({
      refusal: { code: 'urgency-by-absent', facts: { names: ['Alice Exemple'] } },
    });
  });

  it('is one that came after the freeze, too late even for a councillor', () => {
    const presentedAt = (moment: string) => ({ ...presentedItem(), presentedAt: momentSchema.parse(moment) });
    const needs = (moment: string, assembly = EXAMPLE_COUNCIL) =>
      needsUrgency(presentedAt(moment), HELD_COUNCIL, assembly, EXAMPLE_SETTINGS);
    expect(needs('2026-02-20T10:00:00.000Z')).toBe(false);
    expect(needs('2026-03-11T10:00:00.000Z')).toBe(false);
    expect(needs('2026-03-12T10:00:00.000Z')).toBe(true);
    expect(needs('2026-03-12T10:00:00.000Z', EXAMPLE_COLLEGE)).toBe(false);
  });
});
