import type { CollegePerson } from '../person.ts';
import type { CollegeAction } from './action.ts';
import { mayAct } from './decide-right.ts';
import type { MayAct, Subject } from './may-act.ts';
import { explainRightsRefusal } from './refusal-messages.ts';
import type { RightsRefusal } from './rights-refusal.ts';

type RightsContext = Parameters<MayAct>[2];

/** The answer to « why can't I? ». */
export interface RightExplanation {
  readonly refusal: RightsRefusal;
  /** Who could do it, here and now, in the order of the directory. */
  readonly people: readonly CollegePerson[];
  readonly sentence: string;
}

/** @returns undefined when the person may */
export function explainRight(
  action: CollegeAction,
  subject: Subject,
  context: RightsContext,
): RightExplanation | undefined {
  const answer = mayAct(action, subject, context);
  if (answer.ok) return undefined;
  const people = whoMayAct(action, subject, context);
  return { refusal: answer.refusal, people, sentence: explainRightsRefusal(answer.refusal, people) };
}

/** Everybody who may do it, here and now. */
export function whoMayAct(action: CollegeAction, subject: Subject, context: RightsContext): readonly CollegePerson[] {
  return context.people.filter((person) => mayAct(action, subject, { ...context, person }).ok);
}
