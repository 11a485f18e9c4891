import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { EXAMPLE_COUNCIL } from '../examples/example-council.ts';
import { presentedItem } from '../examples/example-items.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import type { ItemAt } from '../items/item.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { InsertionRule, InsertionRuleName } from '../settings/insertion-settings.ts';
import { INSERTION_RULES } from '../settings/insertion-settings.ts';
import type { AgendaLine } from '../sittings/sitting.ts';
import { insertLine } from './insert-line.ts';
import type { RankContext } from './insertion-rules/rank-rule.ts';
import { compareRanks } from './rank-item.ts';

const context: RankContext = { assembly: EXAMPLE_COLLEGE, services: EXAMPLE_SETTINGS.services, people: [] };

describe('where an item lands on an agenda', () => {
  it('after the last one of equal rank, which keeps the order of arrival', () => {
    expect(
      arrive(ruled({ by: 'proposingService' }), [
        point('urba1', { proposingService: 'urbanisme' }),
        point('trav1', { proposingService: 'travaux' }),
        point('urba2', { proposingService: 'urbanisme' }),
        point('trav2', { proposingService: 'travaux' }),
      ]),
    ).toEqual(['trav1', 'trav2', 'urba1', 'urba2']);
  });

  it('after the last one of equal rank even when somebody has moved it by hand', () => {
    const [a, b, c] = [point('aaaa'), point('bbbb', { proposingService: 'urbanisme' }), point('cccc')];
    const moved: AgendaLine[] = [{ item: b.id }, { item: a.id }];
    expect(namesOf(insertLine(moved, c, mapOf([a, b]), ruled({ by: 'proposingService' })))).toEqual([
      'bbbb',
      'aaaa',
      'cccc',
    ]);
  });

  it('after the sub-numbers of the last one of equal rank', () => {
    const [a, b, c, d] = [
      point('aaaa'),
      point('bbbb'),
      point('cccc', { proposingService: 'urbanisme' }),
      point('dddd'),
    ];
    const agenda: AgendaLine[] = [{ item: a.id }, { item: b.id, under: true }, { item: c.id }];
    expect(insertLine(agenda, d, mapOf([a, b, c]), ruled({ by: 'proposingService' }))).toEqual([
      { item: a.id },
      { item: b.id, under: true },
      { item: d.id },
      { item: c.id },
    ]);
  });

  it('before the first of a later rank where none is equal', () => {
    const [a, c, b] = [
      point('aaaa'),
      point('cccc', { proposingService: 'finances' }),
      point('bbbb', { proposingService: 'urbanisme' }),
    ];
    expect(arrive(ruled({ by: 'proposingService' }), [a, c, b])).toEqual(['aaaa', 'bbbb', 'cccc']);
  });

  it('at the end, when the assembly wants it so', () => {
    expect(
      arrive(ruled({ by: 'atTheEnd' }), [
        point('urba', { proposingService: 'urbanisme' }),
        point('trav', { proposingService: 'travaux' }),
      ]),
    ).toEqual(['urba', 'trav']);
  });

  it('late items after the normal ones, then by service', () => {
    expect(
      arrive(context, [
        point('lateurba', { listType: 'tardif', proposingService: 'urbanisme' }),
        point('normurba', { proposingService: 'urbanisme' }),
        point('latetrav', { listType: 'tardif', proposingService: 'travaux' }),
      ]),
    ).toEqual(['normurba', 'latetrav', 'lateurba']);
  });
});

describe('the order of an agenda', () => {
  it('is a stable sort by the chain of rules, whatever the order of arrival', () => {
    fc.assert(
      fc.property(chains, arrivals, (rules, items) => {
        const ranked = ruled(...rules);
        expect(arrive(ranked, items)).toEqual(items.toSorted((a, b) => compareRanks(a, b, ranked)).map(nameOf));
      }),
    );
  });

  it('puts no item before one that the rules put after it, even between agendas arrived at differently', () => {
    fc.assert(
      fc.property(chains, arrivals, fc.infiniteStream(fc.nat()), (rules, items, dice) => {
        const ranked = ruled(...rules);
        const shuffled = items.map((item) => ({ item, key: dice.next().value })).sort((a, b) => a.key - b.key);
        const ids = arrive(
          ranked,
          shuffled.map(({ item }) => item),
        );
        const byName = new Map(items.map((item) => [nameOf(item), item]));
        const order = ids.flatMap((id) => byName.get(id) ?? []);
        for (const [index, item] of order.entries()) {
          const next = order[index + 1];
          if (next !== undefined) expect(compareRanks(item, next, ranked)).toBeLessThanOrEqual(0);
        }
        expect(new Set(ids)).toEqual(new Set(items.map(nameOf)));
      }),
    );
  });
});

const chains = fc.oneof(
  fc.constant<InsertionRule[]>([{ by: 'atTheEnd' }]),
  fc.uniqueArray(
    fc.record({
      // The registry is a literal, so its keys are exactly the rules.
      by: fc.constantFrom(...(Object.keys(INSERTION_RULES) as InsertionRuleName[]).filter((by) => by !== 'atTheEnd')),
      reversed: fc.boolean(),
    }),
    { selector: ({ by }) => by, minLength: 1, maxLength: 4 },
  ),
);

const arrivals = fc
  .array(
    fc.record({
      title: fc.constantFrom('École', 'ecole', 'Église', 'Zone', 'Achat'),
      decision: fc.constantFrom('D’approuver le compte', 'De refuser', '', '**De refuser**'),
      listType: fc.constantFrom('normal', 'tardif', 'communication'),
      proposingService: fc.constantFrom('travaux', 'urbanisme', 'economat', 'mobilite'),
      category: fc.constantFrom('finances', 'divers', 'travaux'),
      privacy: fc.constantFrom('open' as const, 'closed' as const),
      toDiscuss: fc.boolean(),
      pollType: fc.constantFrom('none' as const, 'secret' as const),
    }),
    { maxLength: 14 },
  )
  .map((written) => written.map((each, index) => point(`pt${String(index).padStart(2, '0')}`, each)));

type Written = Parameters<typeof presentedItem>[0];

function point(name: string, written: Written = {}): ItemAt<'presented'> {
  return presentedItem({ ...written, id: `20260302-${name}` });
}

function ruled(...rules: InsertionRule[]): RankContext {
  const assembly: AssemblySettings = { ...EXAMPLE_COUNCIL, insertion: { ...EXAMPLE_COLLEGE.insertion, rules } };
  return {
    ...context,
    assembly: { ...assembly, categories: EXAMPLE_COLLEGE.categories, listTypes: EXAMPLE_COLLEGE.listTypes },
  };
}

function arrive(ranked: RankContext, items: readonly ItemAt<'presented'>[]): readonly string[] {
  const all = mapOf(items);
  return namesOf(items.reduce<readonly AgendaLine[]>((agenda, item) => insertLine(agenda, item, all, ranked), []));
}

function mapOf(items: readonly ItemAt<'presented'>[]) {
  return new Map(items.map((item) => [item.id, item]));
}

function namesOf(agenda: readonly AgendaLine[]): readonly string[] {
  return agenda.map(({ item }) => item.slice(9));
}

function nameOf({ id }: ItemAt<'presented'>): string {
  return id.slice(9);
}
