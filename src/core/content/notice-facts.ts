import type { CalendarDay } from '../calendar/calendar-day.ts';
import { formatDays, formatLongDay } from '../calendar/french-day.ts';
import type { Notice } from './collections/notices.ts';
import { noticeStatus } from './notice-stage.ts';

export interface NoticeFact {
  readonly term: string;
  readonly text: string;
  readonly note?: string | undefined;
  /** Language of the author’s own words; the others are French. */
  readonly lang?: string | undefined;
}

/** What concerns the reader first: the delay, the place, how to react. */
export function noticeFacts(notice: Notice, day: CalendarDay): readonly NoticeFact[] {
  const { language } = notice;
  const written = (term: string, text: string | undefined): readonly NoticeFact[] =>
    text === undefined ? [] : [{ term, text, ...(language === undefined ? {} : { lang: language }) }];
  const status = { term: 'Situation', text: noticeStatus(notice, day).text };
  switch (notice.kind) {
    case 'publicInquiry':
      return [
        { term: 'Période', text: formatDays(notice.from, notice.to), note: noticeStatus(notice, day).text },
        ...written('Situation du bien', notice.location),
        ...written('Demandeur', notice.applicant),
        ...written('Consulter le dossier', notice.consultation),
        ...written('Réagir', notice.remarks),
        ...written('Base légale', notice.legalBasis),
      ];
    case 'works':
      return [
        { term: 'Période', text: formatDays(notice.from, notice.to) },
        ...written(notice.streets.length === 1 ? 'Rue' : 'Rues', notice.streets.join(', ')),
        ...written('Déviation', notice.diversion),
      ];
    case 'job':
      return [
        { term: 'Candidatures', text: `jusqu’au ${formatLongDay(notice.deadline)}` },
        ...written('Contrat', notice.contract),
        ...written('Temps de travail', notice.hours),
      ];
    case 'call':
      return notice.deadline === undefined
        ? [status]
        : [{ term: 'Réponses', text: `jusqu’au ${formatLongDay(notice.deadline)}` }];
    case 'announcement':
      return [status];
  }
}
