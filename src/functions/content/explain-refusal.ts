import type { EditingRefusal } from '../../app/editing/editing-refusal.ts';
import { belgianDay, belgianTime } from '../../core/calendar/elapsed-time.ts';
import { formatDateTime } from '../../core/calendar/french-day.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import type { Problem } from '../../core/content/problem.ts';
import { COLLECTIONS } from '../../core/content/registry.ts';
import { joinFrench, quote } from '../../core/editing/describe-change.ts';
import { parseEditPath } from '../../core/editing/edit-path.ts';
import { type FormProblem, tellInForm } from '../../core/editing/form-problem.ts';
import { type Explanation, explainEditPath, explainWorkflow } from '../../core/editing/refusal-messages.ts';
import type { Agents } from '../../core/identity/agents-schema.ts';
import { explainRightsRefusal, whoMayDo } from '../../core/identity/explain-rights.ts';
import { unreachable } from '../../core/shared/unreachable.ts';
import { sayProblems, sayStale } from './messages.ts';

/** What explaining a refusal needs to know. */
export interface Words {
  readonly commune: string;
  readonly directory: Agents;
  readonly now: Moment;
}

export type RefusalStatus = 403 | 404 | 409 | 413 | 422;

/** An answer that the editor shows: `error` is a French sentence, the rest is for our own editor. */
export interface RefusalAnswer {
  readonly status: RefusalStatus;
  readonly body: { readonly error: string; readonly code: string } & Readonly<Record<string, unknown>>;
}

/** Why nothing was done, and what to do next. */
export function explainRefusal(refusal: EditingRefusal, words: Words): RefusalAnswer {
  const { code } = refusal;
  const answer = (status: RefusalStatus, error: string, facts = {}): RefusalAnswer => ({
    status,
    body: { error, code, ...facts },
  });
  switch (refusal.code) {
    case 'path':
      return answer(refusal.why.code === 'other-commune' ? 403 : 422, join(explainEditPath(refusal.why)));
    case 'rights': {
      const colleagues = whoMayDo(words.directory, refusal.action, refusal.target, belgianDay(words.now));
      return answer(403, explainRightsRefusal(refusal.why, colleagues), { why: refusal.why.code });
    }
    case 'workflow': {
      const { why } = refusal;
      const isRight = why.code === 'review-needed' || why.code === 'own-work' || why.code === 'not-author';
      const status = isRight ? 403 : why.code === 'remark-missing' ? 422 : 409;
      return answer(status, join(explainWorkflow(why, namingOf(words.directory))), { why: why.code });
    }
    case 'invalid': {
      const problems = refusal.problems.map((problem) => tell(problem, words.commune));
      const told = problems.filter(({ severity }) => severity === 'error');
      const sentences = told.map(({ place, message, remedy }) => `${place}\u00A0: ${message} ${remedy}`);
      return answer(422, sayProblems(sentences), { problems });
    }
    case 'stale':
    case 'conflict': {
      const [path] = refusal.paths;
      const { entry } = refusal;
      return answer(409, sayStale(path?.changedBy ?? '', path?.changedAt ?? ''), {
        author: path?.changedBy,
        at: path?.changedAt,
        current: path?.current,
        compare: entry && `/espace/contenus/${entry.collection}/${entry.id.replaceAll('/', '~')}/comparer`,
      });
    }
    case 'draft-moved':
      return answer(409, 'Quelqu’un vient de modifier ce brouillon. Relisez-le, puis recommencez.');
    case 'blocked':
      return answer(409, 'Un autre fichier est à cette place. Donnez un autre nom à ce texte.');
    case 'not-found':
      return answer(404, 'Ce texte n’existe pas, ou n’existe plus. Revenez à la liste.');
    case 'move-elsewhere':
      return answer(
        422,
        'Une page se déplace dans l’arborescence des pages, pour que son ancienne adresse y mène encore.',
      );
    case 'bad-picture':
      return answer(
        422,
        `Le fichier ${quote(refusal.name)} ne peut pas être lu. Enregistrez-le de nouveau, puis renvoyez-le.`,
      );
    case 'media-used':
      return answer(409, `Ce fichier sert encore\u00A0: ${joinFrench(refusal.titles)}. Enlevez-le d’abord de là.`, {
        titles: refusal.titles,
      });
    case 'too-large':
      return answer(413, `Le fichier ${quote(refusal.name)} dépasse 12\u00A0Mo. Choisissez-en un plus léger.`);
    default:
      return unreachable(refusal);
  }
}

function join({ message, remedy }: Explanation): string {
  return `${message} ${remedy}`;
}

function namingOf({ agents }: Agents) {
  return {
    nameOf: (person: string) => agents.find(({ id }) => id === person)?.name ?? person,
    sayMoment: (moment: Moment) => formatDateTime(belgianTime(moment)),
  };
}

/** A problem names its file; the form of its collection has the labels. */
function tell(
  problem: Problem,
  commune: string,
): FormProblem | Pick<FormProblem, 'severity' | 'place' | 'message' | 'remedy'> {
  const target = parseEditPath(problem.file, commune);
  if (target.ok && target.value.kind === 'entry')
    return tellInForm(problem, COLLECTIONS[target.value.collection].schema);
  return { severity: problem.severity, place: 'Tout le texte', message: problem.message, remedy: problem.remedy };
}
