import { quote } from '../../editing/describe-change.ts';
import { whomToAsk } from '../../identity/explain-rights.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { factList, factText } from '../explain-facts.ts';
import { COLLEGE_ACTIONS } from './action.ts';
import { ACTORS } from './actor.ts';
import { ITEM_PLACES, SITTING_PLACES } from './place.ts';
import type { RightsRefusal } from './rights-refusal.ts';
import { SPANS } from './rights-table.ts';

/**
 * Why someone may not do something, and whom to ask, in French.
 *
 * @param colleagues who could, here and now (`whoMayAct`)
 */
export function explainRightsRefusal(refusal: RightsRefusal, colleagues: readonly { readonly name: string }[]): string {
  const action = quote(named(COLLEGE_ACTIONS, factText(refusal, 'action')));
  const isItem = factText(refusal, 'about') === 'item';
  const ask = whomToAsk(colleagues);
  switch (refusal.code) {
    case 'unknown-assembly':
      return `La commune n’a pas d’assemblée ${quote(factText(refusal, 'assembly'))}\u00A0: rien ne peut y être fait ni lu.`;
    case 'role-missing':
      return `${action} demande un rôle que vous n’avez pas${rolesOf(refusal)}. ${ask}`;
    case 'out-of-scope':
      return `${action}\u00A0: votre rôle vaut pour un autre service, un autre niveau ou une autre assemblée. ${ask}`;
    case 'level-does-not-edit':
      return 'Le point est à votre niveau, où les réglages de l’assemblée ne permettent pas de le modifier\u00A0: renvoyez-le avec une remarque à qui peut le corriger, ou transmettez-le.';
    case 'not-at-this-stage': {
      const names = { ...SPANS, ...(isItem ? ITEM_PLACES : SITTING_PLACES) };
      const when = factList(refusal, 'when').map((one) => named(names, one));
      const place = named(names, factText(refusal, 'place'));
      const subject = isItem ? 'le point est' : 'la séance est';
      return `${action} ne vous revient pas tant que ${subject} ${quote(place)}, seulement\u00A0: ${when.join(', ')}. ${ask}`;
    }
    case 'after-closing':
      return isItem
        ? 'La séance est clôturée\u00A0: ce point ne change plus. Le secrétariat peut encore y porter une note marginale.'
        : 'La séance est clôturée\u00A0: elle ne change plus.';
    case 'author-needed':
      return `${action} fait de vous l’auteur du nouveau point\u00A0: il y faut le rôle d’auteur dans un service. ${ask}`;
    case 'signed-annex-only':
      return 'La séance est clôturée\u00A0: seule une annexe signée peut encore être jointe. Cochez «\u202Fsignée\u202F» si elle l’est.';
    case 'opinion-annex-only':
      return 'Vous rendez un avis sur ce point\u00A0: choisissez un type d’annexe réservé aux avis.';
    case 'closed-session':
      return `Ce point est traité à huis clos\u00A0: votre rôle n’y donne pas accès. ${ask}`;
    case 'unreleased-decision':
      return `Le procès-verbal est en rédaction\u00A0: la décision sera visible à la clôture de la séance. ${ask}`;
    case 'confidential-annex':
      return `Cette annexe est confidentielle\u00A0: les réglages de l’assemblée ne l’ouvrent pas à votre rôle. ${ask}`;
    case 'confidential-opinion':
      return `Cet avis est confidentiel\u00A0: votre rôle n’y donne pas accès. ${ask}`;
    case 'hidden-opinion':
      return 'Cet avis est encore en préparation\u00A0: vous le lirez quand son auteur l’aura montré.';
    default:
      return unreachable(refusal.code);
  }
}

function rolesOf(refusal: RightsRefusal): string {
  const roles = factList(refusal, 'roles').map((role) => named(ACTORS, role));
  return roles.length === 0 ? '' : ` (${roles.join(', ')})`;
}

/** The French name of an id; the id itself if there is none. */
function named(names: Readonly<Record<string, string>>, id: string): string {
  return names[id] ?? id;
}
