import type { CalendarDay } from '../calendar/calendar-day.ts';
import { formatDays, formatLongDay } from '../calendar/french-day.ts';
import type { Notice } from './collections/notices.ts';
import { noticeStatus } from './notice-stage.ts';

export interface NoticeFact {
  readonly term: string;
  readonly text: string;
  readonly note?: string | undefined;
}

/** What concerns the reader first: the delay, the place, how to react. */
export function noticeFacts(notice: Notice, day: CalendarDay): readonly NoticeFact[] {
  const status = { term: 'Situation', text: noticeStatus(notice, day).text };
  switch (notice.kind) {
    case 'publicInquiry':
      return [
        { term: 'Période', text: formatDays(notice.from, notice.to), note: noticeStatus(notice, day).text },
        { term: 'Situation du bien', text: notice.location },
        ...optional('Demandeur', notice.applicant),
        { term: 'Consulter le dossier', text: notice.consultation },
        { term: 'Réagir', text: notice.remarks },
        ...optional('Base légale', notice.legalBasis),
      ];
    case 'works':
      return [
        { term: 'Période', text: formatDays(notice.from, notice.to) },
        { term: notice.streets.length === 1 ? 'Rue' : 'Rues', text: notice.streets.join(', ') },
        ...optional('Déviation', notice.diversion),
      ];
    case 'job':
      return [
        { term: 'Candidatures', text: `jusqu’au ${formatLongDay(notice.deadline)}` },
        { term: 'Contrat', text: notice.contract },
        { term: 'Temps de travail', text: notice.hours },
      ];
    case 'call':
      return notice.deadline === undefined
        ? [status]
        : [{ term: 'Réponses', text: `jusqu’au ${formatLongDay(notice.deadline)}` }];
    case 'announcement':
      return [status];
  }
}

function optional(term: string, text: string | undefined): readonly NoticeFact[] {
  return text === undefined ? [] : [{ term, text }];
}
