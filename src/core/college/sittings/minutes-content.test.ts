import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { EXAMPLE_COUNCIL } from '../examples/example-council.ts';
import { contextOf, SECRETARY, stateOf } from '../examples/example-desk.ts';
import { presentedItem } from '../examples/example-items.ts';
import { mandateOf } from '../examples/example-mandates.ts';
import { attends, entry, HELD_COLLEGE, HELD_COUNCIL, itemNumber } from '../examples/example-sittings.ts';
import { type Item, itemSchema } from '../items/item.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { Vote } from '../votes/vote.ts';
import { canonicalMinutes, composeMinutes } from './minutes-content.ts';
import type { SittingAt } from './sitting.ts';

const decided = (number: number, sitting: SittingAt<'held'>, changes: object = {}): Item =>
  itemSchema.parse({
    ...presentedItem({ id: itemNumber(number), sitting: sitting.id }),
    assembly: sitting.assembly,
    stage: 'decided',
    outcome: 'accepted',
    decidedAt: '2026-03-02T08:20:00.000Z',
    ...changes,
  });

function minutes(sitting: SittingAt<'held'>, items: readonly Item[], assembly: AssemblySettings) {
  return composeMinutes({ sitting, assembly }, stateOf({ items, sittings: [sitting] }), contextOf(SECRETARY));
}
const collegeMinutes = (changes: Partial<SittingAt<'held'>>, ...items: readonly object[]) => {
  const sitting = { ...HELD_COLLEGE, ...changes };
  return minutes(
    sitting,
    items.map((item, index) => decided(index + 1, sitting, item)),
    EXAMPLE_COLLEGE,
  );
};

