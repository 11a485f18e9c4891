import { formatDay, formatLongDay } from '../../calendar/french-day.ts';
import { quote } from '../../editing/describe-change.ts';
import { lowerFirst } from '../../shared/lower-first.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { NOTICE_KINDS } from '../settings/notice-settings.ts';
import type { CollegeNotice } from './notice.ts';

/** The sentence of a notice, at the desk and in mails. */
export function sayNotice(notice: CollegeNotice): string {
  const item = sayItem(notice);
  const sitting = `de la séance${notice.day === undefined ? '' : ` du ${formatLongDay(notice.day)}`}`;
  const adviser = quote(notice.adviser ?? '');
  const until = notice.lastDay === undefined ? '' : ` jusqu’au ${formatLongDay(notice.lastDay)}`;
  switch (notice.kind) {
    case 'toValidate':
      return `Le point ${item} attend votre validation.`;
    case 'opinionAsked':
      return `L’avis ${adviser} est demandé${until} sur le point ${item}.`;
    case 'opinionGiven':
      return `L’avis ${adviser} est rendu sur le point ${item}.`;
    case 'opinionNearlyExpired':
      return `L’avis ${adviser} sur le point ${item} est encore attendu${until}.`;
    case 'opinionExpired':
      return `Le délai de l’avis ${adviser} sur le point ${item} est dépassé\u00A0: il sera cité comme non rendu.`;
    case 'returned':
      return `Le point ${item} est renvoyé.`;
    case 'presented':
      return `Le point ${item} est inscrit à l’ordre du jour ${sitting}.`;
    case 'late':
      return `Le point ${item} arrive après le gel de l’ordre du jour ${sitting}.`;
    case 'postponed':
      return `Le point ${item} est reporté.`;
    case 'decided':
      return `Le point ${item} est décidé.`;
    case 'copiedIn':
      return `Le point ${item} est mis en copie à votre service.`;
    case 'arrived':
      return `Le point ${item} arrive d’une autre assemblée.`;
    case 'followUpAsked':
      return `Un suivi est demandé pour le point ${item}.`;
    case 'sittingFrozen':
      return `L’ordre du jour ${sitting} est gelé\u00A0: vous pouvez le consulter.`;
    case 'minutesAvailable':
      return `Le procès-verbal ${sitting} est disponible.`;
    default:
      return unreachable(notice.kind);
  }
}

/**
 * The mail of one notice, or of several together for who wants a digest.
 *
 * @param linkOf address of the page at the desk, where what is confidential is read after signing in
 */
export function composeNoticeMail(
  notices: readonly [CollegeNotice, ...CollegeNotice[]],
  { commune, linkOf }: { readonly commune: string; readonly linkOf: (notice: CollegeNotice) => string },
): { readonly subject: string; readonly text: string } {
  const [first, ...others] = notices;
  const subject =
    others.length === 0
      ? `${first.assemblyName}\u00A0: ${lowerFirst(NOTICE_KINDS[first.kind])}`
      : `${notices.length} nouvelles des assemblées`;
  const body = notices.map((notice) => `${sayNotice(notice)}\n${linkOf(notice)}`).join('\n\n');
  return {
    subject,
    text: `Bonjour,\n\n${body}\n\nCe message est envoyé par l’espace agents de ${commune}.\n`,
  };
}

/** The item after « le point »: by its title where anybody may know it, otherwise by its number or its id. */
function sayItem({ title, number, day, item }: CollegeNotice): string {
  if (title !== undefined) return quote(title);
  if (number !== undefined && day !== undefined) return `n°\u00A0${number} de la séance du ${formatDay(day)}`;
  return item ?? '';
}
