import type { EditingRefusal } from '../../app/editing/editing-refusal.ts';
import { explainEditing, tellProblem, type Words } from '../../app/editing/explain-editing.ts';
import { unreachable } from '../../core/shared/unreachable.ts';

export type RefusalStatus = 403 | 404 | 409 | 413 | 422;

/** An answer that the editor shows: `error` is a French sentence, the rest is for our own editor. */
export interface RefusalAnswer {
  readonly status: RefusalStatus;
  readonly body: { readonly error: string; readonly code: string } & Readonly<Record<string, unknown>>;
}

/** Why nothing was done, and what to do next. */
export function explainRefusal(refusal: EditingRefusal, words: Words): RefusalAnswer {
  const { message, remedy } = explainEditing(refusal, words);
  const error = remedy === '' ? message : `${message} ${remedy}`;
  return { status: statusOf(refusal), body: { error, code: refusal.code, ...factsOf(refusal, words) } };
}

function statusOf(refusal: EditingRefusal): RefusalStatus {
  switch (refusal.code) {
    case 'path':
      return refusal.why.code === 'other-commune' ? 403 : 422;
    case 'workflow': {
      const { code } = refusal.why;
      if (code === 'review-needed' || code === 'own-work' || code === 'not-author') return 403;
      return code === 'remark-missing' ? 422 : 409;
    }
    case 'rights':
      return 403;
    case 'not-found':
      return 404;
    case 'too-large':
      return 413;
    case 'invalid':
    case 'move-elsewhere':
    case 'bad-picture':
      return 422;
    case 'stale':
    case 'conflict':
    case 'draft-moved':
    case 'blocked':
    case 'media-used':
    case 'still-linked':
      return 409;
    default:
      return unreachable(refusal);
  }
}

function factsOf(refusal: EditingRefusal, { commune }: Words): Readonly<Record<string, unknown>> {
  switch (refusal.code) {
    case 'rights':
    case 'workflow':
      return { why: refusal.why.code };
    case 'invalid':
      return { problems: refusal.problems.map((problem) => tellProblem(problem, commune)) };
    case 'media-used':
    case 'still-linked':
      return { titles: refusal.titles };
    case 'stale':
    case 'conflict': {
      const [path] = refusal.paths;
      const { entry } = refusal;
      return {
        author: path?.changedBy,
        at: path?.changedAt,
        current: path?.current,
        compare: entry && `/espace/contenus/${entry.collection}/${entry.id.replaceAll('/', '~')}/comparer`,
      };
    }
    default:
      return {};
  }
}