describe('the minutes of a sitting', () => {
  it('name who presides, who is present, excused or absent, and who attends', () => {
    const content = collegeMinutes({
      attendance: [
        ...HELD_COLLEGE.attendance.filter(({ mandate }) => mandate !== mandateOf('Emma').id),
        attends('Alice', 'excused'),
        entry('Denis', { kind: 'replaced', by: mandateOf('Hugo').id }),
      ],
    });
    expect(content).toMatchObject({
      assembly: 'Collège communal',
      number: 1,
      at: '2026-03-02T09:00',
      chair: { name: 'Bruno Exemple', title: 'Échevin' },
      present: [
        { name: 'Bruno Exemple', title: 'Échevin' },
        { name: 'Chloé Exemple', title: 'Échevine' },
        { name: 'Hugo Exemple', title: 'Conseiller communal' },
      ],
      attending: [{ name: 'Félix Exemple', title: 'Directeur général' }],
      excused: [{ name: 'Alice Exemple', title: 'Bourgmestre' }],
      absent: [{ name: 'Emma Exemple', title: 'Présidente du CPAS' }],
      replaced: [{ member: { name: 'Denis Exemple' }, by: { name: 'Hugo Exemple' } }],
    });
  });

  it('name who acts as mayor by that function, and only then', () => {
    const withoutMayor = HELD_COLLEGE.attendance.filter(({ mandate }) => mandate !== mandateOf('Alice').id);
    const acting = { kind: 'actsAs', function: mandateOf('Alice').function } as const;
    const chairOf = (attendance: SittingAt<'held'>['attendance']) => collegeMinutes({ attendance }).chair?.title;
    expect(chairOf([...withoutMayor, entry('Chloé', acting)])).toBe('Bourgmestre f.f.');
    expect(chairOf([...HELD_COLLEGE.attendance, entry('Chloé', acting)])).toBe('Bourgmestre');
    expect(chairOf(withoutMayor)).toBe('Échevin');
  });

  it('hold only decisions at a college', () => {
    const content = collegeMinutes({}, {}, { outcome: 'postponed' }, { outcome: 'noted' }, { outcome: 'withdrawn' });
    expect(content.items.map(({ number, outcome }) => [number, outcome])).toEqual([
      ['1', 'accepted'],
      ['3', 'noted'],
    ]);
  });

  it('hold every item of a council in the order in which it was taken, with its part of the agenda', () => {
    const items = [
      decided(1, HELD_COUNCIL),
      decided(2, HELD_COUNCIL, { outcome: 'postponed' }),
      decided(3, HELD_COUNCIL, { privacy: 'closed' }),
    ];
    const { items: written } = minutes(HELD_COUNCIL, items, EXAMPLE_COUNCIL);
    expect(written.map(({ reference, heading, outcome }) => [reference, heading, outcome])).toEqual([
      ['CC/20260317-1', 'Séance publique', 'accepted'],
      ['CC/20260317-2', undefined, 'postponed'],
      ['CC/20260317-3', 'Huis clos', 'accepted'],
    ]);
    expect(written[0]).toMatchObject({
      motivation: 'Considérant l’état de la chaussée ;',
      decision: 'Article unique. De réparer la rue du Moulin.',
    });
  });

  it('write before an item who comes and goes, and after it how it was voted', () => {
    const votes: Vote[] = [
      { item: itemNumber(2), rank: 1, ballot: { kind: 'counted', counts: { yes: 3, no: 1, abstain: 0 } } },
    ];
    const attendance = [
      ...HELD_COLLEGE.attendance,
      entry('Chloé', { kind: 'leaves', item: itemNumber(2), why: 'conflict' }),
    ];
    const { items } = collegeMinutes({ attendance, votes }, {}, {}, {});
    expect(items.map(({ movements }) => movements.length)).toEqual([0, 1, 1]);
    expect(items[1]?.votes).toEqual([{ subject: undefined, sentence: 'Par 3 voix pour et 1 contre, DÉCIDE' }]);
  });

  it('write a sentence that was written by hand as it was written', () => {
    const votes = [
      {
        item: itemNumber(1),
        rank: 1,
        subject: 'Article 1er',
        ballot: { kind: 'counted', counts: { yes: 5, no: 0, abstain: 0 } },
        sentence: {
          text: 'À main levée, À l’unanimité, DÉCIDE',
          by: HELD_COLLEGE.attendance[0]?.by,
          at: HELD_COLLEGE.openedAt,
        },
      },
    ] as Vote[];
    expect(collegeMinutes({ votes }, {}).items[0]?.votes).toEqual([
      { subject: 'Article 1er', sentence: 'À main levée, À l’unanimité, DÉCIDE' },
    ]);
  });

  it('name who recognised the urgency of an item', () => {
    const recognisedUrgencies = { [itemNumber(1)]: [mandateOf('Alice').id, mandateOf('Bruno').id] };
    const sitting = { ...HELD_COUNCIL, recognisedUrgencies };
    const { items } = minutes(sitting, [decided(1, sitting)], EXAMPLE_COUNCIL);
    expect(items[0]?.urgencyRecognisedBy).toEqual(['Alice Exemple', 'Bruno Exemple']);
  });

  it('cite the opinions, without the answer of a confidential one', () => {
    const opinion = (id: string, changes: object) => ({
      id,
      adviser: { kind: 'service', service: 'direction-financiere' },
      origin: { kind: 'ownInitiative' },
      mandatory: false,
      clock: [],
      given: {
        value: 'reserved',
        by: 'emma-exemple',
        at: '2026-02-25T10:00:00.000Z',
        judged: '0'.repeat(64),
        ...changes,
      },
    });
    const { items } = collegeMinutes(
      {},
      {
        opinions: [
          opinion('premier', {}),
          opinion('second', { confidential: true }),
          opinion('cache', { hidden: true }),
        ],
      },
    );
    expect(items[0]?.opinions).toEqual([
      { adviser: 'Direction financière', value: 'Réservé', given: '2026-02-25' },
      { adviser: 'Direction financière', given: '2026-02-25' },
    ]);
  });
});

describe('the canonical text of minutes', () => {
  it('does not depend on the order in which entries were written', () => {
    const votes: Vote[] = [1, 2].map((rank) => ({
      item: itemNumber(1),
      rank,
      subject: `Article ${rank}`,
      ballot: { kind: 'counted', counts: { yes: 5, no: 0, abstain: 0 } },
    }));
    const text = canonicalMinutes(collegeMinutes({ votes }, {}, {}));
    const shuffled = fc.tuple(
      fc.shuffledSubarray(HELD_COLLEGE.attendance, { minLength: HELD_COLLEGE.attendance.length }),
      fc.shuffledSubarray(votes, { minLength: votes.length }),
    );
    fc.assert(
      fc.property(shuffled, ([attendance, otherVotes]) => {
        expect(canonicalMinutes(collegeMinutes({ attendance, votes: otherVotes }, {}, {}))).toBe(text);
      }),
    );
  });
});
