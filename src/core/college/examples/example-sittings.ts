import { momentSchema } from '../../calendar/moment.ts';
import { personIdSchema } from '../../identity/person-id.ts';
import { type ItemId, itemIdSchema } from '../ids.ts';
import { type AttendanceEntry, type Sitting, type SittingAt, sittingSchema } from '../sittings/sitting.ts';
import { mandateOf } from './example-mandates.ts';

/** The nth item of the example sittings' agendas, 1-based; the items themselves are made where they matter. */
export function itemNumber(number: number): ItemId {
  return itemIdSchema.parse(`20260220-item${number}`);
}

const moment = '2026-02-26T11:00:00.000Z';
const recorder = personIdSchema.parse('felix-exemple');
const recordedAt = momentSchema.parse('2026-03-02T08:05:00.000Z');
const lines = [1, 2, 3, 4, 5].map((number) => ({ item: itemNumber(number) }));

const college = {
  id: '20260105-coll1',
  assembly: 'college',
  at: '2026-03-02T09:00',
  place: 'Salle du Collège',
  noticeRank: 1,
  agenda: lines,
  attendance: [],
  votes: [],
};
const council = {
  ...college,
  id: '20260105-cons1',
  assembly: 'conseil',
  at: '2026-03-17T19:30',
  place: 'Salle du Conseil',
};

export const PLANNED_COLLEGE: SittingAt<'planned'> = at('planned', { ...college, stage: 'planned' });
export const FROZEN_COLLEGE: SittingAt<'frozen'> = at('frozen', { ...college, stage: 'frozen', frozenAt: moment });

/** A college of five items on Monday 2 March 2026, opened with everybody present. */
export const HELD_COLLEGE: SittingAt<'held'> = at('held', {
  ...college,
  stage: 'held',
  frozenAt: moment,
  openedAt: '2026-03-02T08:00:00.000Z',
  attendance: ['Alice', 'Bruno', 'Chloé', 'Denis', 'Emma', 'Félix'].map((name) => attends(name, 'present')),
});

export const PLANNED_COUNCIL: SittingAt<'planned'> = at('planned', { ...council, stage: 'planned' });

/** A council of five items on Tuesday 17 March 2026, opened with everybody present. */
export const HELD_COUNCIL: SittingAt<'held'> = at('held', {
  ...council,
  stage: 'held',
  frozenAt: moment,
  openedAt: '2026-03-17T18:30:00.000Z',
  attendance: [
    ...['Alice', 'Bruno', 'Chloé', 'Denis', 'Félix', 'Gaëlle', 'Hugo', 'Inès'],
    ...['Jules', 'Karim', 'Léa', 'Marc', 'Nora', 'Oscar'],
  ].map((name) => attends(name, 'present')),
});

/** Someone's state at the opening. */
export function attends(firstName: string, kind: 'present' | 'excused' | 'absent'): AttendanceEntry {
  return entry(firstName, { kind });
}

/** One entry of an example timeline. */
export function entry(firstName: string, change: AttendanceEntry['change']): AttendanceEntry {
  return { mandate: mandateOf(firstName).id, change, by: recorder, at: recordedAt };
}

function at<Stage extends Sitting['stage']>(stage: Stage, written: unknown): SittingAt<Stage> {
  const sitting = sittingSchema.parse(written);
  if (sitting.stage !== stage) throw new Error(`La séance d’exemple est ${sitting.stage}, pas ${stage}.`);
  // The stage has just been compared, which generics don't narrow.
  return sitting as SittingAt<Stage>;
}
