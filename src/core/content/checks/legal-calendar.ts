import { type CalendarDay, dayOf } from '../../calendar/calendar-day.ts';
import { clearDaysBetween, lastDayBefore } from '../../calendar/clear-days.ts';
import { type LegalSettings, versionOn } from '../legal-settings.ts';
import type { Entry, LoadedCommune } from '../loaded-commune.ts';
import type { Problem } from '../problem.ts';
import { COLLECTION_NAMES } from '../registry.ts';

/** What the law, or a commune's own review dates, ask for by the day of the build. Warnings only: a late act is still published. */
export function checkLegalCalendar(commune: LoadedCommune, legal: LegalSettings, buildDay: CalendarDay): Problem[] {
  return [
    ...commune.entries.sittings.flatMap((sitting) => checkDrafts(sitting, legal, buildDay)),
    ...commune.entries.regulations.flatMap((regulation) => checkRegulation(regulation, legal)),
    ...COLLECTION_NAMES.flatMap((name) =>
      (commune.entries[name] as readonly Entry[]).flatMap((entry) => checkReview(entry, buildDay)),
    ),
  ];
}

/**
 * The drafts put before a coming council are online some clear days before it.
 *
 * @see CDLD, art. L3221-4
 */
function checkDrafts(sitting: Entry<'sittings'>, legal: LegalSettings, buildDay: CalendarDay): Problem[] {
  const { assembly, at, stage, draftsPublished } = sitting.data;
  const day = dayOf(at);
  const rule = versionOn(legal.draftsOnline, day);
  const isComing = day >= buildDay && (stage === 'announced' || stage === 'agenda');
  if (assembly !== 'council' || rule === undefined || !isComing) return [];

  const lastDay = lastDayBefore(day, rule.clearDays);
  const basis = `${rule.clearDays} jours francs avant la séance (${rule.article})`;
  if (draftsPublished !== undefined && draftsPublished > lastDay) {
    const clearDays = clearDaysBetween(draftsPublished, day);
    return [
      warning(
        sitting,
        'drafts-late',
        'draftsPublished',
        `Les projets de délibération ont été mis en ligne ${clearDays} jour(s) franc(s) avant la séance du ${frenchDay(day)}, au lieu de ${basis}.`,
        'Voyez avec la direction générale si les points concernés doivent être reportés.',
      ),
    ];
  }
  if (draftsPublished !== undefined || buildDay < lastDay) return [];
  const isLate = buildDay > lastDay;
  return [
    warning(
      sitting,
      'drafts-missing',
      'draftsPublished',
      `Les projets de délibération de la séance du ${frenchDay(day)} ne sont pas en ligne ; ${isLate ? 'ils devaient l’être' : 'ils doivent l’être'} au plus tard le ${frenchDay(lastDay)}, ${basis}.`,
      'Publiez-les, puis indiquez la date du jour dans « draftsPublished ».',
    ),
  ];
}

/**
 * A regulation in force says when it was published, and names the decision of the supervising authority.
 *
 * @see CDLD, art. L1133-1
 */
function checkRegulation(regulation: Entry<'regulations'>, legal: LegalSettings): Problem[] {
  const { kind, adopted, status, published, supervision } = regulation.data;
  const rule = versionOn(legal.regulationPublished, published?.on ?? adopted);
  if (rule === undefined) return [];
  const problems: Problem[] = [];
  if (status === 'inForce' && published === undefined) {
    problems.push(
      warning(
        regulation,
        'regulation-without-proof',
        'published',
        `Ce règlement est dit en vigueur sans preuve de sa publication (${rule.article}).`,
        'Ajoutez « published » avec la date (« on ») et la preuve (« proof ») de la publication.',
      ),
    );
  }
  if (rule.supervised.includes(kind) && (status === 'inForce' || status === 'approved') && supervision === undefined) {
    problems.push(
      warning(
        regulation,
        'regulation-without-supervision',
        'supervision',
        `Ce règlement ne mentionne pas la décision de l’autorité de tutelle (${rule.article}).`,
        'Ajoutez « supervision » avec la décision (« decision ») et sa date (« on »).',
      ),
    );
  }
  if (published !== undefined && published.on < adopted) {
    problems.push(
      warning(
        regulation,
        'regulation-dates',
        'published.on',
        `Ce règlement serait publié le ${frenchDay(published.on)}, avant son adoption le ${frenchDay(adopted)}.`,
        'Corrigez l’une des deux dates.',
      ),
    );
  }
  return problems;
}

function checkReview(entry: Entry, buildDay: CalendarDay): Problem[] {
  const reviewBy = 'reviewBy' in entry.data ? entry.data.reviewBy : undefined;
  if (reviewBy === undefined || reviewBy >= buildDay) return [];
  return [
    warning(
      entry,
      'review-due',
      'reviewBy',
      `Ce texte devait être relu avant le ${frenchDay(reviewBy)}.`,
      'Relisez-le, puis changez « reviewBy » (et « updated » si le texte a changé).',
    ),
  ];
}

/** The place of an absent field is that of the record. */
function warning(entry: Entry, code: string, field: string, message: string, remedy: string): Problem {
  return { severity: 'warning', code, ...entry.placeOf(field), field, message, remedy };
}

function frenchDay(day: CalendarDay): string {
  return day.split('-').reverse().join('/');
}
