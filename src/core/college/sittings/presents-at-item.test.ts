import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { EXAMPLE_MANDATES, mandateOf } from '../examples/example-mandates.ts';
import { attends, entry, HELD_COLLEGE, itemNumber } from '../examples/example-sittings.ts';
import type { ItemId, MandateId } from '../ids.ts';
import { presences, roomOf } from './presents-at-item.ts';
import type { AttendanceEntry } from './sitting.ts';
import { type StandIn, standInSchema } from './stand-in.ts';

function room(attendance: readonly AttendanceEntry[], standIns: readonly StandIn[] = []) {
  const state = { mandates: EXAMPLE_MANDATES, standIns: new Map(standIns.map((standIn) => [standIn.id, standIn])) };
  return roomOf(state, EXAMPLE_COLLEGE, { ...HELD_COLLEGE, attendance: [...attendance] });
}

const everybody = HELD_COLLEGE.attendance;
const names = (mandates: readonly { name: string }[]) => mandates.map(({ name }) => name.split(' ')[0]);
const presentAt = (attendance: readonly AttendanceEntry[], item: ItemId, standIns: readonly StandIn[] = []) =>
  names(presences(room(attendance, standIns))(item).present);

describe('who is present at an item', () => {
  it('is whoever was present at the opening, in order of precedence', () => {
    expect(presentAt(everybody.toReversed(), itemNumber(1))).toEqual(['Alice', 'Bruno', 'Chloé', 'Denis', 'Emma']);
  });

  it('leaves out the excused, the absent, and whoever was never noted', () => {
    const noted = [attends('Alice', 'present'), attends('Bruno', 'excused'), attends('Chloé', 'absent')];
    expect(presentAt(noted, itemNumber(1))).toEqual(['Alice']);
  });

  it('counts someone who arrives from their item on, and not before', () => {
    const late = [...everybody, attends('Bruno', 'excused'), entry('Bruno', { kind: 'arrives', item: itemNumber(3) })];
    expect(presentAt(late, itemNumber(2))).not.toContain('Bruno');
    expect(presentAt(late, itemNumber(3))).toContain('Bruno');
    expect(presentAt(late, itemNumber(5))).toContain('Bruno');
  });

  it('puts out for one item alone a member with an interest in it', () => {
    const conflict = [...everybody, entry('Denis', { kind: 'leaves', item: itemNumber(2), why: 'conflict' })];
    expect(presentAt(conflict, itemNumber(1))).toContain('Denis');
    expect(presentAt(conflict, itemNumber(2))).not.toContain('Denis');
    expect(presentAt(conflict, itemNumber(3))).toContain('Denis');
    expect(names(presences(room(conflict))(itemNumber(2)).excluded)).toEqual(['Denis']);
  });

  it('keeps out whoever leaves for another reason, until they come back', () => {
    const leaving = [
      ...everybody,
      entry('Emma', { kind: 'arrives', item: itemNumber(4) }),
      entry('Emma', { kind: 'leaves', item: itemNumber(2), why: 'other' }),
    ];
    expect([1, 2, 3, 4].map((number) => presentAt(leaving, itemNumber(number)).includes('Emma'))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('gives a replaced member’s seat to the replacement, until the member arrives', () => {
    const replaced = [
      ...everybody,
      entry('Bruno', { kind: 'replaced', by: mandateOf('Gaëlle').id }),
      entry('Bruno', { kind: 'arrives', item: itemNumber(3) }),
    ];
    expect(presentAt(replaced, itemNumber(2))).toEqual(['Alice', 'Chloé', 'Denis', 'Emma', 'Gaëlle']);
    expect(presentAt(replaced, itemNumber(3))).toEqual(['Alice', 'Bruno', 'Chloé', 'Denis', 'Emma']);
  });

  it('takes a noted replacement as the opening when nothing else is recorded', () => {
    const standIn = standIns('replacement', 'Bruno', 'Gaëlle');
    const others = everybody.filter(({ mandate }) => mandate !== mandateOf('Bruno').id);
    expect(presentAt(others, itemNumber(1), standIn)).toContain('Gaëlle');
    expect(presentAt(everybody, itemNumber(1), standIn)).not.toContain('Gaëlle');
  });

  it('lets a represented member be voted for only while the holder of the proxy is in the room', () => {
    const represented = [
      ...everybody,
      entry('Chloé', { kind: 'represented', by: mandateOf('Denis').id }),
      entry('Denis', { kind: 'leaves', item: itemNumber(3), why: 'other' }),
    ];
    const at = presences(room(represented));
    expect(at(itemNumber(2)).represented.map(({ member, by }) => names([member, by]))).toEqual([['Chloé', 'Denis']]);
    expect(at(itemNumber(2)).present).toHaveLength(4);
    expect(at(itemNumber(3)).represented).toEqual([]);
  });

  it('seats a called councillor for the one item', () => {
    const called = [...everybody, entry('Gaëlle', { kind: 'called', item: itemNumber(2) })];
    expect(presentAt(called, itemNumber(2))).toContain('Gaëlle');
    expect(presentAt(called, itemNumber(3))).not.toContain('Gaëlle');
  });

  it('names the director general apart: in the room, without a vote', () => {
    expect(names(presences(room(everybody))(itemNumber(1)).attending)).toEqual(['Félix']);
  });
});

describe('who chairs an item', () => {
  const chairAt = (attendance: readonly AttendanceEntry[], item: number, standIn: readonly StandIn[] = []) =>
    presences(room(attendance, standIn))(itemNumber(item)).chair?.name;
  const withoutMayor = [...everybody, attends('Alice', 'excused')];

  it('is the mayor when present', () => {
    expect(chairAt(everybody, 1)).toBe('Alice Exemple');
  });

  it('is the first alderman by rank when the mayor is absent', () => {
    expect(chairAt(withoutMayor, 1)).toBe('Bruno Exemple');
  });

  it('passes for the one item in which the mayor has an interest', () => {
    const conflict = [...everybody, entry('Alice', { kind: 'leaves', item: itemNumber(2), why: 'conflict' })];
    expect([1, 2, 3].map((item) => chairAt(conflict, item))).toEqual([
      'Alice Exemple',
      'Bruno Exemple',
      'Alice Exemple',
    ]);
  });

  it('is whoever acts as mayor, before the order of aldermen', () => {
    const acting = { kind: 'actsAs', function: mandateOf('Alice').function } as const;
    expect(chairAt([...withoutMayor, entry('Denis', acting)], 1)).toBe('Denis Exemple');
    expect(chairAt([...withoutMayor, entry('Denis', { ...acting, item: itemNumber(3) })], 2)).toBe('Bruno Exemple');
    expect(chairAt([...withoutMayor, entry('Denis', { ...acting, item: itemNumber(3) })], 3)).toBe('Denis Exemple');
    expect(chairAt(withoutMayor, 1, standIns('acting', 'Alice', 'Chloé'))).toBe('Chloé Exemple');
  });

  it('is nobody in an empty room', () => {
    expect(chairAt([], 1)).toBeUndefined();
  });
});

describe('the timeline', () => {
  const members = ['Alice', 'Bruno', 'Chloé', 'Denis', 'Emma'];
  const anyMovement = fc.record({
    who: fc.constantFrom(...members),
    item: fc.integer({ min: 1, max: 5 }),
    kind: fc.constantFrom('arrives', 'conflict', 'other'),
  });
  const anyOpening = fc.record({
    who: fc.constantFrom(...members),
    kind: fc.constantFrom('present', 'excused', 'absent'),
  });

  it('agrees with walking through the sitting item by item, entry by entry', () => {
    fc.assert(
      fc.property(fc.array(anyOpening), fc.array(anyMovement), (openings, movements) => {
        const attendance = [
          ...openings.map(({ who, kind }) => attends(who, kind)),
          ...movements.map(({ who, item, kind }) =>
            entry(
              who,
              kind === 'arrives'
                ? { kind, item: itemNumber(item) }
                : { kind: 'leaves', item: itemNumber(item), why: kind },
            ),
          ),
        ];
        const at = presences(room(attendance));
        const inRoom = new Map<MandateId, boolean>();
        for (const { who, kind } of openings) inRoom.set(mandateOf(who).id, kind === 'present');
        for (let item = 1; item <= 5; item += 1) {
          const out = new Set<MandateId>();
          for (const movement of movements) {
            if (movement.item !== item) continue;
            const { id } = mandateOf(movement.who);
            if (movement.kind === 'conflict') out.add(id);
            else inRoom.set(id, movement.kind === 'arrives');
          }
          const walked = members.filter((who) => inRoom.get(mandateOf(who).id) && !out.has(mandateOf(who).id));
          expect(names(at(itemNumber(item)).present)).toEqual(walked);
        }
      }),
    );
  });
});

function standIns(kind: StandIn['kind'], absent: string, standIn: string): readonly StandIn[] {
  return [
    standInSchema.parse({
      id: '20260201-stand1',
      kind,
      assembly: 'college',
      absent: mandateOf(absent).id,
      standIn: mandateOf(standIn).id,
      from: '2026-02-01',
      to: '2026-03-31',
    }),
  ];
}
