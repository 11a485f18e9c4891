import { belgianDay, belgianTime } from '../../core/calendar/elapsed-time.ts';
import { formatDateTime } from '../../core/calendar/french-day.ts';
import { type Moment, momentSchema } from '../../core/calendar/moment.ts';
import type { Problem } from '../../core/content/problem.ts';
import { COLLECTIONS } from '../../core/content/registry.ts';
import { joinFrench, quote } from '../../core/editing/describe-change.ts';
import { parseEditPath } from '../../core/editing/edit-path.ts';
import { type FormProblem, tellInForm } from '../../core/editing/form-problem.ts';
import {
  type Explanation,
  explainEditPath,
  explainWorkflow,
  type Naming,
} from '../../core/editing/refusal-messages.ts';
import type { Agents } from '../../core/identity/agents-schema.ts';
import { explainRightsRefusal, whoMayDo } from '../../core/identity/explain-rights.ts';
import { unreachable } from '../../core/shared/unreachable.ts';
import type { StalePath } from '../content-store.ts';
import type { EditingRefusal } from './editing-refusal.ts';

/** What the words of a refusal need to know. */
export interface Words {
  readonly commune: string;
  readonly directory: Agents;
  readonly now: Moment;
}

/** Why an action of editing was not done, and what to do next: the same words at the desk and in the page editor. */
export function explainEditing(refusal: EditingRefusal, words: Words): Explanation {
  switch (refusal.code) {
    case 'path':
      return explainEditPath(refusal.why);
    case 'rights': {
      const colleagues = whoMayDo(words.directory, refusal.action, refusal.target, belgianDay(words.now));
      return { message: explainRightsRefusal(refusal.why, colleagues), remedy: '' };
    }
    case 'workflow':
      return explainWorkflow(refusal.why, namingOf(words.directory));
    case 'invalid':
      return explainProblems(refusal.problems, words.commune);
    case 'stale':
    case 'conflict':
      return explainStale(refusal.paths[0]);
    case 'draft-moved':
      return { message: 'Quelqu’un vient de modifier ce brouillon.', remedy: 'Relisez-le, puis recommencez.' };
    case 'blocked':
      return {
        message: 'Un autre fichier est à cette place.',
        remedy: 'Donnez un autre nom à ce texte, ou prévenez la personne qui gère le site.',
      };
    case 'not-found':
      return { message: 'Ce texte n’existe pas, ou n’existe plus.', remedy: 'Revenez à la liste.' };
    case 'move-elsewhere':
      return {
        message: 'Une page se déplace dans l’arborescence des pages, pour que son ancienne adresse y mène encore.',
        remedy: 'Ouvrez «\u202FPages et menu\u202F» dans l’espace agents.',
      };
    case 'bad-picture':
      return {
        message: `Le fichier ${quote(refusal.name)} ne peut pas être lu.`,
        remedy: 'Enregistrez-le de nouveau, en JPEG ou en PNG pour une image, puis renvoyez-le.',
      };
    case 'media-used':
      return {
        message: `Ce fichier sert encore\u00A0: ${joinFrench(refusal.titles)}.`,
        remedy: 'Enlevez-le d’abord de là.',
      };
    case 'still-linked':
      return {
        message: `Des liens mènent encore à ce texte\u00A0: ${joinFrench(refusal.titles)}.`,
        remedy: 'Enlevez-les, ou faites-les mener ailleurs, puis recommencez.',
      };
    case 'too-large':
      return {
        message: `Le fichier ${quote(refusal.name)} dépasse 12\u00A0Mo.`,
        remedy: 'Choisissez-en un plus léger.',
      };
    default:
      return unreachable(refusal);
  }
}

/** Persons and moments as agents say them. */
export function namingOf({ agents }: Agents): Naming {
  return {
    nameOf: (person) => agents.find(({ id }) => id === person)?.name ?? person,
    sayMoment: (moment) => formatDateTime(belgianTime(moment)),
  };
}

/** A problem with the label of its field; one that concerns no text of the commune is told as it is. */
export function tellProblem(problem: Problem, commune: string): FormProblem | Omit<FormProblem, 'field'> {
  const target = parseEditPath(problem.file, commune);
  if (target.ok && target.value.kind === 'entry')
    return tellInForm(problem, COLLECTIONS[target.value.collection].schema);
  return { severity: problem.severity, place: 'Tout le texte', message: problem.message, remedy: problem.remedy };
}

/** Problems told in full; more would be a page of their own. */
const MOST_TOLD = 3;

function explainProblems(problems: readonly Problem[], commune: string): Explanation {
  const errors = problems
    .map((problem) => tellProblem(problem, commune))
    .filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined)
    return { message: 'Ce texte ne peut pas être enregistré.', remedy: 'Relisez-le, puis recommencez.' };
  const told = errors.slice(0, MOST_TOLD).map(({ place, message }) => `${place}\u00A0: ${message}`);
  const rest = errors.length - told.length;
  const others =
    rest === 0 ? [] : [rest === 1 ? 'Un autre champ est à revoir.' : `${rest} autres champs sont à revoir.`];
  return {
    message: [...told, ...others].join(' '),
    remedy: errors.length === 1 ? first.remedy : 'Corrigez ces champs, puis recommencez.',
  };
}

function explainStale(path: StalePath | undefined): Explanation {
  const who = path === undefined || path.changedBy === '' ? 'Une autre personne' : path.changedBy;
  // Git writes moments to the second, with an offset.
  const at = path === undefined || path.changedAt === '' ? undefined : new Date(path.changedAt).toISOString();
  const when = at === undefined ? '' : ` le ${formatDateTime(belgianTime(momentSchema.parse(at)))}`;
  return {
    message: `${who} a enregistré une autre version${when}, pendant que vous travailliez.`,
    remedy: 'Comparez les deux versions\u00A0: rien n’est perdu.',
  };
}
