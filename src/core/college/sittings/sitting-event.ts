import type { CollegeEvent } from '../event.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeChange } from '../state.ts';
import type { Sitting } from './sitting.ts';

/** What a command did to a sitting; `describeSittingEvent` tells each in French. */
export type SittingEventKind =
  | 'sittingCreated'
  | 'sittingEdited'
  | 'sittingDeleted'
  | 'sittingFrozen'
  | 'sittingUnfrozen'
  | 'sittingOpened'
  | 'noticesRecorded'
  | 'attendanceRecorded'
  | 'attendanceRemoved'
  | 'urgencyRecognised'
  | 'voteRecorded'
  | 'voteRemoved'
  | 'sentenceWritten'
  | 'sittingClosed'
  | 'minutesApproved';
export type SittingEvent = CollegeEvent<SittingEventKind>;

/** An event on a sitting, which its facts name by assembly and date; they hold nothing of what was said there. */
export function sittingEvent(
  kind: SittingEventKind,
  sitting: Sitting,
  assembly: AssemblySettings,
  facts: SittingEvent['facts'] = {},
  change: CollegeChange = { sittings: [sitting] },
): SittingEvent {
  return { kind, sitting: sitting.id, facts: { assembly: assembly.name, at: sitting.at, ...facts }, change };
}
