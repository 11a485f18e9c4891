import type { EditingRefusal, EntryName } from '../../app/editing/editing-refusal.ts';
import { belgianDay, belgianTime } from '../../core/calendar/elapsed-time.ts';
import { formatDateTime } from '../../core/calendar/french-day.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import { COLLECTIONS } from '../../core/content/registry.ts';
import { joinFrench, quote } from '../../core/editing/describe-change.ts';
import { tellInForm } from '../../core/editing/form-problem.ts';
import {
  type Explanation,
  explainEditPath,
  explainWorkflow,
  type Naming,
} from '../../core/editing/refusal-messages.ts';
import type { Agents } from '../../core/identity/agents-schema.ts';
import { explainRightsRefusal, whoMayDo } from '../../core/identity/explain-rights.ts';
import { unreachable } from '../../core/shared/unreachable.ts';

/** What the words of a refusal need to know. */
export interface Words {
  readonly directory: Agents;
  readonly now: Moment;
  /** The text concerned, to call its fields by their labels. */
  readonly entry?: EntryName | undefined;
}

/** Persons and moments as the desk says them. */
export function namingOf({ agents }: Agents): Naming {
  return {
    nameOf: (person) => agents.find(({ id }) => id === person)?.name ?? person,
    sayMoment: (moment) => formatDateTime(belgianTime(moment)),
  };
}

/** Why an action of editing was not done, and what to do next. */
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
      return explainProblems(refusal, words.entry);
    case 'stale':
    case 'conflict': {
      const [path] = refusal.paths;
      const who = path === undefined || path.changedBy === '' ? 'Une autre personne' : path.changedBy;
      return {
        message: `${who} a publié une autre version de ce texte pendant que vous y travailliez.`,
        remedy: 'Comparez les deux versions\u00A0: rien n’est perdu.',
      };
    }
    case 'draft-moved':
      return {
        message: 'Quelqu’un vient de modifier ce brouillon.',
        remedy: 'Relisez-le, puis recommencez.',
      };
    case 'blocked':
      return {
        message: 'Un autre fichier porte déjà ce nom.',
        remedy: 'Donnez un autre nom à ce texte, ou prévenez la personne qui gère le site.',
      };
    case 'not-found':
      return { message: 'Ce texte n’existe pas, ou n’existe plus.', remedy: 'Revenez à la liste des contenus.' };
    case 'move-elsewhere':
      return { message: 'Une page se déplace dans l’arborescence.', remedy: 'Ouvrez l’arborescence des pages.' };
    case 'bad-picture':
      return {
        message: `L’image ${quote(refusal.name)} ne peut pas être lue.`,
        remedy: 'Enregistrez-la en JPEG ou en PNG, puis ajoutez-la de nouveau.',
      };
    case 'media-used':
      return {
        message: `Ce fichier est encore utilisé\u00A0: ${joinFrench(refusal.titles)}.`,
        remedy: 'Enlevez-le d’abord de ces textes.',
      };
    case 'too-large':
      return { message: `${quote(refusal.name)} est trop lourd.`, remedy: 'Choisissez un fichier plus léger.' };
    default:
      return unreachable(refusal);
  }
}

function explainProblems(
  { problems }: Extract<EditingRefusal, { code: 'invalid' }>,
  entry: EntryName | undefined,
): Explanation {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const told = errors.map((problem) => {
    if (entry === undefined) return problem.message;
    const { place, message } = tellInForm(problem, COLLECTIONS[entry.collection].schema);
    return `${place}\u00A0: ${message}`;
  });
  return {
    message: `Ce texte n’est pas prêt à être publié. ${told.join(' ')}`,
    remedy: 'Corrigez-le dans l’éditeur, puis recommencez.',
  };
}
