import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemIdSchema } from '../ids.ts';
import type { AgendaLine } from '../sittings/sitting.ts';
import { type AgendaPlace, placeOf, toRuns } from './agenda-runs.ts';
import { makeMaster, makeSub, moveLine, stepLine } from './move-line.ts';
import { numberItems } from './number-items.ts';
import { removeLine } from './remove-line.ts';

describe('moving an item to a number', () => {
  it.each<[string, string, string, AgendaPlace, string]>([
    ['up', 'a b c d', 'd', { number: 2 }, 'a d b c'],
    ['down', 'a b c d', 'b', { number: 4 }, 'a c d b'],
    ['shifts whole runs', 'a b .c d', 'd', { number: 2 }, 'a d b .c'],
    ['its sub-numbers follow it', 'a .b .c d e', 'a', { number: 3 }, 'd e a .b .c'],
    ['its sub-numbers follow it under another number', 'a b .c d', 'b', { number: 1, sub: 1 }, 'a .b .c d'],
    ['inside a run, which is extended', 'a b .c .d e', 'e', { number: 2, sub: 1 }, 'a b .e .c .d'],
    ['at the end of a run', 'a b .c d', 'a', { number: 2, sub: 2 }, 'b .c .a d'],
    ['out of a run', 'a .b .c d', 'b', { number: 2 }, 'a .c b d'],
    ['out of a run, to the very end', 'a .b c', 'b', { number: 3 }, 'a c b'],
    ['within a run', 'a .b .c .d', 'b', { number: 1, sub: 3 }, 'a .c .d .b'],
    ['from one run to another', 'a .b .c d .e', 'c', { number: 2, sub: 1 }, 'a .b d .c .e'],
  ])('%s', (_, agenda, item, to, expected) => {
    expect(moveLine(lines(agenda), id(item), to)).toEqual({ ok: true, value: lines(expected) });
  });

  it.each<[string, string, string, AgendaPlace, string]>([
    ['0', 'a b', 'b', { number: 0 }, 'position-zero'],
    ['a sub-number 0', 'a b', 'b', { number: 1, sub: 0 }, 'position-zero'],
    ['past the end', 'a b', 'a', { number: 3 }, 'position-past-end'],
    ['past the end of a run', 'a .b c', 'c', { number: 1, sub: 3 }, 'position-past-end'],
    ['past the end of its own run', 'a .b .c', 'b', { number: 1, sub: 3 }, 'position-past-end'],
    ['a sub-number whose master does not exist', 'a b', 'a', { number: 3, sub: 1 }, 'sub-number-without-master'],
    ['a sub-number of itself', 'a b', 'a', { number: 1, sub: 1 }, 'sub-number-without-master'],
    ['where it is already', 'a b', 'b', { number: 2 }, 'already-there'],
    ['when it is not on this agenda', 'a b', 'z', { number: 1 }, 'not-on-agenda'],
  ])('is refused: %s', (_, agenda, item, to, code) => {
    expect(moveLine(lines(agenda), id(item), to)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('leaves normal items and their numbers untouched when late ones change places among themselves', () => {
    const agenda = lines('a b .c d late1 late2 .late3 late4');
    const normal = ['a', 'b', 'c', 'd'].map(id);
    fc.assert(
      fc.property(fc.constantFrom('late1', 'late2', 'late4'), fc.integer({ min: 4, max: 6 }), (item, number) => {
        const moved = moveLine(agenda, id(item), { number });
        if (!moved.ok) {
          expect(moved.refusal.code).toBe('already-there');
          return;
        }
        const [before, after] = [numberItems(agenda), numberItems(moved.value)];
        expect(normal.map((each) => after.get(each))).toEqual(normal.map((each) => before.get(each)));
      }),
    );
  });
});

describe('one step up or down', () => {
  it.each([
    ['a number goes over a whole run', 'a .b .c d', 'd', 'up', 'd a .b .c'],
    ['a number takes its run along', 'a .b c', 'a', 'down', 'c a .b'],
    ['a sub-number stays under its master', 'a .b .c', 'c', 'up', 'a .c .b'],
  ] as const)('%s', (_, agenda, item, step, expected) => {
    expect(stepLine(lines(agenda), id(item), step)).toEqual({ ok: true, value: lines(expected) });
  });

  it.each([
    ['the first number', 'a b', 'a', 'up', 'first-of-agenda'],
    ['the last number', 'a b .c', 'b', 'down', 'last-of-agenda'],
    ['the first sub-number', 'a .b', 'b', 'up', 'first-of-agenda'],
    ['the last sub-number', 'a .b c', 'b', 'down', 'last-of-agenda'],
    ['what is not there', 'a', 'z', 'up', 'not-on-agenda'],
  ] as const)('is refused to %s', (_, agenda, item, step, code) => {
    expect(stepLine(lines(agenda), id(item), step)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('sub-numbers', () => {
  it('a number goes to the end of the run before it, with its own sub-numbers', () => {
    expect(makeSub(lines('a .b c .d e'), id('c'))).toEqual({ ok: true, value: lines('a .b .c .d e') });
  });

  it('a sub-number becomes a number after its run', () => {
    expect(makeMaster(lines('a .b .c d'), id('b'))).toEqual({ ok: true, value: lines('a .c b d') });
  });

  it('the first number has none to go under', () => {
    expect(makeSub(lines('a b'), id('a'))).toMatchObject({ refusal: { code: 'sub-number-without-master' } });
  });

  it('a sub-number is no master, and the other way round', () => {
    expect(makeSub(lines('a .b'), id('b'))).toMatchObject({ refusal: { code: 'already-sub-number' } });
    expect(makeMaster(lines('a .b'), id('a'))).toMatchObject({ refusal: { code: 'not-a-sub-number' } });
  });
});

describe('removing an item', () => {
  it.each([
    ['a number', 'a b c', 'b', 'a c'],
    ['the last number', 'a b', 'b', 'a'],
    ['the only one', 'a', 'a', ''],
    ['a master: its first sub-number takes its place', 'a .b .c d', 'a', 'b .c d'],
    ['a sub-number', 'a .b .c d', 'b', 'a .c d'],
    ['what is not there', 'a .b', 'z', 'a .b'],
  ])('%s', (_, agenda, item, expected) => {
    expect(removeLine(lines(agenda), id(item))).toEqual(lines(expected));
  });
});

describe('numbers under any sequence of moves and removals', () => {
  it('stay 1, 2, 2.1, 2.2, 3… over the same items, each where it was asked for', () => {
    fc.assert(
      fc.property(agendas, fc.array(steps, { maxLength: 25 }), (start, sequence) => {
        let agenda: readonly AgendaLine[] = lines(start);
        for (const { item, to, act } of sequence) {
          const expected = new Set(agenda.map((line) => line.item));
          if (act === 'remove') expected.delete(id(item));
          const before = agenda;
          agenda = perform(agenda, id(item), act, to);
          expect(new Set(agenda.map((line) => line.item))).toEqual(expected);
          expect(agenda.length).toBe(expected.size);
          expect([...numberItems(agenda).values()]).toEqual(countAlong(agenda));
          if (act === 'move' && agenda !== before) checkPlace(before, agenda, item, to);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keep every other run whole when a number moves to a number', () => {
    fc.assert(
      fc.property(agendas, fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 8 }), (start, item, number) => {
        const agenda = lines(start);
        const moved = moveLine(agenda, id(item), { number });
        if (!moved.ok || placeOf(toRuns(agenda), id(item))?.sub !== undefined) return;
        const runsOf = (of: readonly AgendaLine[]) => toRuns(of).filter(({ master }) => master !== id(item));
        expect(runsOf(moved.value)).toEqual(runsOf(agenda));
        expect(toRuns(moved.value)).toContainEqual(toRuns(agenda).find(({ master }) => master === id(item)));
      }),
    );
  });
});

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
const agendas = fc
  .array(fc.boolean(), { minLength: 1, maxLength: NAMES.length })
  .map((under) => under.map((isSub, index) => `${isSub && index > 0 ? '.' : ''}${NAMES[index]}`).join(' '));
const steps = fc.record({
  item: fc.constantFrom(...NAMES),
  to: fc.record({ number: fc.nat(8), sub: fc.option(fc.nat(5), { nil: undefined }) }),
  act: fc.constantFrom(
    'move' as const,
    'up' as const,
    'down' as const,
    'sub' as const,
    'master' as const,
    'remove' as const,
  ),
});

function perform(agenda: readonly AgendaLine[], item: AgendaLine['item'], act: string, to: AgendaPlace) {
  if (act === 'remove') return removeLine(agenda, item);
  const moved =
    act === 'move'
      ? moveLine(agenda, item, to)
      : act === 'sub'
        ? makeSub(agenda, item)
        : act === 'master'
          ? makeMaster(agenda, item)
          : stepLine(agenda, item, act === 'up' ? 'up' : 'down');
  return moved.ok ? moved.value : agenda;
}

/** Numbers counted line by line, apart from the engine's runs. */
function countAlong(agenda: readonly AgendaLine[]): readonly string[] {
  let [number, sub] = [0, 0];
  return agenda.map(({ under }) => {
    if (under !== true) [number, sub] = [number + 1, 0];
    else sub += 1;
    return sub === 0 ? `${number}` : `${number}.${sub}`;
  });
}

/** A number is the one asked for; a sub-number is under the master that was shown, at the rank asked for. */
function checkPlace(before: readonly AgendaLine[], after: readonly AgendaLine[], item: string, to: AgendaPlace) {
  const numbers = numberItems(after);
  if (to.sub === undefined) {
    expect(numbers.get(id(item))).toBe(`${to.number}`);
    return;
  }
  const master = [...numberItems(before)].find(([, number]) => number === `${to.number}`)?.[0];
  expect(numbers.get(id(item))).toBe(`${master === undefined ? '?' : numbers.get(master)}.${to.sub}`);
}

/** `a .b c`: a is 1, b 1.1, c 2. */
function lines(written: string): readonly AgendaLine[] {
  return written
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => (name.startsWith('.') ? { item: id(name.slice(1)), under: true } : { item: id(name) }));
}

function id(name: string) {
  return itemIdSchema.parse(`20260302-item${name}`);
}
