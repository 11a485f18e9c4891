import { dayOf } from '../../core/calendar/calendar-day.ts';
import { belgianTime } from '../../core/calendar/elapsed-time.ts';
import { formatClock, formatDay } from '../../core/calendar/french-day.ts';
import { type Moment, momentSchema } from '../../core/calendar/moment.ts';
import { explainMoveRefusal } from '../../core/college/agenda/refusal-messages.ts';
import { fieldName } from '../../core/college/items/french-names.ts';
import { explainItemRefusal } from '../../core/college/items/refusal-messages.ts';
import { explainOpinionRefusal } from '../../core/college/opinions/refusal-messages.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import type { CollegeRefusal } from '../../core/college/refusal.ts';
import { explainRightsRefusal } from '../../core/college/rights/refusal-messages.ts';
import { explainMandateRefusal } from '../../core/college/sittings/mandate-messages.ts';
import { explainSittingRefusal } from '../../core/college/sittings/refusal-messages.ts';
import { explainVoteRefusal } from '../../core/college/votes/refusal-messages.ts';
import { joinFrench, quote } from '../../core/editing/describe-change.ts';
import { unreachable } from '../../core/shared/unreachable.ts';
import type { EditConflict } from './find-conflict.ts';
import { type AnyRefusal, AREA_OF_REFUSAL, type RefusalArea, type RefusalsByArea } from './refusal-areas.ts';
import type { CommandRefusal } from './run-command.ts';

/**
 * Why a command is refused, in French: what, because of which article or setting, and what to do.
 *
 * @param now an edit of today is told by its hour, an older one by its day too
 */
export function explainCommand(refusal: CommandRefusal, now: Moment): string {
  switch (refusal.code) {
    case 'rule':
      return explainRule(refusal.refusal, refusal.colleagues);
    case 'edit-conflict':
      return explainConflict(refusal, now);
    case 'history-rewritten':
      return 'L’historique des dossiers des assemblées a été réécrit hors de l’application\u00A0: rien ne peut y être lu ni changé tant que la personne qui gère le serveur n’a pas vérifié ce qui s’est passé. Prévenez-la\u00A0: elle compare d’abord l’historique, puis le reprend avec «\u202Fnpm run -s college:reindex\u202F».';
    case 'too-busy':
      return 'Beaucoup de personnes écrivent dans le même dossier en ce moment, et votre demande n’a pas trouvé sa place. Rien n’a été changé\u00A0: recommencez dans un instant.';
    default:
      return unreachable(refusal);
  }
}

/**
 * Why the rules refuse something, in French.
 *
 * @param colleagues who could do it, where rights refuse
 */
export function explainRule(refusal: CollegeRefusal, colleagues: readonly Pick<CollegePerson, 'name'>[] = []): string {
  if (!isKnown(refusal)) throw new Error(`Le refus «\u202F${refusal.code}\u202F» n’a pas de phrase.`);
  if (isOf('rights', refusal)) return explainRightsRefusal(refusal, colleagues);
  if (isOf('item', refusal)) return explainItemRefusal(refusal);
  if (isOf('agenda', refusal)) return explainMoveRefusal(refusal);
  if (isOf('opinion', refusal)) return explainOpinionRefusal(refusal);
  if (isOf('sitting', refusal)) return explainSittingRefusal(refusal);
  if (isOf('mandate', refusal)) return explainMandateRefusal(refusal);
  if (isOf('vote', refusal)) return explainVoteRefusal(refusal);
  return unreachable(refusal);
}

/** « Diego Exemple a modifié le même champ (« Intitulé ») à 10 h 12. » */
function explainConflict({ fields, changedBy, changedAt }: EditConflict, now: Moment): string {
  const at = momentSchema.safeParse(changedAt);
  const which = fields.length === 1 ? 'le même champ' : 'les mêmes champs';
  const names = joinFrench(fields.map((field) => quote(fieldName(field))));
  const who = changedBy === '' ? 'Quelqu’un' : changedBy;
  return `${who} a modifié ${which} (${names})${at.success ? sayWhen(at.data, now) : ''}, après que vous avez ouvert ce point. Rien n’est perdu\u00A0: comparez les deux textes, gardez ce qui convient, puis enregistrez à nouveau.`;
}

function sayWhen(at: Moment, now: Moment): string {
  const [then, today] = [belgianTime(at), belgianTime(now)];
  const clock = ` à ${formatClock(then.slice(11))}`;
  return dayOf(then) === dayOf(today) ? clock : ` le ${formatDay(dayOf(then))}${clock}`;
}

function isKnown(refusal: CollegeRefusal): refusal is AnyRefusal {
  return Object.hasOwn(AREA_OF_REFUSAL, refusal.code);
}

function isOf<Area extends RefusalArea>(area: Area, refusal: AnyRefusal): refusal is RefusalsByArea[Area] {
  return AREA_OF_REFUSAL[refusal.code] === area;
}
