import { describe, expect, it } from 'vitest';
import { numberOf } from '../agenda/number-items.ts';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { EXAMPLE_MANDATES, mandateOf } from '../examples/example-mandates.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import { attends, entry, HELD_COLLEGE, itemNumber } from '../examples/example-sittings.ts';
import { attendanceStory } from './attendance-story.ts';
import { roomOf } from './presents-at-item.ts';
import type { AttendanceEntry } from './sitting.ts';

function story(...added: readonly AttendanceEntry[]) {
  const sitting = { ...HELD_COLLEGE, attendance: [...HELD_COLLEGE.attendance, ...added] };
  const room = roomOf({ mandates: EXAMPLE_MANDATES, standIns: new Map() }, EXAMPLE_COLLEGE, sitting);
  const told = attendanceStory(room, EXAMPLE_SETTINGS, (item) => numberOf(item, sitting));
  return [...told.values()].flat();
}

describe('entrances and exits, as the minutes write them', () => {
  it('say nothing when nobody moves', () => {
    expect(story()).toEqual([]);
    expect(story(attends('Bruno', 'excused'))).toEqual([]);
  });

  it('name who comes in and who goes out, with their function', () => {
    expect(
      story(
        attends('Bruno', 'excused'),
        entry('Bruno', { kind: 'arrives', item: itemNumber(2) }),
        entry('Emma', { kind: 'leaves', item: itemNumber(4), why: 'other' }),
      ),
    ).toEqual([
      'Bruno Exemple, échevin, entre en séance avant le point 2.',
      'Emma Exemple, présidente du CPAS, quitte la séance avant le point 4.',
    ]);
  });

  it('say that a member withdraws because of an interest, in the right gender, and comes back', () => {
    expect(story(entry('Chloé', { kind: 'leaves', item: itemNumber(2), why: 'conflict' }))).toEqual([
      'Chloé Exemple, échevine, intéressée à l’affaire, se retire pour le point 2 (CDLD, art. L1122-19).',
      'Chloé Exemple, échevine, rentre en séance avant le point 3.',
    ]);
  });

  it('keep out between them a member with an interest in two items in a row', () => {
    expect(
      story(
        entry('Denis', { kind: 'leaves', item: itemNumber(2), why: 'conflict' }),
        entry('Denis', { kind: 'leaves', item: itemNumber(3), why: 'conflict' }),
      ),
    ).toEqual([
      'Denis Exemple, échevin, intéressé à l’affaire, se retire pour le point 2 (CDLD, art. L1122-19).',
      'Denis Exemple, échevin, rentre en séance avant le point 4.',
    ]);
  });

  it('say who takes the chair when the mayor goes, and gives it back', () => {
    expect(story(entry('Alice', { kind: 'leaves', item: itemNumber(3), why: 'conflict' }))).toEqual([
      'Alice Exemple, bourgmestre, intéressée à l’affaire, se retire pour le point 3 (CDLD, art. L1122-19).',
      'Bruno Exemple, échevin, préside la séance à partir du point 3.',
      'Alice Exemple, bourgmestre, rentre en séance avant le point 4.',
      'Alice Exemple, bourgmestre, préside la séance à partir du point 4.',
    ]);
  });

  it('name a councillor called to a tied college, by their function at the council', () => {
    expect(story(entry('Gaëlle', { kind: 'called', item: itemNumber(2) }))).toEqual([
      'Gaëlle Exemple, conseillère communale, est appelée à siéger pour le point 2, les voix étant partagées (CDLD, art. L1123-22).',
      'Gaëlle Exemple, conseillère communale, quitte la séance avant le point 3.',
    ]);
  });

  it('tell that a replacement leaves when the member arrives', () => {
    expect(
      story(
        entry('Bruno', { kind: 'replaced', by: mandateOf('Hugo').id }),
        entry('Bruno', { kind: 'arrives', item: itemNumber(3) }),
      ),
    ).toEqual([
      'Hugo Exemple, conseiller communal, quitte la séance avant le point 3.',
      'Bruno Exemple, échevin, entre en séance avant le point 3.',
    ]);
  });
});
