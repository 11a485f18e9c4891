import type { CollegeEvent } from './event.ts';
import { describeItemEvent, sayItem } from './items/describe-item-event.ts';
import type { ItemEvent } from './items/item-event.ts';
import { describeOpinionEvent, OPINION_EVENTS, type OpinionEvent } from './opinions/opinion-event.ts';
import type { MandateEvent, MandateEventKind } from './sittings/decide-mandate.ts';
import { describeMandateEvent, describeSittingEvent } from './sittings/describe-sitting-event.ts';
import type { SittingEvent, SittingEventKind } from './sittings/sitting-event.ts';

/**
 * The commit message of a command: the first event in a line, the others below. Nothing of what is said behind closed
 * doors.
 */
export function describeEvents(events: readonly CollegeEvent[]): string {
  const [first = 'Rien de changé', ...others] = events.map(describeEvent);
  return others.length === 0 ? first : `${first}\n\n${others.map((line) => `- ${line}`).join('\n')}`;
}

/** One event as a sentence without full stop. */
export function describeEvent(event: CollegeEvent): string {
  if (isOpinionEvent(event)) return `${sayItem(event.facts)}\u00A0: ${describeOpinionEvent(event)}`;
  if (isSittingEvent(event)) return describeSittingEvent(event);
  if (isMandateEvent(event)) return describeMandateEvent(event);
  // Every other event is an item's: `describeItemEvent` stops at a kind that it does not know.
  return describeItemEvent(event as ItemEvent);
}

function isOpinionEvent(event: CollegeEvent): event is OpinionEvent {
  return Object.hasOwn(OPINION_EVENTS, event.kind);
}

function isSittingEvent(event: CollegeEvent): event is SittingEvent {
  return Object.hasOwn(SITTING_KINDS, event.kind);
}

function isMandateEvent(event: CollegeEvent): event is MandateEvent {
  return Object.hasOwn(MANDATE_KINDS, event.kind);
}

/** Complete: a kind that is missing here does not compile. */
const SITTING_KINDS: Readonly<Record<SittingEventKind, true>> = {
  sittingCreated: true,
  sittingEdited: true,
  sittingDeleted: true,
  sittingFrozen: true,
  sittingUnfrozen: true,
  sittingOpened: true,
  noticesRecorded: true,
  attendanceRecorded: true,
  attendanceRemoved: true,
  urgencyRecognised: true,
  voteRecorded: true,
  voteRemoved: true,
  sentenceWritten: true,
  sittingClosed: true,
  minutesApproved: true,
};

const MANDATE_KINDS: Readonly<Record<MandateEventKind, true>> = {
  mandateAdded: true,
  mandateEnded: true,
  mandateChanged: true,
  standInAdded: true,
  standInEnded: true,
  standInRemoved: true,
};
