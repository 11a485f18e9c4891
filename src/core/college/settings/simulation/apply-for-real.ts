import { calendarDaySchema } from '../../../calendar/calendar-day.ts';
import { itemReference } from '../../agenda/item-reference.ts';
import { numberItems } from '../../agenda/number-items.ts';
import { numberSittings } from '../../agenda/number-sittings.ts';
import { putOnAgenda } from '../../agenda/put-on-agenda.ts';
import { evolve } from '../../event.ts';
import { assemblyIdSchema } from '../../ids.ts';
import type { Item, ItemCommon } from '../../items/item.ts';
import { correctionLevel, nextSteps } from '../../items/validation-levels.ts';
import { opinionsBlocking } from '../../opinions/standing-opinions.ts';
import type { CollegePerson } from '../../person.ts';
import { COLLEGE_ACTIONS, type CollegeAction } from '../../rights/action.ts';
import { mayAct } from '../../rights/decide-right.ts';
import { COLLEGE_RIGHTS } from '../../rights/rights-table.ts';
import type { Sitting } from '../../sittings/sitting.ts';
import type { CollegeContext, CollegeState } from '../../state.ts';
import type { AssemblySettings } from '../assembly-settings.ts';
import type { CollegeSettings } from '../college-settings.ts';
import type { SimulatedAspect } from '../simulate-settings.ts';
import { PEOPLE, person } from './example-changes.ts';

const today = calendarDaySchema.parse('2026-03-02');
const college = assemblyIdSchema.parse('college');

type Facts = Readonly<Record<SimulatedAspect, string>>;

/** The settings applied for real on a copy: what each item then is, by the engine's own functions. */
export function applyForReal(settings: CollegeSettings, state: CollegeState): ReadonlyMap<string, Facts> {
  const assembly = settings.assemblies.get(college);
  if (assembly === undefined) throw new Error('The example has a college.');
  const laid = presentAgain(settings, state);
  const ranks = numberSittings(state.sittings.values(), assembly.numbering);
  return new Map(
    [...state.items.values()].map((item) => {
      const sitting = 'sitting' in item ? state.sittings.get(item.sitting) : undefined;
      const rank = sitting && ranks.get(sitting.id);
      const facts: Facts = {
        stage: JSON.stringify(stageOf(item, assembly, settings, sitting)),
        rights: JSON.stringify(PEOPLE.map((each) => allowedTo(each, item, sitting, settings))),
        order: laid.get(item.id) ?? '',
        reference: sitting && rank ? itemReference(item, sitting, rank, assembly.numbering) : '',
        document: JSON.stringify([
          assembly.name,
          item.category && assembly.categories[item.category]?.label,
          sitting && headingOf(item, sitting, state, assembly),
        ]),
      };
      return [item.id, facts];
    }),
  );
}

/** Takes every item off the agendas that can still change, and presents them again in their order of arrival. */
function presentAgain(settings: CollegeSettings, state: CollegeState): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const sitting of state.sittings.values()) {
    if (sitting.stage === 'closed') continue;
    let copy: CollegeState = { ...state, sittings: new Map([[sitting.id, { ...sitting, agenda: [] }]]) };
    const subs: [string, string][] = [];
    let master = '';
    for (const { item: id, under } of sitting.agenda) {
      if (under === true) subs.push([id, master]);
      else master = id;
    }
    const masters = [...state.items.values()]
      .filter((item) => 'sitting' in item && item.sitting === sitting.id && !subs.some(([id]) => id === item.id))
      .filter((item) => 'presentedAt' in item)
      .toSorted((a, b) => (a.presentedAt < b.presentedAt ? -1 : 1));
    for (const item of masters) {
      const { listType, presentedAt, sitting: on, stage: _, ...rest } = item;
      const current = copy.sittings.get(on);
      if (current === undefined) throw new Error('The sitting is there.');
      // A copy that is put on the agenda again has what every item has.
      const context = { settings, people: PEOPLE, now: presentedAt } as unknown as CollegeContext;
      const put = putOnAgenda(rest as ItemCommon, current, listType, copy, context);
      copy = evolve(copy, [{ kind: 'presented', facts: {}, change: { sittings: [put.sitting] } }]);
    }
    const agenda = copy.sittings.get(sitting.id)?.agenda ?? [];
    const withSubs = agenda.flatMap((line) => [
      line,
      ...sitting.agenda.filter(({ item }) => subs.some(([id, over]) => id === item && over === line.item)),
    ]);
    for (const [item, number] of numberItems(withSubs)) numbers.set(item, number);
  }
  return numbers;
}

function stageOf(item: Item, assembly: AssemblySettings, settings: CollegeSettings, sitting: Sitting | undefined) {
  const fits = [
    !('level' in item) || item.level === undefined || assembly.levels[item.level]?.enabled === true,
    item.category === undefined || item.category in assembly.categories,
    item.stage !== 'decided' || sitting?.stage === 'closed' || assembly.outcomes.includes(item.outcome),
  ];
  // Someone who holds no level passes over none: every level ahead is met in turn.
  const next = item.stage === 'draft' || item.stage === 'review' ? walk(item, assembly) : undefined;
  const back = item.stage === 'correction' ? correctionLevel(item, assembly, PEOPLE) : undefined;
  const waits = ['draft', 'review', 'validated'].includes(item.stage)
    ? opinionsBlocking(item, settings, today).map(({ opinion }) => opinion.id)
    : undefined;
  return [fits, next, back, waits];
}

function walk(item: Extract<Item, { stage: 'draft' | 'review' }>, assembly: AssemblySettings): readonly string[] {
  const steps: string[] = [];
  let current: typeof item = item;
  for (;;) {
    const [step] = nextSteps(current, assembly, { person: person(), people: PEOPLE });
    if (step === undefined || step.to === 'validated') return steps;
    steps.push(step.to);
    current = { ...current, stage: 'review', level: step.to };
  }
}

function allowedTo(each: CollegePerson, item: Item, sitting: Sitting | undefined, settings: CollegeSettings) {
  // The table names exactly the actions.
  return (Object.keys(COLLEGE_ACTIONS) as CollegeAction[])
    .filter(
      (action) =>
        COLLEGE_RIGHTS[action].about === 'item' &&
        !/^(?:annex|opinion)\.(?:view|remove|give|extend|withdraw)$/.test(action),
    )
    .filter((action) => mayAct(action, { item, sitting }, { person: each, settings, people: PEOPLE }).ok);
}

function headingOf(item: Item, sitting: Sitting, state: CollegeState, { insertion }: AssemblySettings) {
  const headings = insertion.rules.find(({ by }) => by === 'privacy')?.headings;
  const position = sitting.agenda.findIndex((line) => line.item === item.id);
  const before = position > 0 ? state.items.get(sitting.agenda[position - 1]?.item ?? item.id) : undefined;
  return before?.privacy === item.privacy ? undefined : headings?.[item.privacy];
}
