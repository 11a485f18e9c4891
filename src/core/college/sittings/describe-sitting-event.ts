import { type CalendarDay, localDateTimeSchema } from '../../calendar/calendar-day.ts';
import { formatDateTime, formatDays } from '../../calendar/french-day.ts';
import { quote } from '../../editing/describe-change.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { MandateEvent } from './decide-mandate.ts';
import type { SittingEvent } from './sitting-event.ts';

/**
 * What a command did to a sitting, in French, for the history and the commit: « Collège communal, lundi 2 mars
 * 2026 à 9 h : ordre du jour gelé ». Nothing of what was said or voted there.
 */
export function describeSittingEvent({ kind, facts }: Pick<SittingEvent, 'kind' | 'facts'>): string {
  return `${String(facts['assembly'])}, ${sayTime(facts['at'])}\u00A0: ${sayAct(kind, facts)}`;
}

export function describeMandateEvent({ kind, facts }: Pick<MandateEvent, 'kind' | 'facts'>): string {
  const name = quote(String(facts['name'] ?? ''));
  switch (kind) {
    case 'mandateAdded':
      return `Mandat de ${name}\u00A0: création`;
    case 'mandateEnded':
      return `Mandat de ${name}\u00A0: fin modifiée`;
    case 'mandateChanged':
      return `Mandat de ${name}\u00A0: modification`;
    case 'standInAdded':
      return `${sayStandIn(facts)}\u00A0: création`;
    case 'standInEnded':
      return `${sayStandIn(facts)}\u00A0: fin modifiée`;
    case 'standInRemoved':
      return `${sayStandIn(facts)}\u00A0: suppression`;
    default:
      return unreachable(kind);
  }
}

function sayAct(kind: SittingEvent['kind'], facts: SittingEvent['facts']): string {
  switch (kind) {
    case 'sittingCreated':
      return 'création de la séance';
    case 'sittingEdited':
      return facts['from'] === undefined
        ? 'modification de la séance'
        : `séance déplacée (prévue le ${sayTime(facts['from'])})`;
    case 'sittingDeleted':
      return 'suppression de la séance';
    case 'sittingFrozen':
      return 'ordre du jour gelé';
    case 'sittingUnfrozen':
      return 'ordre du jour dégelé';
    case 'sittingOpened':
      return 'ouverture de la séance';
    case 'noticesRecorded':
      return 'réception des convocations notée';
    case 'attendanceRecorded':
      return 'présences notées';
    case 'attendanceRemoved':
      return 'présence notée retirée';
    case 'urgencyRecognised':
      return 'urgence reconnue';
    case 'voteRecorded':
      return 'vote consigné';
    case 'voteRemoved':
      return 'vote retiré';
    case 'sentenceWritten':
      return facts['by'] === 'hand' ? 'résultat d’un vote écrit à la main' : 'résultat composé d’un vote rétabli';
    case 'sittingClosed':
      return 'clôture de la séance';
    case 'minutesApproved':
      return `procès-verbal approuvé (séance du ${sayTime(facts['approvedAt'])})`;
    default:
      return unreachable(kind);
  }
}

function sayStandIn(facts: MandateEvent['facts']): string {
  const what: Readonly<Record<string, string>> = {
    proxy: 'Procuration',
    replacement: 'Remplacement',
    acting: 'Fonction exercée par une autre personne',
  };
  // The facts of these events hold days as the calendar made them.
  const days = formatDays(facts['from'] as CalendarDay, facts['to'] as CalendarDay);
  return `${what[String(facts['of'])] ?? ''} (${String(facts['absent'])} par ${String(facts['by'])}, ${days})`;
}

function sayTime(at: unknown): string {
  return formatDateTime(localDateTimeSchema.parse(at));
}
