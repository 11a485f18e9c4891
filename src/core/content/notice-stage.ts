import { addDays, type CalendarDay } from '../calendar/calendar-day.ts';
import { formatDay } from '../calendar/french-day.ts';
import type { Notice } from './collections/notices.ts';
import { noticeEnd } from './upcoming.ts';

/** Where a notice stands on a day; `standing` for one that has no end. */
export type NoticeStage = 'coming' | 'open' | 'suspended' | 'standing' | 'closed';

/** The stage of a notice and the words that tell it, e.g. « Ouverte jusqu’au 6 janvier 2027 ». */
export interface NoticeStatus {
  readonly stage: NoticeStage;
  readonly text: string;
}

export function noticeStatus(notice: Notice, day: CalendarDay): NoticeStatus {
  switch (notice.kind) {
    case 'publicInquiry': {
      if (day < notice.from) return { stage: 'coming', text: `S’ouvre le ${formatDay(notice.from)}` };
      if (day > notice.to) return { stage: 'closed', text: `Clôturée le ${formatDay(notice.to)}` };
      const suspension = notice.suspensions?.find(({ from, to }) => from <= day && day <= to);
      if (suspension !== undefined)
        return { stage: 'suspended', text: `Suspendue jusqu’au ${formatDay(suspension.to)}` };
      return { stage: 'open', text: `Ouverte jusqu’au ${formatDay(notice.to)}` };
    }
    case 'works':
      if (day < notice.from) return { stage: 'coming', text: `Dès le ${formatDay(notice.from)}` };
      if (day > notice.to) return { stage: 'closed', text: `Terminés le ${formatDay(notice.to)}` };
      return { stage: 'open', text: `Jusqu’au ${formatDay(notice.to)}` };
    case 'job':
    case 'call':
    case 'announcement': {
      const end = noticeEnd(notice);
      if (end === undefined) return { stage: 'standing', text: `Publié le ${formatDay(notice.date)}` };
      if (end < day)
        return {
          stage: 'closed',
          text: `${notice.kind === 'announcement' ? 'Affiché jusqu’au' : 'Clôturé le'} ${formatDay(end)}`,
        };
      if (notice.kind === 'announcement') return { stage: 'standing', text: `Affiché jusqu’au ${formatDay(end)}` };
      return {
        stage: 'open',
        text: `${notice.kind === 'job' ? 'Candidatures' : 'Réponses'} jusqu’au ${formatDay(end)}`,
      };
    }
  }
}

export interface DatedStep {
  readonly date: CalendarDay;
  readonly text: string;
}

/** The life of a public inquiry, in order: announced, opened, suspended, resumed, closed. */
export function inquirySteps(notice: Extract<Notice, { kind: 'publicInquiry' }>): readonly DatedStep[] {
  const pauses = (notice.suspensions ?? []).flatMap(({ from, to, reason }) => [
    { date: from, text: `Suspension jusqu’au ${formatDay(to)}\u00A0: ${reason}` },
    ...(to < notice.to ? [{ date: addDays(to, 1), text: 'Reprise du délai' }] : []),
  ]);
  return [
    { date: notice.date, text: 'Publication de l’avis' },
    { date: notice.from, text: 'Ouverture de l’enquête' },
    ...pauses,
    { date: notice.to, text: 'Clôture de l’enquête' },
  ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
