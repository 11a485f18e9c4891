import type { Item } from '../items/item.ts';
import { COLLEGE_ACTIONS, type CollegeAction } from '../rights/action.ts';
import { confidentialAccess } from '../rights/confidential-access.ts';
import { mayAct } from '../rights/decide-right.ts';
import { explainRight } from '../rights/explain-right.ts';
import type { Subject } from '../rights/may-act.ts';
import { resolveNames } from './names.ts';
import type { ScenarioEnd } from './scenario-end.ts';

type BySubject<Value> = Readonly<Record<string, Readonly<Record<string, Value>>>>;

/** Whether the person may, action by action and subject by subject. */
export function showRights(asked: BySubject<unknown>, end: ScenarioEnd): unknown {
  return forEach(asked, end, (action, subject) => mayAct(action, subject, end.context).ok);
}

/** What makes an access be noted in the log; an empty list where nothing does. */
export function showLog(asked: BySubject<unknown>, end: ScenarioEnd): unknown {
  return forEach(asked, end, (action, subject) => confidentialAccess(action, subject, end.context)?.matters ?? []);
}

/** The answer to « why can't I? ». */
export function showReasons(
  asked: { readonly qui: string; readonly action: string; readonly sur: string },
  end: ScenarioEnd,
): unknown {
  const { action, sur } = asked;
  if (!isAction(action)) return { ...asked, refus: unknownAction(action) };
  const explained = explainRight(action, subjectOf(sur, end), end.context);
  return {
    ...asked,
    refus: explained?.refusal.code ?? 'c’est permis',
    personnes: explained?.people.map(({ id }) => id) ?? [],
    phrase: explained?.sentence,
  };
}

function forEach(
  asked: BySubject<unknown>,
  end: ScenarioEnd,
  answer: (action: CollegeAction, subject: Subject) => unknown,
): unknown {
  const bySubject = (action: string, subjects: Readonly<Record<string, unknown>>) =>
    Object.keys(subjects).map((name) => [
      resolveNames(name, end.names),
      isAction(action) ? answer(action, subjectOf(name, end)) : unknownAction(action),
    ]);
  return Object.fromEntries(
    Object.entries(asked).map(([action, subjects]) => [action, Object.fromEntries(bySubject(action, subjects))]),
  );
}

/** `$point`, `$seance`, `$annexe`, `$point/directeur-financier` (an opinion), or an assembly. */
function subjectOf(name: string, { state, names }: ScenarioEnd): Subject {
  const [id = '', opinionId] = String(resolveNames(name, names)).split('/');
  const items = [...state.items.values()];
  const annex = items.flatMap(({ annexes = [] }) => annexes).find((one) => one.id === id);
  const item = items.find((one) => one.id === id || (annex !== undefined && one.annexes?.includes(annex)));
  if (item === undefined) {
    const sitting = [...state.sittings.values()].find((one) => one.id === id);
    return sitting === undefined ? { assembly: id } : { sitting };
  }
  const opinion = item.opinions?.find((one) => one.id === opinionId);
  return { item, sitting: sittingOf(item), annex, opinion };

  function sittingOf(held: Item) {
    return 'sitting' in held ? state.sittings.get(held.sitting) : undefined;
  }
}

function isAction(action: string): action is CollegeAction {
  return Object.hasOwn(COLLEGE_ACTIONS, action);
}

function unknownAction(action: string): string {
  return `« ${action} » n’est pas une action`;
}
