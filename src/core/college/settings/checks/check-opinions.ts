import type { Problem } from '../../../content/problem.ts';
import { legalOn } from '../college-settings.ts';
import type { OpinionRule } from '../opinion-settings.ts';
import { type CheckedAssembly, choices, find, quote, type SettingsSurroundings } from './settings-check.ts';

/** Opinion rules that can't be met, nobody can ask, or that look at what does not exist. */
export function checkOpinions(assembly: CheckedAssembly, surroundings: SettingsSurroundings): Problem[] {
  return [
    ...giveStages(assembly),
    ...Object.entries(assembly.settings.opinions.rules).flatMap(([id, rule]) => [
      ...reach(assembly, id, rule),
      ...conditions(assembly, id, rule),
      ...delays(assembly, id, rule, surroundings),
    ]),
  ];
}

function giveStages(assembly: CheckedAssembly): Problem[] {
  const { opinions, levels } = assembly.settings;
  return opinions.giveStages.flatMap((stage, index) => {
    const level = /^review:(.+)$/.exec(stage)?.[1];
    if (level === undefined || Object.hasOwn(levels, level)) return [];
    return [
      find(
        assembly,
        ['opinions', 'giveStages', index],
        {
          code: 'unknown-level',
          message: `Les avis se donneraient au niveau ${quote(level)}, qui n’existe pas.`,
          remedy: `Retirez ${quote(stage)} de ${quote('giveStages')}, ou choisissez parmi\u00A0: ${choices(Object.keys(levels).map((known) => `review:${known}`))}.`,
        },
        ['levels', level],
      ),
    ];
  });
}

function reach(assembly: CheckedAssembly, id: string, rule: OpinionRule): Problem[] {
  const { levels, opinions } = assembly.settings;
  const path = ['opinions', 'rules', id];
  const problems: Problem[] = [];
  if (rule.automatic === undefined && !rule.askable && !rule.ownInitiative)
    problems.push(
      find(assembly, path, {
        code: 'unreachable-opinion',
        message: `L’avis ${quote(rule.label)} n’est jamais demandé\u00A0: ni par une règle, ni par l’auteur, ni d’initiative.`,
        remedy: `Écrivez ${quote('askable: true')}, ajoutez ${quote('automatic')}, ou retirez cette règle.`,
      }),
    );
  if (rule.from !== undefined && rule.until !== undefined && rule.until < rule.from)
    problems.push(
      find(
        assembly,
        [...path, 'until'],
        {
          code: 'opinion-period',
          message: `L’avis ${quote(rule.label)} prend fin avant de commencer.`,
          remedy: `Écrivez dans ${quote('until')} un jour qui ne précède pas ${quote('from')}.`,
        },
        [...path, 'from'],
      ),
    );
  const early = opinions.giveStages.some((stage) => {
    const level = /^review:(.+)$/.exec(stage)?.[1];
    if (level === undefined) return stage === 'validated' || stage === 'draft';
    return Object.entries(levels).some(([known, { enabled }]) => known === level && enabled);
  });
  if (rule.mandatory && !early)
    problems.push(
      find(
        assembly,
        ['opinions', 'giveStages'],
        {
          code: 'opinion-dead-end',
          message: `L’avis obligatoire ${quote(rule.label)} retient un point avant son inscription, mais ne peut se donner qu’après.`,
          remedy: `Ajoutez ${quote('validated')} à ${quote('giveStages')}.`,
        },
        [...path, 'mandatory'],
        ['levels'],
      ),
    );
  return problems;
}

function conditions(assembly: CheckedAssembly, id: string, { automatic, label }: OpinionRule): Problem[] {
  if (automatic === undefined) return [];
  const { fields, categories } = assembly.settings;
  const path = ['opinions', 'rules', id, 'automatic'];
  const looksAt = [
    ...(automatic.amountFrom === undefined ? [] : [['amountFrom', 'amount'] as const]),
    ...(automatic.budgetRelated === undefined ? [] : [['budgetRelated', 'budgetRelated'] as const]),
    ...(automatic.categories === undefined ? [] : [['categories', 'category'] as const]),
  ];
  return [
    ...looksAt
      .filter(([, field]) => !fields.used.includes(field))
      .map(([key, field]) =>
        find(
          assembly,
          [...path, key],
          {
            code: 'rule-on-unused-field',
            message: `L’avis ${quote(label)} dépend du champ ${quote(field)}, que l’assemblée n’emploie pas.`,
            remedy: `Ajoutez ${quote(field)} à ${quote('fields.used')}, ou changez la condition.`,
          },
          ['fields', 'used'],
        ),
      ),
    ...(automatic.categories ?? []).flatMap((category, index) =>
      Object.hasOwn(categories, category)
        ? []
        : [
            find(
              assembly,
              [...path, 'categories', index],
              {
                code: 'unknown-category',
                message: `L’avis ${quote(label)} dépend de la catégorie ${quote(category)}, qui n’existe pas.`,
                remedy: `Retirez-la de la condition, ou choisissez parmi\u00A0: ${choices(Object.keys(categories))}.`,
              },
              ['categories', category],
            ),
          ],
    ),
  ];
}

function delays(assembly: CheckedAssembly, id: string, rule: OpinionRule, { today }: SettingsSurroundings): Problem[] {
  const path = ['opinions', 'rules', id];
  const problems: Problem[] = [];
  if (rule.defaultDelay >= rule.delays.length)
    problems.push(
      find(
        assembly,
        [...path, 'defaultDelay'],
        {
          code: 'unknown-delay',
          message: `Le délai par défaut de ${quote(rule.label)} porte le numéro ${rule.defaultDelay}, mais la liste s’arrête au numéro ${rule.delays.length - 1}.`,
          remedy: `Écrivez un numéro de 0 à ${rule.delays.length - 1}\u00A0: le premier délai porte le numéro 0.`,
        },
        [...path, 'delays'],
      ),
    );
  rule.delays.forEach((delay, index) => {
    const place = [...path, 'delays', index];
    if (delay.alertDays > delay.days)
      problems.push(
        find(assembly, [...place, 'alertDays'], {
          code: 'alert-before-start',
          severity: 'warning',
          message: `Le délai ${quote(delay.label)} serait signalé comme presque écoulé dès son premier jour.`,
          remedy: `Écrivez dans ${quote('alertDays')} moins de ${delay.days} jours.`,
        }),
      );
    const legal = delay.legal === undefined ? undefined : legalDays(assembly, delay.legal, today);
    if (legal !== undefined && legal.days !== delay.days)
      problems.push(
        find(assembly, [...place, 'days'], {
          code: 'delay-differs-from-law',
          severity: 'warning',
          message: `Le délai ${quote(delay.label)} annonce ${delay.days} jours, mais la règle en donne ${legal.days} (${legal.article}).`,
          remedy: `Écrivez ${quote(`days: ${legal.days}`)}, ou retirez ${quote('legal')} pour fixer vous-même le délai.`,
        }),
      );
  });
  return problems;
}

function legalDays(
  { all }: CheckedAssembly,
  legal: NonNullable<OpinionRule['delays'][number]['legal']>,
  today: SettingsSurroundings['today'],
): { readonly days: number; readonly article: string } | undefined {
  const { legalityOpinion } = all.settings.legal;
  if (!legalityOpinion.some(({ validFrom }) => validFrom <= today)) return undefined;
  const version = legalOn(all.settings, 'legalityOpinion', today);
  const days = legal === 'legalityOpinion.workingDays' ? version.workingDays : version.urgentWorkingDays;
  return { days, article: version.article };
}
