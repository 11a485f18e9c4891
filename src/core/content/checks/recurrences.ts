import { firstDateFollowsRule, firstDay, occurrencesBetween } from '../../calendar/recurrence.ts';
import { type RuleRefusal, readRecurrenceRule } from '../../calendar/recurrence-rule.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { Entry, LoadedCommune } from '../loaded-commune.ts';
import type { Problem } from '../problem.ts';

/** Repeated events follow a rule that every calendar reads in the same way, from their very first date. */
export function checkRecurrences({ entries }: Pick<LoadedCommune, 'entries'>): Problem[] {
  return entries.events.flatMap(checkEvent);
}

function checkEvent({ data, placeOf }: Entry<'events'>): Problem[] {
  const { when, recurrence } = data;
  if (recurrence === undefined) return [];
  const report = (
    field: string,
    severity: Problem['severity'],
    code: string,
    message: string,
    remedy: string,
  ): Problem => ({
    severity,
    code,
    ...placeOf(field),
    field,
    message,
    remedy,
  });

  const rule = readRecurrenceRule(recurrence.rule);
  if (!rule.ok) return [report('recurrence.rule', 'error', 'recurrence-rule', ...describeRefusal(rule.refusal))];

  const problems: Problem[] = [];
  if (!firstDateFollowsRule(when, recurrence.rule)) {
    problems.push(
      report(
        'when.from',
        'error',
        'recurrence-start',
        `La première date (${firstDay(when)}) ne suit pas la règle « ${recurrence.rule} ».`,
        'Indiquez comme première date un jour que la règle donne, ou corrigez la règle.',
      ),
    );
  }
  for (const [index, day] of (recurrence.except ?? []).entries()) {
    if (
      occurrencesBetween(when, { rule: recurrence.rule }, day, day).some((occurrence) => firstDay(occurrence) === day)
    )
      continue;
    problems.push(
      report(
        `recurrence.except.${index}`,
        'warning',
        'recurrence-exception',
        `Le ${day} est excepté, mais l’événement n’a de toute façon pas lieu ce jour-là.`,
        'Corrigez cette date ou supprimez-la.',
      ),
    );
  }
  return problems;
}

function describeRefusal(refusal: RuleRefusal): [message: string, remedy: string] {
  switch (refusal.code) {
    case 'rule-part':
      return [
        `La règle de répétition n’est pas comprise à « ${refusal.part} ».`,
        'Corrigez cette partie, par exemple « FREQ=WEEKLY;BYDAY=TH;UNTIL=20261231 » (chaque jeudi jusqu’au 31 décembre 2026 inclus).',
      ];
    case 'rule-two-ends':
      return [
        'La répétition s’arrête de deux façons : COUNT et UNTIL.',
        'Gardez soit le nombre de fois (COUNT), soit le dernier jour (UNTIL).',
      ];
    default:
      return unreachable(refusal);
  }
}
