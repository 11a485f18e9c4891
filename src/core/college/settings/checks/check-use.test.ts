import { describe, expect, it } from 'vitest';
import { collegeFolders } from '../../../../../tests/fixtures/college-folder.ts';
import { calendarDaySchema } from '../../../calendar/calendar-day.ts';
import { presentedItem, validatedItem } from '../../examples/example-items.ts';
import { EXAMPLE_MANDATES } from '../../examples/example-mandates.ts';
import { assemblyIdSchema, settingIdSchema } from '../../ids.ts';
import { type Item, itemSchema } from '../../items/item.ts';
import { checkSettings } from '../check-settings.ts';
import { readSettings } from '../read-settings.ts';
import { summariseUse } from '../records-in-use.ts';

const today = calendarDaySchema.parse('2026-03-02');

/** What is told of a commune's college once these items exist. */
function told(college: string, items: readonly Item[], files: Readonly<Record<string, string>> = {}) {
  const read = readSettings(collegeFolders({ 'college.yaml': college, ...files }));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const records = { items: new Map(items.map((item) => [item.id, item])), mandates: EXAMPLE_MANDATES };
  return checkSettings(read.value, { today, inUse: summariseUse(records) });
}
const inReview = (level: string): Item => itemSchema.parse({ ...validatedItem(), stage: 'review', level });
const decided = (category: string): Item =>
  itemSchema.parse({
    ...presentedItem({ category }),
    stage: 'decided',
    outcome: 'accepted',
    decidedAt: '2026-03-09T09:00:00.000Z',
  });

describe('settings that live records still use', () => {
  it('keep a category as long as one item in progress bears it', () => {
    expect(told('categories:\n  voirie: null', [validatedItem({ category: 'voirie' })])).toMatchObject([
      {
        code: 'removed-but-used',
        severity: 'error',
        file: 'communes/exemple/college/college.yaml',
        line: 2,
        field: 'categories.voirie',
        message: 'La catégorie «\u202Fvoirie\u202F» n’existe plus, mais 1 dossier(s) en cours l’emploient encore.',
        remedy: expect.stringContaining('avec «\u202Fenabled: false\u202F»'),
      },
    ]);
  });

  it('may lose a category that only decided items bear, with a warning', () => {
    expect(told('categories:\n  voirie: null', [decided('voirie')])).toMatchObject([
      { code: 'removed-but-remembered', severity: 'warning', message: expect.stringContaining('1 point(s) décidés') },
    ]);
  });

  it('keep a validation level as long as an item waits there', () => {
    const removed = told('levels:\n  direction-generale: null\nopinions:\n  giveStages: [validated]', [
      inReview('direction-generale'),
    ]);
    expect(removed).toMatchObject([{ code: 'removed-but-used', field: 'levels.direction-generale', line: 2 }]);
    const off = told('name: Collège', [inReview('direction-generale')]);
    expect(off).toMatchObject([
      {
        code: 'level-off-but-used',
        message: 'Le niveau «\u202FDirection générale\u202F» est désactivé, mais 1 point(s) y attendent.',
        remedy: expect.stringContaining('renvoyez-les d’abord'),
      },
    ]);
  });

  it('refuse a level where items wait and nobody acts', () => {
    const read = readSettings(collegeFolders());
    const item = inReview('chef-de-service');
    const inUse = summariseUse({ items: new Map([[item.id, item]]), mandates: new Map() });
    const problems = read.ok ? checkSettings(read.value, { today, inUse, people: [] }) : [];
    expect(
      problems.find(({ code, severity }) => code === 'level-without-holder' && severity === 'error'),
    ).toMatchObject({
      message: 'Personne n’agit au niveau «\u202FChef de service\u202F», où 1 point(s) attendent.',
    });
  });

  it('keep a service’s name as long as a record names it', () => {
    expect(told('# rien', [validatedItem({ proposingService: 'economat' })])).toMatchObject([
      {
        code: 'removed-but-used',
        field: 'services.economat',
        remedy: expect.stringContaining('«\u202Factive: false\u202F»'),
      },
    ]);
    const kept = { 'general.yaml': 'services:\n  economat: { name: Économat, active: false }' };
    expect(told('# rien', [validatedItem({ proposingService: 'economat' })], kept)).toEqual([]);
  });

  it('keep list types, annex types and functions', () => {
    expect(told('# rien', [presentedItem({ listType: 'urgence' })])).toMatchObject([{ field: 'listTypes.urgence' }]);
    const annex = {
      ...{ id: '20260301-annexe', type: 'plan', name: 'Plan', addedBy: 'alice-exemple' },
      file: { sha256: '0'.repeat(64), bytes: 1, mediaType: 'application/pdf' },
      addedAt: '2026-03-01T09:00:00.000Z',
    };
    const withPlan = itemSchema.parse({ ...validatedItem(), annexes: [annex] });
    expect(told('# rien', [withPlan])).toMatchObject([{ field: 'annexTypes.plan' }]);
    expect(told('sittings: { functions: { echevin: null } }', [])).toMatchObject([
      { code: 'removed-but-used', field: 'sittings.functions.echevin', line: 1 },
    ]);
  });

  it('keep an assembly until its last item is decided', () => {
    const conseil = assemblyIdSchema.parse('conseil');
    const files = { 'general.yaml': 'assemblies: [college]' };
    const alone = 'sending: { targets: [] }';
    expect(told(alone, [{ ...validatedItem(), assembly: conseil }], files)).toMatchObject([
      { code: 'assembly-off-but-used', file: 'communes/exemple/college/general.yaml', line: 1, field: 'assemblies' },
    ]);
    expect(told(alone, [{ ...decided('travaux'), assembly: conseil }], files)).toEqual([]);
  });

  it('count each record once, apart for each assembly', () => {
    const conseil = assemblyIdSchema.parse('conseil');
    const items = [validatedItem(), { ...presentedItem(), id: presentedItem({ id: '20260302-autre' }).id }];
    const use = summariseUse({
      items: new Map(
        [...items, { ...decided('travaux'), id: presentedItem({ id: '20260302-conseil' }).id, assembly: conseil }].map(
          (item) => [item.id, item],
        ),
      ),
      mandates: new Map(),
    });
    const travaux = settingIdSchema.parse('travaux');
    expect(use.get('college')?.categories.get(travaux)).toEqual({ live: 2, settled: 0 });
    expect(use.get('conseil')?.categories.get(travaux)).toEqual({ live: 0, settled: 1 });
  });
});
