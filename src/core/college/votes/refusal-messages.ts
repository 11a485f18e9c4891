import { joinFrench, quote } from '../../editing/describe-change.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { citeSource, factList, factText } from '../explain-facts.ts';
import type { QuorumRefusal } from './quorum.ts';
import type { VoteRefusal } from './vote-refusal.ts';

/** What is refused about a vote, why, and what to do, in French. */
export function explainVoteRefusal(refusal: VoteRefusal | QuorumRefusal): string {
  const fact = (name: string) => factText(refusal, name);
  const names = () => joinFrench(factList(refusal, 'names'));
  const because = citeSource(refusal.source);
  switch (refusal.code) {
    case 'quorum-missing':
      return `Le quorum n’est pas atteint${because}\u00A0: il y a ${count(fact('present'), 'membre présent', 'membres présents')} sur ${fact('inOffice')} en fonction, et il en faut ${fact('needed')}. Reportez le point, ou attendez le retour d’un membre.`;
    case 'secret-ballot-required':
      return `Ce point se vote au scrutin secret${because}. Choisissez un scrutin secret.`;
    case 'public-ballot-required':
      return `Ce point se vote à haute voix${because}. Choisissez un vote public, ou changez d’abord le type de scrutin du point.`;
    case 'vote-rank-gap':
      return `Les votes d’un point se suivent\u00A0: celui-ci doit porter le numéro ${fact('next')}. Rechargez la page et recommencez.`;
    case 'subject-already-voted':
      return fact('subject') === ''
        ? 'Ce point a déjà été voté. Corrigez le vote existant, ou donnez un objet à chacun des votes.'
        : `L’objet ${quote(fact('subject'))} a déjà été voté. Corrigez le vote existant, ou nommez autrement l’objet de celui-ci.`;
    case 'voter-not-entitled':
      return `Ce vote ne peut pas être compté (${names()})\u00A0: seuls votent les membres présents à ce point. Corrigez les présences ou retirez ce vote.`;
    case 'voter-has-interest':
      return `Ce vote ne peut pas être compté (${names()})\u00A0: un membre intéressé à un point n’y siège pas. Retirez ce vote.`;
    case 'voter-missing':
      return `Tous les membres présents n’ont pas voté. Il manque\u00A0: ${names()}. Complétez, ou notez ${quote('Ne participe pas au vote')}.`;
    case 'present-voter-noted-absent':
      return `Le vote note une absence que les présences ne connaissent pas\u00A0: ${names()}. Corrigez les présences, ou notez ${quote('Ne participe pas au vote')}.`;
    case 'votes-above-voters':
      return `Il y a ${fact('votes')} votes pour ${fact('voters')} votants présents. Recomptez les votes ou corrigez les présences.`;
    case 'voters-above-present':
      return `Il y a ${fact('voters')} votants alors que ${fact('present')} membres peuvent voter. Corrigez le nombre de votants ou les présences.`;
    case 'papers-differ-from-voters':
      return `Il y a ${fact('papers')} bulletins pour ${fact('voters')} votants. Recomptez\u00A0: chaque votant dépose un bulletin, blanc s’il le veut.`;
    case 'group-unknown':
      return `Aucun membre présent n’appartient au groupe ${quote(fact('group'))}. Groupes présents\u00A0: ${joinFrench(factList(refusal, 'groups'))}.`;
    case 'group-twice':
      return `Le groupe ${quote(fact('group'))} est compté deux fois. Réunissez ses votes sur une seule ligne.`;
    case 'group-votes-above-members':
      return `Le groupe ${quote(fact('group'))} a ${fact('votes')} votes pour ${fact('voters')} membres présents. Recomptez ses votes ou corrigez les présences.`;
    case 'linked-vote-unknown':
      return `Ce vote ne peut pas être lié au vote ${fact('rank')}\u00A0: liez toutes les variantes à la première d’entre elles.`;
    case 'linked-vote-of-another-kind':
      return 'Les variantes d’un même vote se consignent de la même manière. Choisissez le même type de vote pour toutes.';
    case 'linked-voter-twice':
      return `Plus d’une variante a reçu la voix d’un même membre (${names()}). Chaque membre vote une seule fois\u00A0: notez ailleurs ${quote('Ne participe pas au vote')}.`;
    case 'linked-votes-above-voters':
      return `Les variantes réunissent ${fact('votes')} votes pour ${fact('voters')} votants présents. Recomptez\u00A0: chaque membre vote une seule fois.`;
    case 'candidate-twice':
      return `${fact('name')} figure deux fois parmi les candidats. Ne gardez qu’une ligne par personne.`;
    case 'candidate-votes-above-papers':
      return `Il y a ${fact('votes')} voix pour ${fact('papers')} bulletins valables et ${count(fact('seats'), 'place', 'places')} à pourvoir. Recomptez les voix.`;
    case 'candidate-votes-missing':
      return `Les candidats réunissent ${fact('votes')} voix pour ${fact('papers')} bulletins valables. Recomptez, ou notez les bulletins blancs ou nuls.`;
    case 'run-off-without-first-round':
      return 'Un ballottage suit un premier tour qui l’a rendu nécessaire. Consignez d’abord le premier tour, avec le même objet.';
    case 'run-off-candidate-unknown':
      return `${names()} ne peut pas être au ballottage. Le premier tour y a laissé ${joinFrench(factList(refusal, 'candidates'))}.`;
    case 'run-off-seats-differ':
      return `Le premier tour a laissé ${count(fact('left'), 'place', 'places')} à pourvoir, pas ${fact('seats')}. Corrigez le nombre de places.`;
    case 'casting-vote-without-tie':
      return 'La voix prépondérante ne joue qu’en cas de partage des voix, et il n’y en a pas. Retirez-la.';
    case 'casting-vote-in-secret':
      return `La voix prépondérante ne joue pas au scrutin secret${because}\u00A0: elle dirait comment la présidence a voté. Retirez-la.`;
    case 'casting-vote-differs':
      return `La voix prépondérante est celle que la présidence (${fact('chair')}) a exprimée. Corrigez l’une ou l’autre.`;
    case 'casting-vote-not-allowed':
      return `La voix de la présidence ne décide pas encore${because}\u00A0: il faut que l’urgence ait été reconnue avant la discussion${fact('castingVoteFromSitting') === '' ? '' : `, ou ${fact('castingVoteFromSitting')} séances avec partage des voix sur la même affaire (celle-ci est la ${fact('tiedSittings') === '1' ? '1re' : `${fact('tiedSittings')}e`})`}. Reportez l’affaire, ou appelez un membre du conseil.`;
    default:
      return unreachable(refusal);
  }
}

function count(number: string, one: string, many: string): string {
  return `${number} ${Number(number) > 1 ? many : one}`;
}
